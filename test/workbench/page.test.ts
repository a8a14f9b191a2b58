import type { Browser, Page } from "playwright-core";
import { startWorkbench } from "../../src/workbench/serve";
import type { Workbench } from "../../src/workbench/serve";
import { openBrowser } from "../support/browser";

describe("the workbench's page", () => {
  let workbench: Workbench;
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startWorkbench({ port: 0, quiet: true }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await workbench.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    page.on("request", (request) => {
      if (!request.url().startsWith(workbench.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
  });
  afterEach(() => page.close());

  const open = async (): Promise<void> => {
    await page.goto(workbench.url);
    await page.locator("#notice").waitFor({ state: "hidden" });
  };
  const widthOf = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().width);

  test("shows a grid and, 320 px wide beside it, the pane with Microsoft's client in it", async () => {
    await open();
    await page.locator("#sheet canvas").first().waitFor();
    expect(await widthOf("#dock")).toBe(320);
    const pane = page.frameLocator("#pane");
    await pane.locator("#root > *").first().waitFor();
    expect(await pane.locator("body").evaluate(() => [typeof Excel.run, typeof Office.onReady, typeof CustomFunctions.associate])).toEqual([
      "function",
      "function",
      "function",
    ]);
    expect([outside, faults]).toEqual([[], []]);
  });

  test("calculates the add-in's functions in its cells", async () => {
    await open();
    const pane = page.frameLocator("#pane");
    await pane.locator("#root > *").first().waitFor();
    const values = await pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
        range.formulas = [
          [236503, 239430],
          ["=TIEOUT.GAP(A1,B1)", "=TIEOUT.GAP(A1,C1)"],
        ];
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(values).toEqual([
      [236503, 239430],
      [-2927, "#N/A"],
    ]);
    expect([outside, faults]).toEqual([[], []]);
  });

  test("opens in the language it is asked for", async () => {
    await page.goto(`${workbench.url}?lang=zh-CN`);
    const pane = page.frameLocator("#pane");
    await pane.locator("#root > *").first().waitFor();
    expect(await pane.locator("body").evaluate(() => [Office.context.displayLanguage, document.documentElement.lang])).toEqual([
      "zh-CN",
      "zh-Hans",
    ]);
    expect(await pane.getByRole("tab").first().textContent()).toMatch(/\p{Script=Han}/u);
  });

  test("hides the pane and shows it again without losing what it holds", async () => {
    await open();
    const pane = page.frameLocator("#pane");
    await pane.locator("#root > *").first().waitFor();
    await pane.locator("body").evaluate((body) => body.setAttribute("data-mark", "kept"));
    const button = page.getByRole("button", { name: "Tieout", exact: true });
    await page.getByRole("button", { name: "Close the task pane" }).click();
    expect([await page.locator("#dock").isVisible(), await button.getAttribute("aria-pressed")]).toEqual([false, "false"]);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect([await page.locator("#dock").isVisible(), await button.getAttribute("aria-pressed")]).toEqual([true, "true"]);
    expect(await pane.locator("body").getAttribute("data-mark")).toBe("kept");
  });

  test("lets the pane be widened by mouse and by keyboard, within bounds", async () => {
    await open();
    const edge = page.getByRole("separator", { name: "Width of the task pane" });
    const grip = await edge.boundingBox();
    const [x, y] = [(grip?.x ?? 0) + 2, 400];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y, { steps: 4 });
    await page.mouse.up();
    expect(Math.abs((await widthOf("#dock")) - 420)).toBeLessThanOrEqual(5);
    await edge.dblclick();
    expect(await widthOf("#dock")).toBe(320);
    await edge.focus();
    await page.keyboard.press("ArrowLeft");
    expect([await widthOf("#dock"), await edge.getAttribute("aria-valuenow")]).toEqual([336, "336"]);
    for (let press = 0; press < 6; press += 1) await page.keyboard.press("ArrowRight");
    expect(await widthOf("#dock")).toBe(280);
  });

  test("says so where the spreadsheet cannot be opened", async () => {
    await page.route("**/functions.json", (route) => route.fulfill({ status: 500 }));
    await page.goto(workbench.url);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("The spreadsheet could not be opened: ");
  });

  test("sends whoever opens the pane on its own to the workbench", async () => {
    await page.goto(`${workbench.url}pane/`);
    await page.getByText("Open the workbench itself.").waitFor();
  });
});
