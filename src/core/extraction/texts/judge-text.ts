import { anyOf } from "../passage/class-set";
import type { Finding } from "../../model/finding";
import type { LanguageCode } from "../../model/reading";
import { C, type Passage } from "../passage/passage";
import { TERM, WORD } from "../passage/tokens";
import { UNREAD_SMALL_WORDS } from "./unread-languages.data";
import { HAN_UNIT, LETTER, UNIT_CLASS } from "../figures/unit-class";

export type TextFindingCode = "empty-text" | "language-unknown" | "not-text";

export interface Verdict {
  readonly language: LanguageCode;
  readonly findings: readonly Finding[];
}

const CONTROL = 1;
const LATIN = 2;
const HAN = 3;
const KANA = 4;
const OTHER_SCRIPT = 5;
/** What a folded code unit says about the language of its text. */
const SORTS = Uint8Array.from(UNIT_CLASS, (unitClass, unit) => {
  if (unitClass === HAN_UNIT) return HAN;
  if (unitClass === LETTER) return unit >= 0x3040 && unit <= 0x30ff ? KANA : unit >= 0x370 && !(unit >= 0x1e00 && unit < 0x1f00) ? OTHER_SCRIPT : LATIN;
  return unit === 0xfffd || (unit > 1 && unit < 32 && unit !== 9 && unit !== 10 && unit !== 13) ? CONTROL : 0;
});

/** As much as tells a language; the rest of a long text is read, not judged. */
const SAMPLE = 60_000;
/** Fewer words than this say nothing about the language. */
const FEW_WORDS = 25;
/** Share of small words in running English: a third, and a tenth in its wire tables. */
const SMALL_SHARE = 0.1;
/** Share of lexicon words that a bare list of results reaches. */
const KNOWN_SHARE = 0.45;
/** And one with names and headings between. */
const TERSE_SHARE = 0.3;
const SMALL_WORDS = anyOf(C.determiner, C.in, C.level, C.by, C.from, C.to, C.and, C.versus, C.we);
const SAMPLE_WORDS = 2000;

/** Units of plain Latin text: nearly all of an English one, and counted only beside another script. */
const FIRST_PLAIN = 32;
const FIRST_OTHER = 0x250;

function countSorts(text: string, sampled: number, fold: Uint16Array): readonly number[] {
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < sampled; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= FIRST_PLAIN && unit < FIRST_OTHER) continue;
    // The fold takes a zero byte for a mark that prints nothing; in a text it is a sign of none.
    const sort = unit === 0 ? CONTROL : (SORTS[fold[unit] as number] as number);
    counts[sort] = (counts[sort] as number) + 1;
  }
  if (counts[HAN] === 0 && counts[KANA] === 0 && counts[OTHER_SCRIPT] === 0) return counts;
  let letters = counts[LATIN] as number;
  for (let i = 0; i < sampled; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= FIRST_PLAIN && unit < FIRST_OTHER && SORTS[fold[unit] as number] === LATIN) letters++;
  }
  counts[LATIN] = letters;
  return counts;
}

/** Which language the text is in, and whether it is text that can be read at all. */
export function judgeText(passage: Passage): Verdict {
  const { text } = passage;
  const sampled = Math.min(text.length, SAMPLE);
  const [, controls = 0, letters = 0, han = 0, kana = 0, otherScript = 0] = countSorts(text, sampled, passage.lexicon.fold);
  const language: LanguageCode = han * 2 > letters ? "zh" : "en";
  if (text.trim() === "") return { language, findings: [finding("empty-text", "There is no text to read.")] };
  if (controls * 10 > sampled) return { language, findings: [finding("not-text", "This is not text: it may be a picture, a spreadsheet or another kind of file.")] };
  if (kana * 10 > han + kana && kana > 10) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  if (otherScript > (letters + han) && otherScript > 20) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  if (language === "en" && !looksKnown(passage)) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  return { language, findings: [] };
}

/**
 * Among Latin scripts only the words tell. Running English cannot do without its small words, and a list of results is made of the
 * lexicon's own; French results have "millions" and "net" in common with both, and little else.
 */
function looksKnown(passage: Passage): boolean {
  const { text, tokens } = passage;
  let small = 0;
  let known = 0;
  let all = 0;
  for (let token = 0; token < tokens.count && all < SAMPLE_WORDS; token++) {
    const first = text.charCodeAt(tokens.start[token] as number);
    const kind = tokens.kind[token];
    if (first < 65 || first > 0x24f || (kind !== TERM && kind !== WORD)) continue;
    // "Revenue £2,283.4m (HY24: £1,850.8m)": a unit is a word of no language.
    if (passage.isNumber(token - 1) && tokens.gap[token] === 0) continue;
    all++;
    if (kind !== TERM || (tokens.end[token] as number) - (tokens.start[token] as number) === 1) continue;
    known++;
    if (passage.isAny(token, SMALL_WORDS)) small++;
  }
  if (all < FEW_WORDS) return small > 1 || known / all >= KNOWN_SHARE || !speaksUnread(text);
  return small / all >= SMALL_SHARE || known / all >= KNOWN_SHARE || (known / all >= TERSE_SHARE && !speaksUnread(text));
}

const UNREAD = new RegExp(`(?:^|[\\s'’])(?:${UNREAD_SMALL_WORDS})(?=[\\s'’])`, "giu");
const UNREAD_ENOUGH = 2;

/** "Der Umsatz fiel um 5 Prozent auf": a line of results in another language. */
const speaksUnread = (text: string): boolean => new Set([...text.slice(0, SAMPLE).matchAll(UNREAD)].map(([word]) => word.trim().toLowerCase())).size >= UNREAD_ENOUGH;

function finding(code: TextFindingCode, message: string): Finding {
  return { code, severity: "error", message, items: [], start: null, end: null };
}
