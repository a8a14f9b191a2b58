import { readFileSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import path from "node:path";
import { pageThroughStandIn } from "../../src/workbench/pane-page";
import { startWorkbench } from "../../src/workbench/serve";
import type { Workbench } from "../../src/workbench/serve";

const ROOT = path.join(__dirname, "../..");

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe("the workbench's server", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench({ port: 0, quiet: true });
  });
  afterAll(() => workbench.close());

  // Not fetch, which would refuse to send the Host header and the paths that the tests are about.
  const ask = (
    name: string,
    options: { readonly method?: string; readonly host?: string; readonly address?: string } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(workbench.url);
      const headers = { host: options.host ?? `localhost:${port}` };
      const sent = request(
        { host: options.address ?? "127.0.0.1", port, path: name, method: options.method ?? "GET", headers },
        (response) => {
          const parts: Buffer[] = [];
          response.on("data", (part: Buffer) => parts.push(part));
          response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
        },
      );
      sent.on("error", reject);
      sent.end();
    });

  test("serves the page, the grid and the pane's three entries", async () => {
    for (const name of [
      "/",
      "/index.css",
      "/index.js",
      "/pane/",
      "/pane/before-office.js",
      "/pane/after-office.js",
      "/pane/functions.js",
      "/pane/commands.js",
      "/pane/taskpane.js",
      "/assets/icon-32.png",
      "/functions.json",
    ]) {
      const { status, body } = await ask(name);
      expect([name, status, body.length > 0]).toEqual([name, 200, true]);
    }
  });

  test("serves Microsoft's client byte for byte as npm installed it", async () => {
    const { body } = await ask("/office-js/excel-web-16.00.js");
    expect(body.equals(readFileSync(path.join(ROOT, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js")))).toBe(true);
  });

  test("forbids the browser any connection but to itself", async () => {
    const { headers } = await ask("/pane/");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).toContain("connect-src 'self'");
    expect(headers["content-security-policy"]).not.toMatch(/https?:/);
  });

  test("keeps files of the machine to itself", async () => {
    for (const name of [
      "/package.json",
      "/../package.json",
      "/%2e%2e/package.json",
      "/pane/../../package.json",
      "/src/workbench/serve.ts",
      "//etc/hosts",
    ]) {
      expect([name, (await ask(name)).status]).toEqual([name, 404]);
    }
  });

  test("answers to no other name than localhost", async () => {
    expect((await ask("/", { host: "evil.example" })).status).toBe(403);
    expect((await ask("/", { host: "127.0.0.1:80" })).status).toBe(200);
    expect((await ask("/", { host: "[::1]:80" })).status).toBe(200);
  });

  test("answers a question for the head alone, and takes nothing in", async () => {
    const head = await ask("/", { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers["content-length"])).toBeGreaterThan(0);
    expect((await ask("/", { method: "POST" })).status).toBe(405);
  });

  test("fails with the port where that is taken, and leaves nothing open", async () => {
    const port = Number(new URL(workbench.url).port);
    await expect(startWorkbench({ port, quiet: true })).rejects.toMatchObject({ code: "EADDRINUSE", port });
  });
});

describe("the pane's page in the workbench", () => {
  const page = readFileSync(path.join(ROOT, "src/taskpane/taskpane.html"), "utf8");

  test("loads Microsoft's client between the halves of our host, then the product's entries in the product's order", () => {
    const scripts = Array.from(pageThroughStandIn(page).matchAll(/<script[^>]* src="([^"]+)"/g), (match) => match[1]);
    expect(scripts).toEqual([
      "/pane/before-office.js",
      "/office-js/excel-web-16.00.js",
      "/pane/after-office.js",
      "/pane/functions.js",
      "/pane/commands.js",
      "/pane/taskpane.js",
    ]);
  });

  test("asks nothing of another server", () => {
    expect(pageThroughStandIn(page)).not.toMatch(/https?:\/\//);
  });

  test("is refused where the product's page loads Office.js in another way", () => {
    expect(() => pageThroughStandIn(page.replace("lib/1/hosted", "lib/beta/hosted"))).toThrow(/CDN/);
  });
});
