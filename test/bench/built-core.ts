import { resolve } from "node:path";
import { runInThisContext } from "node:vm";
import { buildSync } from "esbuild";
import type { readDocuments, readDocumentSteps } from "../../src/core/read-documents";
import type { readRelease } from "../../src/core/read-release";
import type { LanguagePack } from "../../src/core/language/pack";

export interface BuiltCore {
  readonly readRelease: typeof readRelease;
  readonly english: LanguagePack;
  readonly chinese: LanguagePack;
}

export interface BuiltDocuments extends BuiltCore {
  readonly readDocuments: typeof readDocuments;
  readonly readDocumentSteps: typeof readDocumentSteps;
}

const PACKS = 'export { english } from "./core/language/en"; export { chinese } from "./core/language/zh";';
const RELEASE = `export { readRelease } from "./core/read-release"; ${PACKS}`;
const DOCUMENTS = `export { readDocuments, readDocumentSteps } from "./core/read-documents"; ${RELEASE}`;

/** The reader of texts with both packs as a page loads it, bundled and minified. What runs from the sources carries a test runner's wrappers. */
export const buildCore = (): string => build(RELEASE);

/** The same with the readers of files. */
export const runDocuments = (): BuiltDocuments => runInThisContext(`${build(DOCUMENTS)}\ncore`) as BuiltDocuments;

/** What times the reading of a filing, for a page. */
export const buildFilingTimer = (): string => build('export { timeFiling } from "../test/bench/time-filing";');

function build(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents,
      resolveDir: resolve(__dirname, "../../src"),
    },
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "core",
    platform: "browser",
    // Han as itself, as in a page of UTF-8.
    charset: "utf8",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

export const runCore = (built: string): BuiltCore => runInThisContext(`${built}\ncore`) as BuiltCore;
