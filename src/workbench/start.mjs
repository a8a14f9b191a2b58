// Plain JavaScript that any Node since 12 can parse, with nothing imported at the top: the checks below
// must answer before a missing package or an old Node answers with a stack trace.
const OLDEST_NODE = 20;
const DEFAULT_PORT = "3210";
const NEEDED = ["tsx", "esbuild", "react", "@univerjs/core", "@microsoft/office-js"];

const stop = (line) => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

async function start() {
  const version = process.versions.node;
  if (Number(version.split(".")[0]) < OLDEST_NODE) stop(`Tieout needs Node ${OLDEST_NODE} or newer; this is Node ${version}.`);

  const { existsSync } = await import("node:fs");
  const root = new URL("../../", import.meta.url);
  if (!NEEDED.every((name) => existsSync(new URL(`node_modules/${name}/package.json`, root))))
    stop("Packages are missing. Run npm ci first.");

  const asked = process.env.PORT || DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : NaN;
  if (!(port <= 65535)) stop(`PORT=${asked} is not a port: give a number from 1 to 65535, for example PORT=4000 npm start.`);

  // Registered for the whole process: tsx's scoped import would append a query to the path of esbuild's own program.
  const { register } = await import("tsx/cjs/api");
  register();
  const { createRequire } = await import("node:module");
  const { startWorkbench } = createRequire(import.meta.url)("./serve.ts");
  const { url } = await startWorkbench({ port });
  process.stdout.write(`${url}\n`);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

start().catch((error) => {
  if (error && error.code === "EADDRINUSE") stop(`Port ${error.port} is taken. Choose another one: PORT=${error.port + 1} npm start`);
  if (error && error.code === "EACCES") stop(`Port ${error.port} may not be opened by this user. Choose another one: PORT=4000 npm start`);
  stop(error instanceof Error ? error.message : String(error));
});
