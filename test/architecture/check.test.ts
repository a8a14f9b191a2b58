import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** `npm run check`, one test to a script: beside the browser's tests it uses the second core, ahead of them it would leave that idle for a minute. */
test.each([
  ["lint", "every file keeps the rules of the linter"],
  ["types", "the types hold, the core's by its own stricter rules"],
  ["layers", "no import goes against the layers"],
])("npm run %s: %s", (script) => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", script], { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
  expect([status, status === 0 ? "" : stdout + stderr]).toEqual([0, ""]);
}, 300_000);
