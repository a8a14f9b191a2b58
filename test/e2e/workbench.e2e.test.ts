import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { startWorkbench, type Workbench } from "../../src/workbench/serve";
import { openBrowser } from "../support/browser";
import type { Bench } from "./bench";
import { openWorkbook, type OpenedWorkbook } from "./pages";
import { accessScenarios } from "./scenarios/access";
import { badInputScenarios } from "./scenarios/bad-input";
import { editScenarios } from "./scenarios/edit";
import { fileScenarios } from "./scenarios/files";
import { insertScenarios } from "./scenarios/insert";
import { pictureScenarios } from "./scenarios/pictures";
import { refreshScenarios } from "./scenarios/refresh";
import { reviewScenarios } from "./scenarios/review";
import { ribbonScenarios } from "./scenarios/ribbon";
import { traceScenarios } from "./scenarios/trace";

const SHOTS = path.join(__dirname, "shots");
const PICTURES = process.env["TIEOUT_PICTURES"] === "1" ? path.join(__dirname, "../../docs/pictures") : SHOTS;
const STARTING_MS = 180_000;

describe("the workbench in a browser", () => {
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

  const bench: Bench = {
    async open(opening) {
      const workbook = await openWorkbook(browser, workbench.url, opening);
      opened.push(workbook);
      return workbook;
    },
    async shoot({ page }, name) {
      await page.screenshot({ path: path.join(SHOTS, `${name}.png`), animations: "disabled" });
    },
    async picture({ page }, name) {
      await page.locator("#dock").screenshot({ path: path.join(PICTURES, `${name}.png`), animations: "disabled" });
    },
  };

  describe("from a story to a table", () => insertScenarios(bench));
  describe("from files", () => fileScenarios(bench));
  describe("reviewing", () => reviewScenarios(bench));
  describe("the table as the analyst works in it", () => editScenarios(bench));
  describe("from the ribbon", () => ribbonScenarios(bench));
  describe("tracing", () => traceScenarios(bench));
  describe("refreshing", () => refreshScenarios(bench));
  describe("pictures of the guide", () => pictureScenarios(bench));
  describe("for every reader", () => accessScenarios(bench));
  describe("what cannot be done", () => badInputScenarios(bench));
});
