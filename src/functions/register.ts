import { forgetBlanks } from "./blank-cells";
import type { CATALOGUE } from "./catalogue.data";
import { cagr, changePoints, check, extract, figure, gap, prior, qoq, source, surprise, yoy } from "./functions";
import { forgetLedger } from "./ledger-memory";

export type FunctionId = keyof typeof CATALOGUE;

type ExcelFunction = (...args: never[]) => unknown[][] | Promise<unknown[][]>;

export const FUNCTIONS = {
  CAGR: cagr,
  CHANGEPTS: changePoints,
  CHECK: check,
  EXTRACT: extract,
  FIGURE: figure,
  GAP: gap,
  PRIOR: prior,
  QOQ: qoq,
  SOURCE: source,
  SURPRISE: surprise,
  YOY: yoy,
} as const satisfies Record<FunctionId, ExcelFunction>;

/** Ties each id of the metadata to its code. To be called once, where a host supplies CustomFunctions; nothing known of another host counts there. */
export function registerFunctions(): void {
  forgetBlanks();
  forgetLedger();
  for (const [id, call] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, call);
}
