import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { startWorkbench, type Workbench } from "../../src/workbench/serve";
import { openBrowser } from "../support/browser";
import type { Bench } from "./bench";
import { openWorkbook, type OpenedWorkbook } from "./pages";

const SHOTS = path.join(__dirname, "shots");
const PICTURES = process.env["TIEOUT_PICTURES"] === "1" ? path.join(__dirname, "../../docs/pictures") : SHOTS;
const STARTING_MS = 180_000;

/** A workbench and a browser for the scenarios of one file. After each of them its pages are closed, and must have done nothing they should not. */
export function openBench(): Bench {
  let workbench: Workbench;
  let browser: Browser;
  let opened: OpenedWorkbook[] = [];

  beforeAll(async () => {
    await mkdir(SHOTS, { recursive: true });
    [workbench, browser] = await Promise.all([startWorkbench({ port: 0, quiet: true }), openBrowser()]);
  }, STARTING_MS);

  afterAll(async () => {
    await browser.close();
    await workbench.close();
  });

  afterEach(async () => {
    const pages = opened;
    opened = [];
    await Promise.all(pages.map(({ page }) => page.context().close()));
    for (const { strayRequests, pageErrors } of pages) {
      expect(strayRequests).toEqual([]);
      expect(pageErrors).toEqual([]);
    }
  });

  const shootPane = async ({ page }: OpenedWorkbook, file: string): Promise<void> => {
    await page.locator("#dock").screenshot({ path: file, animations: "disabled" });
  };

  return {
    async open(opening) {
      const workbook = await openWorkbook(browser, workbench.url, opening);
      opened.push(workbook);
      return workbook;
    },
    async shoot({ page }, name) {
      await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: "disabled" });
    },
    shootPane: (workbook, name) => shootPane(workbook, path.join(SHOTS, `${name}.png`)),
    picture: (workbook, name) => shootPane(workbook, path.join(PICTURES, `${name}.png`)),
  };
}
