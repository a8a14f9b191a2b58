import { MARKS, type Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import { isPerson } from "../sentences/named";
import { openingName } from "./opening-name";
import { isSaidOnce, plainName, timesIn } from "./names";

interface Told {
  readonly name: string;
  readonly times: number;
}

/** A name opens this many sentences before it is taken for whom the text is about. */
const OFTEN = 2;
const MOST_COUNTED = 20;

/**
 * Whose name opens sentences that do something, where the name found so far opens fewer: above a story stand the page's own words
 * ("Retail News South Africa", "Welcome"), and a title may name a feast or a brand. Null where the name found so far stands.
 */
export function toldMost(passage: Passage, end: number, title: string | null, found: string | null, isPartner: (name: string) => boolean): string | null {
  if (found !== null && title?.startsWith(found)) return null;
  const told = subjectsOf(passage, end);
  const known = found === null ? "" : plainName(found);
  const own = told.get(firstWord(known))?.times ?? 0;
  for (const [key, { name, times }] of [...told].sort((a, b) => b[1].times - a[1].times)) {
    if (times <= own) return null;
    if ((times < OFTEN && (!standsIn(title ?? "", name) || isSaidOnce(passage.text, name))) || isPartner(name) || saysMore(passage, found, name) || isNobody(passage, name)) continue;
    // "Retailer Harlow", "JD Harlow", and "Struggling Harlow": the same, called more fully.
    return known.split(/\W/).includes(key) || (known !== "" && plainName(name).includes(known)) ? null : name;
  }
  return null;
}

/** Who is told of by name all through the text is its subject, however its sentences open; "PAT of Rs" are mere words of the language. */
function saysMore({ text, lexicon }: Passage, found: string | null, name: string): boolean {
  const timesOf = (one: string): number => timesIn(text, one.split(" ")[0] ?? one, MOST_COUNTED);
  const isPhrase = (words: string): boolean => / [a-z]/.test(words) && words.split(" ").every((word) => lexicon.find(word.toLowerCase()) !== 0);
  return found !== null && !isPhrase(found) && timesOf(found) >= timesOf(name);
}

/** "Fashion Retailer H&M posts": a capital behind it goes on with the name. */
function standsIn(title: string, name: string): boolean {
  const at = title.indexOf(name);
  return at >= 0 && !/^ [A-Z][a-z&]/.test(title.slice(at + name.length));
}

const firstWord = (name: string): string => name.split(" ")[0] ?? "";

function subjectsOf(passage: Passage, end: number): Map<string, Told> {
  const { tokens } = passage;
  const told = new Map<string, Told>();
  for (let at = 0; at < tokens.count && (tokens.start[at] as number) < end; at++) {
    if (at > 0 && tokens.gap[at] !== BROKEN && !passage.isMark(at - 1, MARKS.stop) && !passage.isMark(at - 1, MARKS.point)) continue;
    const name = openingName(passage, at)?.name;
    if (name === undefined) continue;
    const key = firstWord(plainName(name));
    const before = told.get(key);
    told.set(key, { name: before?.name ?? name, times: (before?.times ?? 0) + 1 });
  }
  return told;
}

/** People speak, and any word opens a sentence with a capital. */
const isNobody = (passage: Passage, name: string): boolean => /\W$/.test(name) || isPerson(passage, name) || (!name.includes(" ") && (passage.lexicon.find(name.toLowerCase()) !== 0 || passage.text.includes(` ${name.toLowerCase()} `)));
