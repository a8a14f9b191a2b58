/** The grid engine loads packages that come as ES modules only, which jest on Node 20 cannot require: esbuild turns each into CommonJS. */
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

module.exports = {
  process: (source, file) => ({ code: transformSync(source, { format: "cjs", target: "es2022", sourcefile: file }).code }),
  getCacheKey: (source, file) => createHash("sha256").update(version).update(file).update(source).digest("hex"),
};
