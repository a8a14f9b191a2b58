import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { startWorkbench, type Workbench } from "../../src/workbench/serve";
import { openBrowser } from "../support/browser";
import type { Bench } from "./bench";
import { openWorkbook, type OpenedWorkbook } from "./pages";

const SHOTS = path.join(__dirname, "shots");
const PICTURES = path.join(__dirname, "../../docs/pictures");
/** Somebody wants to look: a hundred and fifty pictures would take every other run a minute. */
const ARE_WANTED = process.env["TIEOUT_PICTURES"] === "1";
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

  const shoot = async (what: Pick<Page, "screenshot">, file: string): Promise<void> => {
    if (ARE_WANTED) await what.screenshot({ path: file, animations: "disabled" });
  };
  const dock = ({ page }: OpenedWorkbook): Locator => page.locator("#dock");

  return {
    async open(opening) {
      const workbook = await openWorkbook(browser, workbench.url, opening);
      opened.push(workbook);
      return workbook;
    },
    shoot: ({ page }, name) => shoot(page, path.join(SHOTS, `${name}.png`)),
    shootPane: (workbook, name) => shoot(dock(workbook), path.join(SHOTS, `${name}.png`)),
    picture: (workbook, name) => shoot(dock(workbook), path.join(PICTURES, `${name}.png`)),
  };
}
