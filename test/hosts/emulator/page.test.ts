import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build, stop } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { WorkbookJson } from "../../../src/hosts/emulator/workbook-json";
import { openBrowser } from "../../support/browser";

const ROOT = path.join(__dirname, "../../..");
const ENTRY = `
  import { openInPage } from "./src/hosts/emulator/in-page";
  import { installOffice } from "./src/hosts/emulator/office/install-office";
  window.emulator = await openInPage(document.getElementById("sheet"));
  const office = installOffice(window, window.emulator);
  const library = document.createElement("script");
  library.src = "/excel.js";
  library.onload = () => { office.libraryLoaded(); window.isReady = true; };
  document.head.append(library);
`;

const files = new Map<string, string | Uint8Array>();
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: "ts" },
    bundle: true, format: "esm", splitting: true, minify: true, write: false, outdir: "/", target: "es2022", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "silent",
  });
  await stop();
  for (const file of outputFiles) files.set(`/${path.basename(file.path)}`, file.contents);
  files.set("/excel.js", await readFile(path.join(ROOT, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js")));
  files.set("/", '<!doctype html><link rel="stylesheet" href="/stdin.css"><style>html, body, #sheet { margin: 0; height: 100%; }</style><div id="sheet"></div><script type="module" src="/stdin.js"></script>');
  server = createServer((request, response) => {
    const body = files.get(request.url ?? "");
    const type = { ".js": "text/javascript", ".css": "text/css" }[path.extname(request.url ?? "")] ?? "text/html";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction("window.isReady === true");
}, 120000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const inPage = <T>(script: string): Promise<T> => page.evaluate(`(async () => { ${script} })()`);

async function type(cell: string, text: string): Promise<WorkbookJson> {
  const box = await inPage<{ x: number; y: number; width: number; height: number }>(`return emulator.cellBox("${cell}")`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const before = JSON.stringify(await workbook());
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press("Enter");
  // The cell's editor hands its text over in a task of its own, which a busy machine may take its time to come to.
  await page.waitForFunction((old) => JSON.stringify((window as unknown as { emulator: { snapshot(): unknown } }).emulator.snapshot()) !== old, before);
  return workbook();
}
const workbook = (): Promise<WorkbookJson> => inPage("await emulator.settle(); return emulator.snapshot()");
const sheetOf = (json: WorkbookJson) => json.sheets[0] ?? { values: [], formulas: [] };

it("is the same Excel in a page, edited by mouse and keyboard, undone by Ctrl+Z", async () => {
  await inPage(`
    window.heard = [];
    emulator.describeFunctions({ namespace: "TIEOUT", functions: [{ id: "YOY", name: "YOY", parameters: [{ name: "now" }, { name: "before" }] }] });
    CustomFunctions.associate("YOY", (now, before) => now / before - 1);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C3").values = [["Line item", "Reported", "Year ago"], ["Revenue", 120, 100], ["Profit", 30, 40]];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Q_3";
      await context.sync();
      table.onChanged.add(async (event) => { window.heard.push(event.address); });
      await context.sync();
    });
  `);
  await type("D1", "YoY");
  const filled = await type("D2", "=TIEOUT.YOY([@Reported],[@[Year ago]])");
  expect(filled.tables[0]?.address).toBe("A1:D3");
  expect(sheetOf(filled).formulas.map((row) => row[3])).toEqual(["YoY", "=TIEOUT.YOY([@Reported],[@[Year ago]])", "=TIEOUT.YOY([@Reported],[@[Year ago]])"]);
  expect(sheetOf(await type("C3", "20")).values.map((row) => row[3])).toEqual(["YoY", expect.closeTo(0.2), 0.5]);
  expect(sheetOf(await type("B1", "Actual")).formulas[1]?.[3]).toBe("=TIEOUT.YOY([@Actual],[@[Year ago]])");
  await page.keyboard.press("Control+z");
  await page.waitForFunction('emulator.snapshot().tables[0].headers[1] === "Reported"');
  expect(sheetOf(await workbook()).formulas[1]?.[3]).toBe("=TIEOUT.YOY([@Reported],[@[Year ago]])");
  expect(await inPage("return window.heard")).toEqual(expect.arrayContaining(["C3", "B1"]));
});
