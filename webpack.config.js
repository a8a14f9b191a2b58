const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { DefinePlugin, sources } = require("webpack");

/** What manifest.xml is written for; a build for a server puts that server's address in its place. */
const DEVELOPMENT_ADDRESS = "https://localhost:3000";

module.exports = async () => {
  const base = readBaseAddress(process.env.TIEOUT_BASE_URL);
  const { buildFunctionsMetadata } = require("tsx/cjs/api").require("./src/functions/metadata.ts", __filename);
  const { en, zh } = await buildFunctionsMetadata(path.join(__dirname, "src/functions/functions.ts"));
  return [site(base, { "functions.json": en, "functions.zh-CN.json": zh }), commandLine()];
};

/** An https address without a trailing slash, such as https://host.example/tieout. Anything else ends the build with one line. */
function readBaseAddress(given) {
  if (given === undefined || given === "") return DEVELOPMENT_ADDRESS;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const plain = url && url.protocol === "https:" && !url.username && !url.password && !url.search && !url.hash && !/["'<>&\s]/.test(given);
  if (!plain) {
    process.stderr.write(
      `TIEOUT_BASE_URL=${given} will not do: Excel loads add-ins from https only. Give an address such as https://host.example/tieout\n`,
    );
    process.exit(1);
  }
  return url.href.replace(/\/+$/, "");
}

const common = {
  mode: "production",
  context: __dirname,
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // Types are checked by `npm run check`; here they are only removed.
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  stats: "errors-warnings",
};

/** One page for pane, functions and commands: the shared runtime loads it once, however the add-in is started. */
const thread = (script) => ({ import: script, chunkLoading: "import-scripts" });
/** Of the reading thread, which is no page: the second is asked for with the first PDF. */
const threads = { reader: thread("./src/taskpane/reading/reader.ts"), pdf: thread("./src/taskpane/reading/pdf.ts") };
/** Started by name, so each stands alone. The manifest names functions.js. */
const ALONE = new Set(["functions", ...Object.keys(threads)]);

const site = (base, metadata) => ({
  ...common,
  name: "site",
  target: ["web", "es2020"],
  entry: { functions: "./src/functions/index.ts", commands: "./src/commands/commands.ts", taskpane: "./src/taskpane/index.tsx", ...threads },
  // The reader that EXTRACT loads late lies beside the page, and functions.js has to begin where there is no window yet.
  output: { path: path.join(__dirname, "dist"), filename: "[name].js?[contenthash:8]", publicPath: "", globalObject: "globalThis", clean: true },
  optimization: {
    // As small as webpack's own choice makes it, in a tenth of the time: the tests build the product too.
    minimizer: [new MinimizerPlugin({ parallel: false, minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: { passes: 2 } } })],
    splitChunks: {
      chunks: (chunk) => !ALONE.has(chunk.name) && chunk.canBeInitial(),
      // Libraries change less often than our own code and stay in the browser's cache across releases.
      cacheGroups: { default: false, defaultVendors: false, libraries: { test: /[\\/]node_modules[\\/]/, name: "libraries" } },
    },
  },
  performance: { hints: false },
  plugins: [
    // The PDF library names its own file for Node only, and the bundler would put the building machine's folder there.
    new DefinePlugin({ "import.meta.url": JSON.stringify("pdf.js") }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["functions", "commands", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icons/*.png", to: "assets/[name][ext]" },
        { from: "assets/support.html" },
        { from: "assets/shortcuts.json" },
        { from: "manifest.xml", transform: (xml) => addressManifest(xml.toString(), base) },
      ],
    }),
    new EmitJson(metadata),
    new PrintSizes(),
  ],
});

/** Pages may live under a path of their server; an AppDomain is the bare server. Comments are for readers of the source. */
const addressManifest = (xml, base) =>
  xml
    .replace(/<!--[^]*?-->\s*/g, "")
    .replaceAll(`<AppDomain>${DEVELOPMENT_ADDRESS}</AppDomain>`, `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(`${DEVELOPMENT_ADDRESS}/`, `${base}/`);

const commandLine = () => ({
  ...common,
  name: "command-line",
  // After the site, which empties the folder first.
  dependencies: ["site"],
  target: "node20",
  entry: { cli: "./src/cli/main.ts" },
  // Its worker is a file beside it, which a bundle would lose; it is asked for only when a PDF comes.
  externals: { "pdfjs-dist/legacy/build/pdf.mjs": "import pdfjs-dist/legacy/build/pdf.mjs" },
  output: { path: path.join(__dirname, "dist"), filename: "[name].js" },
  optimization: { minimize: false },
});

/** Files that hold a value as JSON. */
class EmitJson {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EmitJson", (compilation) => {
      compilation.hooks.processAssets.tap("EmitJson", () => {
        for (const [name, value] of Object.entries(this.files)) compilation.emitAsset(name, new sources.RawSource(JSON.stringify(value)));
      });
    });
  }
}

/** What a first opening downloads, in a unit that two changes can be compared by. */
class PrintSizes {
  apply(compiler) {
    compiler.hooks.done.tap("PrintSizes", ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const first = new Set([...compilation.entrypoints].filter(([name]) => !(name in threads)).flatMap(([, entry]) => entry.getFiles()));
      const print = (size, when, name) => process.stdout.write(`${size.toFixed(1).padStart(8)} KB gz  ${when.padEnd(10)}  ${name}\n`);
      let total = 0;
      for (const name of Object.keys(compilation.assets).filter((asset) => /\.js(\?|$)/.test(asset))) {
        const file = name.replace(/\?.*/, "");
        const size = gzipSync(readFileSync(path.join(compilation.outputOptions.path, file))).length / 1024;
        print(size, first.has(name) ? "first load" : "later", file);
        if (first.has(name)) total += size;
      }
      print(total, "first load", "together");
    });
  }
}
