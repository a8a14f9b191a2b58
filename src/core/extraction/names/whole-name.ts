import type { Phrases } from "../../language/phrases";

const LATIN = /^[A-Z]/;
const WORD_BEFORE = /([A-Z][a-z]+) $/;
const MOST_WORDS = 2;
/** Longer than any such word. */
const REACH = 20;

/** "New World Foods", "Air New Zealand", "Dollar General": a word of the language is the first of a name that is never told without it. */
export function wholeName(name: string, text: string, phrases: Phrases): string {
  let whole = name;
  for (let words = 0; words < MOST_WORDS && LATIN.test(whole); words++) {
    const first = wordBefore(whole, text);
    if (phrases["opens-name"]?.test(first) !== true) break;
    whole = `${first} ${whole}`;
  }
  return whole;
}

/** The capitalised word in front of the name wherever it is told, "" for none or for several. */
function wordBefore(name: string, text: string): string {
  let found: string | null = null;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1] ?? "";
    if (found !== null && word !== found) return "";
    found = word;
  }
  return found ?? "";
}
