import { transform } from "esbuild";
import { load } from "js-yaml";
import { register } from "tsx/cjs/api";

// Univer's ES modules don't load in Node (one of their dependencies has no named exports), its CommonJS ones do.
const { require } = register({ namespace: "tieout-host" });
const { runScript } = require("./host.ts", import.meta.url);

let last;
process.on("unhandledRejection", (error) => {
  last = error;
});
const dropTypes = async (source) => (await transform(source, { loader: "ts", target: "esnext", logLevel: "silent" })).code;
const code = await runScript(process.argv.slice(2), dropTypes, load);
if (code === 0 && last !== undefined) process.stderr.write(`A promise of the script was rejected and not handled: ${last?.code ?? ""} ${last?.message ?? last}\n`);
// Timers of the grid would keep Node alive; what was printed must be out before it ends.
process.stdout.write("", () => process.exit(code === 0 && last !== undefined ? 1 : code));
