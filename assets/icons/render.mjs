import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// Set before the package is loaded: only then does it unpack the system libraries its Chromium needs.
process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
const { default: bundledChromium } = await import("@sparticuz/chromium");
const { chromium } = await import("playwright-core");

/** Below 32 px the master's strokes fall between pixels: each small size has its own drawing on its own grid. */
const MARK = { 16: "tieout-16.svg", 20: "tieout-20.svg", 24: "tieout-24.svg", 32: "tieout.svg", 40: "tieout.svg", 48: "tieout.svg", 64: "tieout.svg", 80: "tieout.svg", 128: "tieout.svg" };
/** What a button of the ribbon may be shown at. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BUTTONS = ["read", "refresh", "share", "trace"];
const DRAWINGS = [
  ...Object.entries(MARK).map(([size, drawing]) => ({ file: `icon-${size}.png`, size: Number(size), drawing })),
  ...BUTTONS.flatMap((button) => RIBBON_SIZES.map((size) => ({ file: `${button}-${size}.png`, size, drawing: `${button}.svg` }))),
];

const inThisFolder = (name) => fileURLToPath(new URL(name, import.meta.url));
const browser = await chromium.launch({
  executablePath: await bundledChromium.executablePath(),
  args: [...bundledChromium.args, "--no-sandbox"],
  headless: true,
});
const page = await browser.newPage();
for (const { file, size, drawing } of DRAWINGS) {
  const svg = await readFile(inThisFolder(drawing), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(inThisFolder(file), await page.screenshot({ omitBackground: true }));
  process.stdout.write(`${file} from ${drawing}\n`);
}
await browser.close();
