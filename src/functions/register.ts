import { cagr, changePoints, check, gap, prior, qoq, surprise, yoy } from "./functions";
import type { CATALOGUE } from "./catalogue.data";

export type FunctionId = keyof typeof CATALOGUE;

type ExcelFunction = (...args: unknown[][][]) => unknown[][];

export const FUNCTIONS = {
  CAGR: cagr,
  CHANGEPTS: changePoints,
  CHECK: check,
  GAP: gap,
  PRIOR: prior,
  QOQ: qoq,
  SURPRISE: surprise,
  YOY: yoy,
} as const satisfies Record<FunctionId, ExcelFunction>;

/** Ties each id of the metadata to its code. To be called once, where a host supplies CustomFunctions. */
export function registerFunctions(): void {
  for (const [id, call] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, call);
}
