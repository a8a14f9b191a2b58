import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { checkManifest } from "../manifest/manifest-rules";
import { openBrowser } from "../support/browser";

const ROOT = path.join(__dirname, "../..");
const WEBPACK = [path.join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production"];
const BASE = "https://host.example/tieout";

describe("the production build for a server of its own", () => {
  let dist = "";
  let printed = "";
  beforeAll(() => {
    dist = mkdtempSync(path.join(tmpdir(), "tieout-dist-"));
    printed = execFileSync(process.execPath, [...WEBPACK, "--output-path", dist], {
      cwd: ROOT,
      env: { ...process.env, TIEOUT_BASE_URL: `${BASE}/` },
      encoding: "utf8",
    });
  }, 180_000);
  afterAll(() => rmSync(dist, { recursive: true }));

  const read = (name: string): string => readFileSync(path.join(dist, name), "utf8");
  const files = (): string[] => readdirSync(dist, { recursive: true, encoding: "utf8" });
  const scripts = (): string[] => files().filter((name) => name.endsWith(".js"));
  const inPage = (): string[] => scripts().filter((name) => name !== "cli.js");

  test("has one page, which loads Office.js from Microsoft's servers before the three entries", () => {
    expect(
      files()
        .filter((name) => name.endsWith(".html"))
        .sort(),
    ).toEqual(["support.html", "taskpane.html"]);
    const sources = Array.from(
      read("taskpane.html").matchAll(/<script[^>]*\bsrc="?([^\s">]+)/g),
      (match) => match[1]?.replace(/\?.*/, "") ?? "",
    );
    expect(sources[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(sources.filter((source) => /^(functions|commands|taskpane)\.js$/.test(source))).toEqual([
      "functions.js",
      "commands.js",
      "taskpane.js",
    ]);
    expect(sources.slice(1).filter((source) => !existsSync(path.join(dist, source)))).toEqual([]);
  });

  test("writes a manifest that keeps every rule for publishing", () => {
    expect(checkManifest(read("manifest.xml"), { production: true })).toEqual([]);
    expect(read("manifest.xml")).not.toContain("localhost");
    expect(read("manifest.xml")).toContain("<AppDomain>https://host.example</AppDomain>");
  });

  test("holds every file its manifest and its help page name", () => {
    const named = Array.from(read("manifest.xml").matchAll(new RegExp(`${BASE}/([^"]+)`, "g")), (match) => match[1] ?? "");
    const shown = Array.from(read("support.html").matchAll(/(?:href|src)="([^"]+)"/g), (match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(10);
    expect([...named, ...shown].filter((name) => !existsSync(path.join(dist, name)))).toEqual([]);
  });

  test("registers in functions.js, on its own, exactly the functions that both languages describe", () => {
    const registered: string[] = [];
    runInContext(read("functions.js"), createContext({ CustomFunctions: { associate: (id: string) => registered.push(id) } }));
    const ids = (name: string): string[] => (JSON.parse(read(name)) as { functions: { id: string }[] }).functions.map(({ id }) => id);
    expect(registered.length).toBeGreaterThan(0);
    expect(ids("functions.json").sort()).toEqual(registered.sort());
    expect(ids("functions.zh-CN.json").sort()).toEqual(registered.sort());
  });

  test("ships neither Microsoft's client nor the stand-in for Excel", () => {
    // "universal" and its like are words of other libraries.
    for (const name of inPage()) expect([name, /univer(?!s)|_richApiNativeBridge|excel-web-16/i.exec(read(name))?.[0]]).toEqual([name, undefined]);
  });

  test("opens no connection: nothing that is pasted can leave the machine", () => {
    const ways = /\bfetch\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|\bEventSource\b|RTCPeerConnection/;
    // The reading thread names the ways only to take them away, and the PDF library is loaded into that thread alone.
    for (const name of inPage().filter((file) => !["pdf.js", "reader.js"].includes(file))) expect([name, ways.exec(read(name))?.[0]]).toEqual([name, undefined]);
    for (const name of inPage().filter((file) => !["pdf.js", "reader.js"].includes(file))) expect([name, read(name).includes('"pdf.js"')]).toEqual([name, false]);
  });

  test("leaves the reading thread, and whatever library is loaded into it, no way to ask for an address", () => {
    const thread: Record<string, unknown> = { fetch: () => undefined, XMLHttpRequest: () => undefined, WebSocket: () => undefined, EventSource: () => undefined, addEventListener: () => undefined, location: { href: "https://host.example/reader.js" }, importScripts: () => undefined };
    thread["self"] = thread;
    runInContext(read("reader.js"), createContext(thread));
    expect([thread["fetch"], thread["XMLHttpRequest"], thread["WebSocket"], thread["EventSource"]]).toEqual([undefined, undefined, undefined, undefined]);
    expect(() => runInContext('"use strict"; fetch = () => 1;', createContext(thread))).toThrow(/read only/);
  });

  test("names no folder of the machine that built it", () => {
    const texts = files().filter((name) => /\.(js|json|html|xml|txt)$/.test(name));
    expect(texts.filter((name) => [ROOT, homedir(), dist].some((folder) => folder.length > 1 && read(name).includes(folder)))).toEqual([]);
  });

  test("has a command line that answers", () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(dist, "cli.js"), "extract", path.join(dist, "no-such-file.txt")], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("prints what a first opening downloads, and that is at most 250 KB", () => {
    expect(printed).toMatch(/KB gz {2}first load {2}functions\.js/);
    expect(Number(/([\d.]+) KB gz {2}first load {2}together/.exec(printed)?.[1])).toBeLessThanOrEqual(250);
  });

  // Office itself is Microsoft's and out of reach here; the least of it that lets the page begin stands in its place.
  test("starts in a browser once Office says it is ready", async () => {
    const office = `
      Office = { onReady: async () => ({ host: "Excel" }), context: { displayLanguage: "en-US", requirements: { isSetSupported: () => true } }, actions: { associate() {} } };
      CustomFunctions = { associate() {} };
      Excel = { run: () => new Promise(() => {}) };`;
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      await page.route("https://appsforoffice.microsoft.com/**", (route) => route.fulfill({ contentType: "text/javascript", body: office }));
      await page.goto(pathToFileURL(path.join(dist, "taskpane.html")).href);
      await page.getByRole("textbox").first().waitFor();
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

test.each([
  "http://host.example",
  "host.example",
  "https://",
  "https://host.example/?a=1",
  "https://host.example/#a",
  "https://me:secret@host.example",
  'https://host.example/"',
])("a build for %s is refused in one line", (address) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, WEBPACK, {
    cwd: ROOT,
    env: { ...process.env, TIEOUT_BASE_URL: address },
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(
    `TIEOUT_BASE_URL=${address} will not do: Excel loads add-ins from https only. Give an address such as https://host.example/tieout\n`,
  );
});

test("no import of the product reaches Microsoft's client, the stand-in or the workbench", async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/taskpane/index.tsx", "src/functions/index.ts", "src/commands/commands.ts", "src/cli/main.ts"],
    bundle: true,
    write: false,
    metafile: true,
    outdir: "dist",
    platform: "node",
    logLevel: "silent",
  });
  const reached = Object.keys(metafile.inputs);
  expect(reached).toContain("src/taskpane/index.tsx");
  expect(reached.filter((file) => /@microsoft\/office-js|@univerjs|src\/(hosts\/emulator|workbench)\//.test(file))).toEqual([]);
});
