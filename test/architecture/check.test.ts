import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");

/** As suites of their own pace: beside the browser's tests they take no time, ahead of them a minute of one core. */
test.each([
  ["lint", "every file keeps the rules of the linter"],
  ["types", "the types hold, the core's by its own stricter rules"],
  ["layers", "no import goes against the layers"],
])("npm run %s: %s", (script) => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", script], { cwd: ROOT, encoding: "utf8", shell: process.platform === "win32" });
  expect([status, status === 0 ? "" : stdout + stderr]).toEqual([0, ""]);
}, 300_000);
