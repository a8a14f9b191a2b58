import { amountOf } from "./extraction/figures/figure";
import { readParts } from "./extraction/sentences/parts";
import { Passage } from "./extraction/passage/passage";
import { scan } from "./extraction/passage/scan";
import { foldText } from "./language/fold";
import { lexiconOf } from "./language/lexicon";
import type { LanguagePack } from "./language/pack";
import type { Unit } from "./model/amount";
import type { TypedAmount } from "./review/correction";

/** Why a typed amount is not taken: `not-one-amount` for words or several figures, `other-kind` for a percentage where money belongs. */
export type AmountRefusal = "not-one-amount" | "other-kind";

/** A unit that no currency words can stand for. */
const isMoney = (unit: Unit): boolean => unit !== "percent" && unit !== "count" && unit !== "shares";

/**
 * Reads an amount as an analyst types it into a field, by the grammar that reads documents: "236.6 bn", "(0.11)", 2,366亿, "23.4%".
 * `like` is the unit of the field; a printed currency takes the place of its currency, and a bare number is in that unit.
 */
export function readAmount(text: string, like: Unit, packs: readonly LanguagePack[]): TypedAmount | AmountRefusal {
  const lexicon = lexiconOf(packs);
  const passage = new Passage(text, scan(foldText(text, lexicon.fold), lexicon, false), lexicon);
  const [part, ...others] = readParts(passage, 0, passage.tokens.count);
  const figure = part?.figure;
  if (!figure || others.length > 0 || figure.high) return "not-one-amount";
  const isPercent = figure.unit === "percent";
  if (figure.unit === "points" || figure.unit === "times" || (isPercent && like !== "percent") || (figure.currency !== "" && !isMoney(like))) return "other-kind";
  // "$" and "¥" are of several countries: the field's own currency is the one meant.
  const printed = /^X/.test(figure.currency) ? "" : figure.currency;
  const unit: Unit = printed === "" ? like : like.endsWith("/share") ? `${printed}/share` : printed;
  const { value, decimals } = amountOf(figure, unit, figure.negative, text);
  return { value, unit, decimals };
}
