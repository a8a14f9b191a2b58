import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const PACKAGE = path.join(__dirname, "../../node_modules/@sparticuz/chromium");

/** On Linux the Chromium that npm brings, with the system libraries it needs; elsewhere the Chrome or Edge that is installed. One that is timed compiles as a user's does. */
export async function openBrowser({ isTimed = false } = {}): Promise<Browser> {
  if (process.platform !== "linux") return chromium.launch({ channel: process.platform === "win32" ? "msedge" : "chrome" });
  const folder = unpackChromium();
  return chromium.launch({
    executablePath: path.join(folder, "chromium"),
    // A page of a test does not live long enough for its code to be worth optimising: a tenth of the tests' time went there.
    args: ["--no-sandbox", "--no-zygote", "--in-process-gpu", "--font-render-hinting=none", ...(isTimed ? [] : ["--js-flags=--no-opt"])],
    env: { ...process.env, LD_LIBRARY_PATH: path.join(folder, "al2023/lib"), FONTCONFIG_PATH: path.join(folder, "fonts") },
  });
}

/**
 * Unpacked once for all test files and renamed into place: two of jest's workers may start at the same moment, and a
 * program that is still being written cannot be started.
 */
function unpackChromium(): string {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const folder = path.join(tmpdir(), `tieout-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const staging = mkdtempSync(`${folder}-`);
  // The package looks at these two when it is loaded, and unpacks the libraries only where it takes itself to be on their system.
  const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
  execFileSync(process.execPath, ["-e", `require(${JSON.stringify(PACKAGE)}).executablePath()`], { env });
  writeFileSync(path.join(staging, "fonts/fonts.conf"), fontsIn(folder));
  try {
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(staging, { recursive: true });
  }
  return folder;
}

/** The machine's own fonts too: the package brings Latin letters only. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
