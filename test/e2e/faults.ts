import type { AxeResults, RunOnly } from "axe-core";
import axe from "axe-core";
import type { OpenedWorkbook } from "./pages";

/** While one is open, all under it is covered in part, and is looked at when it is not. */
const MENU = "[role=menu]";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** Fluent's own stops for the Tab key, which it takes the focus away from at once: https://github.com/microsoft/tabster */
const TABSTER = "[data-tabster-dummy]";

/**
 * What a machine finds wrong with the pane for somebody who cannot see or point: each fault as one line, which rule on
 * what. It looks at the pane's page alone: the stand-in's grid around it is not ours, and costs seconds to look at.
 */
export const findFaults = (workbook: OpenedWorkbook): Promise<readonly string[]> => runAxe(workbook, { type: "tag", values: RULES });

/** Of these, words and signs that stand out too little from what is behind them. */
export const findPaleness = (workbook: OpenedWorkbook): Promise<readonly string[]> => runAxe(workbook, { type: "rule", values: ["color-contrast"] });

async function runAxe({ pane }: OpenedWorkbook, runOnly: RunOnly): Promise<readonly string[]> {
  const scope = (await pane.body.locator(MENU).count()) > 0 ? { include: [MENU], exclude: [TABSTER] } : { exclude: [TABSTER] };
  const { violations } = await pane.evaluate<AxeResults>(
    `(globalThis.axe ?? (() => { ${axe.source}; return globalThis.axe; })()).run(${JSON.stringify(scope)}, ${JSON.stringify({ runOnly, resultTypes: ["violations"] })})`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
