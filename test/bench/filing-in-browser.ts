/**
 * What `filing-cost.ts` measures in Node, in Chromium: the time of whole filings over a bare htmlparser2 pass of the same bytes, and
 * the longest slice between two breaths. Prints one JSON object.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../support/browser";
import { sharedFolder } from "../support/shared-corpus";
import { buildFilingTimer } from "./built-core";
import { median } from "./median";
import type { FilingTime, timeFiling } from "./time-filing";

/** What the page has of the bundle. */
declare const core: { readonly timeFiling: typeof timeFiling };

const folder = join(sharedFolder, "corpus", "filings", "ixbrl");

async function measure(page: Page): Promise<Record<string, number>> {
  await page.addScriptTag({ content: buildFilingTimer() });
  const times: FilingTime[] = [];
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    if (!text.includes("inlineXBRL")) continue;
    const time = await page.evaluate((filing) => core.timeFiling(filing), text);
    if (time.items === 0) throw new Error(`bench: nothing was read from ${name} in the browser, so no time is worth printing`);
    times.push(time);
  }
  return { "filing.chromium.of-bare-pass": median(times.map(({ ratio }) => ratio)), "filing.chromium.longest-slice-ms": Math.max(...times.map(({ slice }) => slice)) };
}

async function run(): Promise<Record<string, number>> {
  if (!existsSync(folder)) return {};
  const browser = await openBrowser({ isTimed: true });
  try {
    return await measure(await browser.newPage());
  } finally {
    await browser.close();
  }
}

void run().then((figures) => console.log(JSON.stringify(figures)));
