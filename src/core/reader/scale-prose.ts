/**
 * "Interest expense was $47" in a report "in millions" is 47 million, and no sentence of it says so. A bare figure that a table
 * prints in that scale proves the habit for itself and for the sentences around it; without such proof it stays as printed, with doubt.
 */
import { shiftPoint } from "../document/decimal";
import { documentFinding } from "../document/finding-of";
import { findMatches } from "../language/find-matches";
import { isRange, type Amount, type AmountRange } from "../model/amount";
import type { Finding } from "../model/finding";
import type { LineItem } from "../model/line-item";

export interface ScaledProse {
  readonly items: readonly LineItem[];
  readonly findings: readonly Finding[];
}

/** Looked back from its rarest words: a filing is long, and "amounts" are on every page of it. */
const STATED = / in (thousands|millions|billions)\b(?<=\b(?:dollars|amounts|figures|us\$|\$)(?: amounts)?(?: are| is)?(?: stated| expressed| presented| shown)? in \1)/gi;
const POWERS: Readonly<Record<string, number>> = { thousands: 3, millions: 6, billions: 9 };
const NAMES: Readonly<Record<number, string>> = { 3: "thousands", 6: "millions", 9: "billions" };

/** The one scale that the words of a document state, in brackets or in a sentence. */
export function scaleInWords(words: string): number | null {
  const found = new Set(findMatches(STATED, words).map((match) => POWERS[match[1]?.toLowerCase() ?? ""]));
  const [only] = found;
  return found.size === 1 ? only ?? null : null;
}

const OF_ALL = /\b(?:all|unless (?:otherwise )?(?:stated|noted|indicated)(?: otherwise)?,?)\s(?:dollar |currency |monetary |financial )?(?:amounts|figures|numbers)(?: in this [a-z ]{3,30})?(?: are)?(?: stated| expressed| presented| shown| reported| given)? (in (?:thousands|millions|billions)\b(?: of [\w.]+(?: [\w.]+)?)?)/gi;

/** What the words state for every figure of a document, as it is worded; tables without a note of their own take it. */
export function noteInWords(words: string): string | null {
  const found = new Set([...words.matchAll(OF_ALL)].map((match) => match[1]?.toLowerCase() ?? ""));
  const [only] = found;
  return found.size === 1 ? only ?? null : null;
}

/** No word of scale beside it, money and not per share, and too short to be printed in full. */
function isBare({ unit, decimals, value }: Amount): boolean {
  return /^[A-Z]{3}$/.test(unit) && decimals !== null && decimals >= 0 && value.replace(/^-|\..*/g, "").length <= 6 && !/^-?0*(?:\.0*)?$/.test(value);
}

const amountsOf = ({ actual, prior, changes, consensus }: LineItem): Amount[] =>
  [...(isRange(actual) ? [actual.low, actual.high] : [actual]), prior, ...changes.map(({ amount }) => amount), consensus?.amount ?? null].filter((amount) => amount !== null);

export function scaleProse(prose: readonly LineItem[], tables: readonly LineItem[], scale: number | null): ScaledProse {
  if (scale === null || scale === 0) return { items: prose, findings: [] };
  const printed = new Set(tables.flatMap(amountsOf).map(({ value, unit }) => `${value.replace("-", "")} ${unit}`));
  const isPrinted = ({ value, unit }: Amount): boolean => printed.has(`${shiftPoint(value, scale).replace("-", "")} ${unit}`);
  const bareOf = (item: LineItem): Amount[] => amountsOf(item).filter(isBare);
  const all = prose.flatMap(amountsOf).filter(({ unit }) => /^[A-Z]{3}$/.test(unit));
  const bareCount = all.filter(isBare).length;
  const hasHabit = prose.some((item) => bareOf(item).some(isPrinted)) || (bareCount >= FEWEST && (all.length - bareCount) * 10 <= bareCount);
  const borrowed: LineItem[] = [];
  const unknown: LineItem[] = [];
  const items = prose.map((item) => {
    const bare = bareOf(item);
    if (bare.length === 0) return item;
    if (!hasHabit || PRICE.test(item.label)) {
      unknown.push(item);
      return item;
    }
    if (!bare.some(isPrinted)) borrowed.push(item);
    return scaleItem(item, scale);
  });
  const name = NAMES[scale] ?? `units of ten to the ${scale}`;
  const say = (code: "prose-scale-inherited" | "prose-scale-unknown", about: readonly LineItem[], end: string): Finding[] => {
    const [first] = about;
    const figure = first === undefined ? undefined : bareOf(first)[0];
    if (first === undefined || figure === undefined) return [];
    const shown = figure.text.replace(/<[^>]*>/g, "");
    const some = about.length === 1 ? `"${shown}" of ${first.label} states` : `${about.length} figures in sentences, such as "${shown}" of ${first.label}, state`;
    return [documentFinding(code, `${some} no scale, and the document is in ${name}; ${end}.`, about.map(({ id }) => id), figure)];
  };
  const findings = [
    ...say("prose-scale-inherited", borrowed, `read in ${name}, as its other sentences are`),
    ...say("prose-scale-unknown", unknown, "read as printed"),
  ];
  return { items, findings };
}

/** What a single thing costs is never in millions. */
const PRICE = /\b(?:prices?|per|fees?|salary|wage|bonus|rates?|each)\b/i;
/** Bare figures enough to see a habit in a document that nearly never writes "million" behind one. */
const FEWEST = 5;

function scaleItem(item: LineItem, scale: number): LineItem {
  const move = (amount: Amount): Amount => (isBare(amount) ? { ...amount, value: shiftPoint(amount.value, scale), decimals: (amount.decimals ?? 0) - scale } : amount);
  const moveOpen = (amount: Amount | null): Amount | null => (amount === null ? null : move(amount));
  const moveActual = (actual: Amount | AmountRange): Amount | AmountRange => (isRange(actual) ? { low: moveOpen(actual.low), high: moveOpen(actual.high) } : move(actual));
  return {
    ...item, actual: moveActual(item.actual), prior: moveOpen(item.prior),
    changes: item.changes.map((change) => ({ ...change, amount: moveOpen(change.amount) })),
    consensus: item.consensus === null ? null : { ...item.consensus, amount: moveOpen(item.consensus.amount) },
  };
}
