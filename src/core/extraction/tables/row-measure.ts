/**
 * What a row says it is measured in, at the end of its label or in a column of units: "(US$ million)", ", SEK", "in €", "kt". Such
 * words bind closer than the table's note: tonnes of a table "in millions" are tonnes.
 */
import { foldWords } from "./fold-words";
import { remember } from "../../model/remember";
import type { NoteReader } from "./scale-note";
import type { TableWords } from "./table-words";
import { meaningsOf, patternOf } from "./word-list";

export interface Measure {
  readonly unit: "count" | "percent" | "shares" | null;
  readonly currency: string | null;
  /** Power of ten; null where the words name none. */
  readonly scale: number | null;
}

const HUNDREDTHS = /\b(?:pence|cents|cps)\b|\(p\)|\u00a2|港仙|美分|[币幣]分|[（(][分仙][）)]/i;

export const saysHundredths = (words: string): boolean => HUNDREDTHS.test(words);

export interface MeasureReader {
  /** Words that are a unit and nothing else, as a column of units has them. */
  readonly read: (words: string) => Measure | null;
  readonly atEndOf: (label: string) => Measure | null;
  readonly withoutEnd: (label: string) => string;
}

const PERCENT = /^(?:in )?(?:%|percent|per cent|pct)$/;
/** Capitals only: a small letter in brackets is a footnote. */
const LETTERS: Readonly<Record<string, number>> = { K: 3, M: 6, MM: 6, Mn: 6, mn: 6, bn: 9 };
const BRACKET = /\s*[(\uff08]([^()\uff08\uff09]{1,40})[)\uff09]\s*$/;
const COMMA = /\s*,\s*([^,]{1,24})$/;
const IN = /\s+(?:in|en)\s+((?:\S{1,12}\s)?\S{1,12})$/;

export function measureReader(words: TableWords, notes: NoteReader): MeasureReader {
  const scales = meaningsOf(words.scales, words.spaced);
  const counted = new RegExp(`^(?:in |number of )?(${scales.source})?\\s*(?:of )?(?:${patternOf(words.countUnits, false)})$`);
  const shares = new RegExp(`^(?:in )?(${scales.source})?\\s*(?:of )?(?:${patternOf(words.shareWords, words.spaced)})$`);
  const scaleOf = (word: string | undefined): number | null => (word === undefined ? null : Number(scales.meaningOf(word)));
  const read = remember((text: string): Measure | null => {
    const bare = text.trim();
    const folded = foldWords(bare);
    if (PERCENT.test(folded)) return { unit: "percent", currency: null, scale: 0 };
    const letter = LETTERS[bare];
    if (letter !== undefined) return { unit: null, currency: null, scale: letter };
    const count = counted.exec(folded);
    if (count) return { unit: "count", currency: null, scale: scaleOf(count[1]) ?? 0 };
    const held = shares.exec(folded);
    if (held) return { unit: "shares", currency: null, scale: scaleOf(held[1]) };
    // "A$/oz", "US$/t": money per something, as printed.
    const [, price] = /^([^/]{1,12})\/\s?[a-z]{1,8}$/i.exec(bare) ?? [];
    const money = notes.moneyOnly(price ?? bare);
    if (price !== undefined) return money === null ? null : { unit: null, currency: money.currency, scale: 0 };
    return money === null ? null : { unit: null, currency: money.isBySign === true ? null : money.currency, scale: money.scale };
  });
  const endOf = remember((label: string): { readonly measure: Measure; readonly from: number } | null => {
    for (const pattern of [BRACKET, COMMA, IN]) {
      const match = pattern.exec(label);
      const measure = match?.[1] === undefined ? null : read(match[1]);
      if (match && measure) return { measure, from: match.index };
    }
    return null;
  });
  return { read, atEndOf: (label) => endOf(label)?.measure ?? null, withoutEnd: (label) => label.slice(0, endOf(label)?.from ?? label.length) };
}
