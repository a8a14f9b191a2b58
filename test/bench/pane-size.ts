/** What a first opening of the pane downloads, beside a bare pane of the same libraries, both built in the same way. */
import path from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync, type BuildResult } from "esbuild";

const ROOT = path.join(__dirname, "../..");

export function measurePane(): Record<string, number> {
  const pane = firstLoadKb(["src/functions/index.ts", "src/commands/commands.ts", "src/taskpane/index.tsx"]);
  const bare = firstLoadKb(["test/bench/bare-pane.tsx"]);
  return { "pane.gzip-kb": pane, "pane.template-gzip-kb": bare, "pane.times-template": pane / bare };
}

function firstLoadKb(entryPoints: readonly string[]): number {
  const built = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    format: "esm",
    outdir: "dist",
    jsx: "automatic",
    target: "es2020",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const files = new Map(built.outputFiles.map((file) => [path.relative(ROOT, file.path).split(path.sep).join("/"), file.contents]));
  return [...reachedAtOnce(built, entryPoints)].reduce((total, name) => total + gzipSync(files.get(name) ?? "").length / 1024, 0);
}

/** The entries and what they import without being asked for it later. */
function reachedAtOnce({ metafile }: BuildResult<{ metafile: true }>, entryPoints: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const output = metafile.outputs[name];
    if (output === undefined || reached.has(name)) return;
    reached.add(name);
    for (const one of output.imports) if (one.kind === "import-statement") visit(one.path);
  };
  for (const [name, { entryPoint }] of Object.entries(metafile.outputs)) if (entryPoint !== undefined && entryPoints.includes(entryPoint)) visit(name);
  return reached;
}
