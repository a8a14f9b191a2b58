import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

/** What the workbench serves, by path: "/", "/index.js". Nothing is read from disk on request. */
export type Site = ReadonlyMap<string, Uint8Array>;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

const HEADERS = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  // The browser itself keeps the promise that nothing leaves the machine. Grid and pane both write styles inline.
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; "),
};

export function answerFrom(site: Site, { method, url = "/", headers }: IncomingMessage, response: ServerResponse): void {
  const answer = (status: number, body: Uint8Array | string, type = "text/plain; charset=utf-8"): void => {
    response.writeHead(status, { ...HEADERS, "content-type": type, "content-length": Buffer.byteLength(body) });
    response.end(method === "HEAD" ? undefined : body);
  };
  // A foreign page can point a name of its own at this machine and read what is served here; its Host header gives it away.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? ""))
    return answer(403, "The workbench answers to localhost only.\n");
  if (method !== "GET" && method !== "HEAD") return answer(405, "The workbench only serves files.\n");
  if (site.size === 0) return answer(503, "The workbench is still being built.\n");
  const name = url.replace(/[?#].*$/, "");
  const file = site.get(name);
  if (!file) return answer(404, `There is no ${name} here.\n`);
  return answer(200, file, TYPES[path.extname(name)] ?? TYPES[".html"]);
}
