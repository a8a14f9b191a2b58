/**
 * The heads of columns in one line that lost its cells: "£m H1 2024 H1 2023 Change". A line that is nothing but periods needs none
 * of this; here the words between them say where one head ends.
 */
import type { TableGrammar } from "./table-grammar";
import { matcherOf } from "./word-list";

type Extent = readonly [from: number, to: number];

export interface LineHeads {
  /** What stands over the labels: a scale, a currency. */
  readonly note: Extent | null;
  readonly heads: readonly Extent[];
}

/** "Three months ended September 30, 2025" is the longest head that stands beside others. */
const MOST_WORDS = 6;

/** Null where the line is no such head. */
export function lineHeads(folded: string, grammar: TableGrammar): LineHeads | null {
  const words = [...folded.matchAll(/\S+/g)].map(({ index, 0: word }): Extent => [index, index + word.length]);
  return grammar.words.spaced ? partWords(folded, words, grammar) : partSpaces(folded, words, grammar);
}

/** Where words are not spaced, spaces part columns: 项目 本报告期 比上年同期增减(%). */
function partSpaces(folded: string, words: readonly Extent[], grammar: TableGrammar): LineHeads | null {
  const says = ([from, to]: Extent): boolean => grammar.findPeriods(folded.slice(from, to)).phrases.length > 0 || isChange(folded.slice(from, to), grammar);
  const heads = words[0] && says(words[0]) ? words : words.slice(1);
  return heads.length > 1 && heads.every(says) ? { note: null, heads } : null;
}

function partWords(folded: string, words: readonly Extent[], grammar: TableGrammar): LineHeads | null {
  const heads: Extent[] = [];
  const first = words.findIndex((_, at) => headAt(folded, words, at, grammar) !== null);
  if (first < 0) return null;
  for (let at = first; at < words.length; ) {
    const end = headAt(folded, words, at, grammar);
    if (end === null) return null;
    heads.push([words[at]?.[0] ?? 0, words[end]?.[1] ?? 0]);
    at = end + 1;
  }
  const note: Extent | null = first === 0 ? null : [words[0]?.[0] ?? 0, words[first - 1]?.[1] ?? 0];
  const isNote = note === null || isMoney(folded.slice(...note), grammar);
  const hasPeriod = heads.some((head) => isPeriod(folded.slice(...head), grammar));
  return isNote && hasPeriod && heads.length > 1 ? { note, heads } : null;
}

/** The last word of the longest head that starts at a word. */
function headAt(folded: string, words: readonly Extent[], at: number, grammar: TableGrammar): number | null {
  for (let end = Math.min(words.length - 1, at + MOST_WORDS - 1); end >= at; end--) {
    const text = folded.slice(words[at]?.[0] ?? 0, words[end]?.[1] ?? 0);
    if (isPeriod(text, grammar) || isChange(text, grammar)) return end;
  }
  return null;
}

function isPeriod(text: string, { findPeriods }: TableGrammar): boolean {
  const { phrases, rest } = findPeriods(text);
  return phrases.length === 1 && rest === "";
}

const isChange = (text: string, { words: { changeColumn, spaced } }: TableGrammar): boolean => {
  const change = matcherOf(changeColumn, spaced);
  return change.test(text) && (!spaced || text.replace(change, "").replace(/[%()$]|\bin\b/g, "").trim() === "");
};

const isMoney = (text: string, { notes }: TableGrammar): boolean => notes.moneyOnly(text) !== null || (notes.read(text).scale !== null && /^\(.*\)$/.test(text));
