import type { Phrases } from "../../language/phrases";

const LATIN = /^[A-Z]/;
const WORD_BEFORE = /([A-Z][a-z]+) $/;
const MOST_WORDS = 2;

/** "New World Foods", "Air New Zealand", "Dollar General": a word of the language is the first of a name that is never told without it. */
export function wholeName(name: string, text: string, phrases: Phrases): string {
  let whole = name;
  for (let words = 0; words < MOST_WORDS && LATIN.test(whole); words++) {
    const before = wordsBefore(whole, text);
    const [first = ""] = before;
    if (before.length !== 1 || phrases["opens-name"]?.test(first) !== true) break;
    whole = `${first} ${whole}`;
  }
  return whole;
}

/** The different capitalised words, or none, that stand in front of the name wherever it is told. */
function wordsBefore(name: string, text: string): readonly string[] {
  const before = new Set<string>();
  for (let at = text.indexOf(name); at >= 0 && before.size < 2; at = text.indexOf(name, at + name.length)) before.add(WORD_BEFORE.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? "");
  return [...before];
}
