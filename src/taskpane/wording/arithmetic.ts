import { changeOf } from "../../core/compare/change";
import { isRefused, type Outcome } from "../../core/compare/outcome";
import { pointsChangeOf } from "../../core/compare/points-change";
import { surpriseOf } from "../../core/compare/surprise";
import type { StandingCells } from "../../core/sheet/trace/trace-cell";
import type { CellValue } from "../../core/sheet/table-plan";
import type { Voice } from "../strings/say";
import { wordSigned } from "./amount";
import { wordCell } from "./cell";

const PERCENT = "%";
/** As the sheet's own columns show a computed change. */
const DECIMALS = 2;

/** One line of arithmetic: "236,503 ÷ 224,790 − 1 = +5.21%". */
export interface Sum {
  readonly of: "yoy" | "gap";
  readonly words: string;
}

/** What the table computes of this row, spelled out with the figures as they stand in it. Where there is no result, its reason is another's to say. */
export function wordArithmetic(cells: StandingCells, voice: Voice): readonly Sum[] {
  const { reported } = cells;
  if (typeof reported !== "number") return [];
  const inPercent = cells.unit === PERCENT;
  const pair = { reported, inPercent };
  return [...sumOf("yoy", cells["year-ago"], pair, voice), ...sumOf("gap", cells.consensus, pair, voice)];
}

interface Reported {
  readonly reported: number;
  readonly inPercent: boolean;
}

function sumOf(of: Sum["of"], other: CellValue | undefined, { reported, inPercent }: Reported, voice: Voice): readonly Sum[] {
  if (typeof other !== "number") return [];
  const [a, b] = [reported, other].map((value) => wordCell(value, inPercent ? PERCENT : "", voice.language));
  if (inPercent) {
    const points = pointsChangeOf(reported, other, "pp");
    return isRefused(points) ? [] : [{ of, words: `${a} − ${b} = ${voice.say("number.points", { points: signed(points.value, "count", voice) })}` }];
  }
  const share: Outcome = of === "yoy" ? changeOf(reported, other) : surpriseOf(reported, other);
  if (isRefused(share)) return [];
  const result = signed(share.value * 100, "percent", voice);
  return [{ of, words: of === "yoy" ? `${a} ÷ ${b} − 1 = ${result}` : `(${a} − ${b}) ÷ ${other < 0 ? `|${b}|` : b} = ${result}` }];
}

const signed = (value: number, unit: "percent" | "count", { language }: Voice): string => wordSigned({ value: value.toFixed(DECIMALS), unit, decimals: DECIMALS }, language);
