import type { StandingCells } from "../../core/sheet/trace/trace-cell";
import type { Voice } from "../strings/say";
import { wordCell } from "./cell";
import { surpriseOf } from "../../core/compare/surprise";
import { isRefused } from "../../core/compare/outcome";
import { wordSigned } from "./amount";

const PERCENT = "%";

/** A figure as it is read aloud: what, when, how much, how far from the consensus, and in which words it was said. */
export function wordFigureSentence(cells: StandingCells, voice: Voice): string {
  const { say, language } = voice;
  const text = (id: keyof StandingCells): string => String(cells[id] ?? "").trim();
  const inPercent = text("unit") === PERCENT;
  const value = wordCell(cells.reported ?? null, inPercent ? PERCENT : "", language);
  const amount = [value, inPercent ? "" : text("unit")].filter(Boolean).join(" ");
  const said = [text("line-item"), text("period"), amount].filter(Boolean).join(say("spoken.comma"));
  return [said, spokenGap(cells, voice), text("source") === "" ? "" : say("spoken.source", { source: text("source") })].filter(Boolean).join(say("spoken.stop"));
}

function spokenGap({ reported, consensus, unit }: StandingCells, { say, language }: Voice): string {
  if (typeof reported !== "number" || typeof consensus !== "number" || unit === PERCENT) return "";
  const surprise = surpriseOf(reported, consensus);
  if (isRefused(surprise)) return "";
  return say("spoken.gap", { gap: wordSigned({ value: (surprise.value * 100).toFixed(2), unit: "percent", decimals: 2 }, language) });
}
