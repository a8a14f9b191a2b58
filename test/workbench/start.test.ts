import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const START = "src/workbench/start.mjs";

const run = (env: NodeJS.ProcessEnv, options: { readonly root?: string; readonly flags?: readonly string[] } = {}) =>
  spawnSync(process.execPath, [...(options.flags ?? []), START], {
    cwd: options.root ?? ROOT,
    env: { ...process.env, ...env },
    encoding: "utf8",
  });

describe("npm start", () => {
  let scratch = "";
  beforeEach(() => {
    scratch = mkdtempSync(path.join(tmpdir(), "tieout-start-"));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  test("says in one line which Node it needs", () => {
    const older = path.join(scratch, "older-node.cjs");
    writeFileSync(older, `Object.defineProperty(process.versions, "node", { value: "18.19.0" });`);
    const { status, stderr, stdout } = run({}, { flags: ["--require", older] });
    expect([status, stderr, stdout]).toEqual([1, "Tieout needs Node 20 or newer; this is Node 18.19.0.\n", ""]);
  });

  test("says in one line that packages are missing", () => {
    cpSync(path.join(ROOT, START), path.join(scratch, START));
    const { status, stderr, stdout } = run({}, { root: scratch });
    expect([status, stderr, stdout]).toEqual([1, "Packages are missing. Run npm ci first.\n", ""]);
  });

  test.each(["abc", "70000", "-1", "80.5"])("refuses PORT=%s in one line", (port) => {
    const { status, stderr } = run({ PORT: port });
    expect([status, stderr]).toEqual([1, `PORT=${port} is not a port: give a number from 1 to 65535, for example PORT=4000 npm start.\n`]);
  });

  test("names a taken port and another one, before any bundling", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr, stdout } = await ended(
      spawn(process.execPath, [START], { cwd: ROOT, env: { ...process.env, PORT: String(port) } }),
    );
    other.close();
    expect([status, stderr, stdout]).toEqual([1, `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start\n`, ""]);
  });

  test("prints its steps and one address, and ends with Ctrl-C", async () => {
    const child = spawn(process.execPath, [START], { cwd: ROOT, env: { ...process.env, PORT: String(await freePort()) } });
    child.stdout.on("data", (data: Buffer) => {
      if (data.includes("http://")) child.kill("SIGINT");
    });
    const { status, stdout, stderr } = await ended(child);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.split("\n").slice(0, 2)).toEqual(["Bundling the spreadsheet ...", "Bundling the task pane ..."]);
    expect(stdout.match(/http:\/\/\S+/g)).toEqual([expect.stringMatching(/^http:\/\/localhost:\d+\/$/)]);
  });

  test("ends with Ctrl-C in the middle of bundling", async () => {
    const child = spawn(process.execPath, [START], { cwd: ROOT, env: { ...process.env, PORT: String(await freePort()) } });
    child.stdout.once("data", () => child.kill("SIGINT"));
    const { status, stderr } = await ended(child);
    expect([status, stderr]).toEqual([0, ""]);
  });
});

function ended(child: ChildProcess): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (data: Buffer) => void (said.stdout += data.toString()));
  child.stderr?.on("data", (data: Buffer) => void (said.stderr += data.toString()));
  return new Promise((resolve) => child.once("close", (status) => resolve({ status, ...said })));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
