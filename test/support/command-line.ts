import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  run(...args: string[]): Ran;
  /** A folder of its own, gone with the command line. */
  readonly folder: string;
  remove(): void;
}

/** The command line as it ships, bundled into a folder of its own. */
export function bundleCommandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), "tieout-cli-"));
  const cli = join(folder, "cli.js");
  buildSync({ entryPoints: [resolve(__dirname, "../../src/cli/main.ts")], bundle: true, platform: "node", outfile: cli, logLevel: "error", external: ["pdfjs-dist"] });
  return {
    folder,
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", maxBuffer: 1 << 26 });
      return { exit: status, out: stdout, err: stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
