import { gzipSync } from "node:zlib";
import { resolve } from "node:path";
import { buildSync } from "esbuild";

/** Kilobytes (1,000 bytes) of the reader with both packs as a page would load it: bundled, minified, gzipped. */
export function coreGzipKb(): number {
  const { outputFiles } = buildSync({
    stdin: {
      contents: 'export { readRelease } from "./core/read-release"; export { english } from "./core/language/en"; export { chinese } from "./core/language/zh";',
      resolveDir: resolve(__dirname, "../../src"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length / 1000;
}
