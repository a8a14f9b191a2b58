import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { build, stop } from "esbuild";
import type { BuildOptions } from "esbuild";
import { buildFunctionsMetadata } from "../functions/metadata";
import { pageThroughStandIn } from "./pane-page";
import type { Site } from "./site";

const ROOT = path.join(__dirname, "../..");

/** Microsoft's client stays where npm put it: its licence lets us run it against our own host, not hand it on. */
const OFFICE_JS = "node_modules/@microsoft/office-js/dist/excel-web-16.00.js";

const COMMON = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  outdir: ROOT,
  platform: "browser",
  target: "es2022",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  minify: true,
  logLevel: "silent",
} as const satisfies BuildOptions;

/** The grid is split, because it carries tables of many languages that load only when a cell needs them. */
const GRID: BuildOptions = {
  entryPoints: { index: "src/workbench/index.ts" },
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
};

/** The three entries of the product's own page, in its order. */
const PANE: BuildOptions = {
  entryPoints: {
    "pane/functions": "src/functions/index.ts",
    "pane/commands": "src/commands/commands.ts",
    "pane/taskpane": "src/taskpane/index.tsx",
  },
  format: "esm",
  splitting: true,
  chunkNames: "pane/[name]-[hash]",
};

/** The reading thread and what it asks for with the first PDF. */
const READER: BuildOptions = {
  entryPoints: { "pane/reader": "src/taskpane/reading/reader.ts", "pane/pdf": "src/taskpane/reading/pdf.ts" },
  format: "iife",
};

/** Not modules: they run where they stand in the page, on either side of Microsoft's client. */
const STAND_IN: BuildOptions = {
  entryPoints: { "pane/before-office": "src/workbench/pane/before-office.ts", "pane/after-office": "src/workbench/pane/after-office.ts" },
  format: "iife",
};

/** Everything the workbench serves, built into memory. Each step is reported before it starts. */
export async function bundleWorkbench(report: (line: string) => void): Promise<Site> {
  const began = Date.now();
  const site = new Map<string, Uint8Array>();
  const add = async (options: BuildOptions): Promise<void> => {
    const { outputFiles = [] } = await build({ ...COMMON, ...options });
    for (const file of outputFiles) site.set(`/${path.relative(ROOT, file.path).split(path.sep).join("/")}`, file.contents);
  };
  const addFile = async (name: string, file: string): Promise<void> => void site.set(name, await readFile(path.join(ROOT, file)));

  try {
    report("Bundling the spreadsheet ...");
    await add(GRID);
    report("Bundling the task pane ...");
    await add(PANE);
    await add(STAND_IN);
    await add(READER);
  } finally {
    await stop();
  }
  await addFile("/", "src/workbench/index.html");
  await addFile("/office-js/excel-web-16.00.js", OFFICE_JS);
  for (const icon of await readdir(path.join(ROOT, "assets/icons")))
    if (icon.endsWith(".png")) await addFile(`/assets/${icon}`, `assets/icons/${icon}`);
  const { en } = await buildFunctionsMetadata(path.join(ROOT, "src/functions/functions.ts"));
  site.set("/functions.json", Buffer.from(JSON.stringify(en)));
  site.set("/pane/", Buffer.from(pageThroughStandIn(await readFile(path.join(ROOT, "src/taskpane/taskpane.html"), "utf8"))));
  report(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s. Open this address, stop with Ctrl-C:`);
  return site;
}
