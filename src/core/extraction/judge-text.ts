import type { Lexicon } from "../language/lexicon";
import type { Finding } from "../model/finding";
import type { LanguageCode } from "../model/reading";
import { C } from "./passage";
import { TERM, WORD, type Tokens } from "./tokens";
import { HAN_UNIT, LETTER, UNIT_CLASS } from "./unit-class";

export type TextFindingCode = "empty-text" | "language-unknown" | "not-text";

export interface Verdict {
  readonly language: LanguageCode;
  readonly findings: readonly Finding[];
}

/** As much as tells a language; the rest of a long text is read, not judged. */
const SAMPLE = 60_000;
/** Fewer words than this say nothing about the language. */
const FEW_WORDS = 25;
/** Share of small words in running English: a third, and a tenth in its wire tables. */
const SMALL_SHARE = 0.1;
/** Share of lexicon words that a bare list of results reaches. */
const KNOWN_SHARE = 0.45;
const SMALL_WORDS = [C.determiner, C.in, C.level, C.by, C.from, C.to, C.and, C.versus, C.we] as const;
const SAMPLE_WORDS = 2000;

/** Which language the text is in, and whether it is text that can be read at all. */
export function judgeText(text: string, tokens: Tokens, lexicon: Lexicon): Verdict {
  const { fold } = lexicon;
  const sampled = Math.min(text.length, SAMPLE);
  let letters = 0;
  let han = 0;
  let kana = 0;
  let otherScript = 0;
  let controls = 0;
  for (let i = 0; i < sampled; i++) {
    const raw = text.charCodeAt(i);
    const unit = fold[raw] as number;
    const unitClass = UNIT_CLASS[unit];
    if (unitClass === HAN_UNIT) han++;
    else if (unitClass === LETTER) {
      if (unit >= 0x3040 && unit <= 0x30ff) kana++;
      else if (unit >= 0x370 && !(unit >= 0x1e00 && unit < 0x1f00)) otherScript++;
      else letters++;
    } else if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit > 1)) controls++;
    if (raw === 0) controls++;
  }
  const language: LanguageCode = han * 2 > letters ? "zh" : "en";
  if (text.trim() === "") return { language, findings: [finding("empty-text", "There is no text to read.")] };
  if (controls * 10 > sampled) return { language, findings: [finding("not-text", "This is not text: it may be a picture, a spreadsheet or another kind of file.")] };
  if (kana * 10 > han + kana && kana > 10) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  if (otherScript > (letters + han) && otherScript > 20) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  if (language === "en" && !looksKnown(tokens, text, lexicon)) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  return { language, findings: [] };
}

/**
 * Among Latin scripts only the words tell. Running English cannot do without its small words, and a list of results is made of the
 * lexicon's own; French results have "millions" and "net" in common with both, and little else.
 */
function looksKnown(tokens: Tokens, text: string, lexicon: Lexicon): boolean {
  let small = 0;
  let known = 0;
  let all = 0;
  for (let token = 0; token < tokens.count && all < SAMPLE_WORDS; token++) {
    const first = text.charCodeAt(tokens.start[token] as number);
    const kind = tokens.kind[token];
    if (first < 65 || first > 0x24f || (kind !== TERM && kind !== WORD)) continue;
    all++;
    if (kind !== TERM || (tokens.end[token] as number) - (tokens.start[token] as number) === 1) continue;
    known++;
    if (SMALL_WORDS.some((wordClass) => lexicon.has(tokens.term[token] as number, wordClass))) small++;
  }
  return all < FEW_WORDS || small / all >= SMALL_SHARE || known / all >= KNOWN_SHARE;
}

function finding(code: TextFindingCode, message: string): Finding {
  return { code, severity: "error", message, items: [], start: null, end: null };
}
