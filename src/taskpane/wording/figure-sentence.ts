import { isRefused } from "../../core/compare/outcome";
import { surpriseOf } from "../../core/compare/surprise";
import type { LineItem } from "../../core/model/line-item";
import type { DocumentKind } from "../../core/model/reading";
import { isPage, visibleWords } from "../../core/sheet/cells/visible-words";
import type { StandingCells } from "../../core/sheet/trace/trace-cell";
import type { Voice } from "../strings/say";
import { unitOf, wordActual, wordSigned, wordUnit } from "./amount";
import { wordCell } from "./cell";
import { wordConsensus } from "./consensus";
import { wordBasis, wordTitle } from "./item-title";
import { wordPeriod } from "./period";

const PERCENT = "%";

/** A figure of the sheet as it is read aloud: what, when, how much, how far from the consensus, and in which words it was said. */
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

/** The same of a figure under review, in the words of its text. */
export function wordItemSentence(item: LineItem, source: string, voice: Voice, kind: DocumentKind = "text"): string {
  const { say } = voice;
  const unit = unitOf(item.actual);
  const amount = [wordActual(item.actual, voice), unit === undefined ? "" : wordUnit(unit, voice)].filter(Boolean).join(" ");
  const consensus = item.consensus && wordConsensus(item.consensus, item.actual, voice);
  const said = [wordTitle(item, voice), wordBasis(item, voice), wordPeriod(item.period, voice), amount].filter(Boolean).join(say("spoken.comma"));
  const quoted = source.slice(item.sentence.start, item.sentence.end);
  const gap = consensus ? [say("consensus.label"), consensus.amount, consensus.verdict].filter(Boolean).join(" ") : "";
  return [said, gap, say("spoken.source", { source: isPage(kind) ? visibleWords(quoted).trim() : quoted })].filter(Boolean).join(say("spoken.stop"));
}
