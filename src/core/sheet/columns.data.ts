import type { ColumnPlan } from "./table-plan";

/** The results table, left to right. Headers are part of every formula, so they are the same in each language. */
export const COLUMNS = [
  { id: "line-item", header: "Line item", width: 26, align: "left" },
  { id: "basis", header: "Basis", width: 21, align: "left" },
  { id: "period", header: "Period", width: 23, align: "left" },
  { id: "reported", header: "Reported", width: 13, align: "right" },
  { id: "unit", header: "Unit", width: 11, align: "left" },
  { id: "year-ago", header: "Year ago", width: 12, align: "right" },
  { id: "yoy", header: "YoY", width: 10, align: "right", formula: "=TIEOUT.YOY([@Reported],[@[Year ago]],[@[Stated YoY]])" },
  { id: "stated-yoy", header: "Stated YoY", width: 15, align: "right" },
  { id: "consensus", header: "Consensus", width: 15, align: "right" },
  { id: "gap", header: "Gap", width: 11, align: "right", formula: "=TIEOUT.GAP([@Reported],[@Consensus])" },
  { id: "surprise", header: "Surprise", width: 13, align: "right", formula: "=TIEOUT.SURPRISE([@Reported],[@Consensus])" },
  // The sentence goes along so that CHECK sees how precisely the change is printed: "5%" is ±0.5 points, "5.0%" ±0.05.
  { id: "check", header: "Check", width: 46, align: "left", formula: "=TIEOUT.CHECK([@Reported],[@[Year ago]],[@[Stated YoY]],[@Source])" },
  { id: "source", header: "Source", width: 70, align: "left" },
] as const satisfies readonly ColumnPlan[];
