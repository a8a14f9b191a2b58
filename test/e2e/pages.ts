import type { Browser, Page } from "playwright-core";
import { Grid } from "./grid";
import { Pane } from "./pane";

const PANE_TITLE = "Tieout";

/** One workbook with its pane, and what the page did that it should not. */
export interface OpenedWorkbook {
  readonly page: Page;
  readonly pane: Pane;
  readonly grid: Grid;
  /** Requests to anywhere but the workbench itself. */
  readonly strayRequests: readonly string[];
  readonly pageErrors: readonly string[];
}

/** `wide` shows the whole table beside the pane, so that any of its cells can be clicked. */
export interface Opening {
  readonly query?: string;
  readonly wide?: boolean;
}

export async function openWorkbook(browser: Browser, url: string, { query = "", wide = false }: Opening = {}): Promise<OpenedWorkbook> {
  const context = await browser.newContext({ viewport: { width: wide ? 2560 : 1280, height: 800 }, locale: "en-US", reducedMotion: "reduce" });
  const page = await context.newPage();
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  page.on("request", (request) => {
    const to = new URL(request.url());
    if (!["blob:", "data:"].includes(to.protocol) && to.origin !== new URL(url).origin) strayRequests.push(request.url());
  });
  page.on("pageerror", (error) => pageErrors.push(error.stack ?? error.message));
  await page.goto(url + query);
  const pane = new Pane(page, PANE_TITLE);
  await pane.heading.waitFor({ timeout: 60_000 });
  return { page, pane, grid: new Grid(page, PANE_TITLE), strayRequests, pageErrors };
}

/** The shortest way to a table, for scenarios that begin with one. */
export async function insertSample({ pane }: OpenedWorkbook): Promise<void> {
  await pane.takeSample("Sample", "English");
  await pane.button("Insert 3 figures").click();
  await pane.says("with 3 figures.");
}
