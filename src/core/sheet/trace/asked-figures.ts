/** The figures that a formula asks the ledger for, with FIGURE and SOURCE: by name, or by line item and period. */
import { isFormula } from "../cells/cell-value";
import type { Ledger } from "../ledger";
import { findAsked, type FigureQuery } from "../lookup/find-figure";
import { listFigures } from "../lookup/ledger-figure";
import { readLastDay } from "../lookup/period-forms";
import type { CellValue } from "../table-plan";
import type { FigureOnRecord } from "./figure-on-record";
import { findFigureCalls, type FigureCall } from "./figure-calls";

type Referred = Readonly<Record<string, CellValue>>;

/** In the order of the formula. What the function itself would refuse, or what has to be computed first, is none. */
export function findAskedFigures(written: CellValue, ledger: Ledger, referred: Referred = {}): readonly FigureOnRecord[] {
  if (typeof written !== "string" || !isFormula(written)) return [];
  const calls = findFigureCalls(written);
  if (calls.length === 0) return [];
  const figures = listFigures(ledger, () => true);
  return calls.flatMap((call) => {
    const query = readQuery(call, referred);
    const asked = query && findAsked(figures, query);
    return asked && "value" in asked ? [asked.value.figure.onRecord] : [];
  });
}

function readQuery({ name, args }: FigureCall, referred: Referred): FigureQuery | undefined {
  const cells = args.map((arg) => readArgument(arg, referred));
  if (cells.includes(undefined)) return undefined;
  const [metric = "", period = "", basis = "", ...others] = cells.map((cell) => readLastDay(cell) ?? String(cell || "").trim());
  const [field = "", company = ""] = name === "FIGURE" ? others : ["source", ...others];
  return { metric, period, basis, field, company };
}

/** Undefined where it takes a calculation. */
function readArgument(arg: string, referred: Referred): CellValue | undefined {
  if (/^"(?:[^"]|"")*"$/.test(arg)) return arg.slice(1, -1).replaceAll('""', '"');
  if (arg === "") return null;
  return /^\d+$/.test(arg) ? Number(arg) : referred[arg];
}
