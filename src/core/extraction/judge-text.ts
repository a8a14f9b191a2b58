import type { Finding } from "../model/finding";
import type { LanguageCode } from "../model/reading";
import { TERM, WORD, type Tokens } from "./tokens";
import { HAN_UNIT, LETTER, UNIT_CLASS } from "./unit-class";

export interface Verdict {
  readonly language: LanguageCode;
  readonly findings: readonly Finding[];
}

/** As much as tells a language; the rest of a long text is read, not judged. */
const SAMPLE = 60_000;
/** Fewer words than this say nothing about the language. */
const FEW_WORDS = 25;
/** Share of words that must be in the lexicon: English text and wire tables have a third and more, other languages a tenth. */
const KNOWN_SHARE = 0.18;
const SAMPLE_WORDS = 2000;

/** Which language the text is in, and whether it is text that can be read at all. */
export function judgeText(text: string, tokens: Tokens, fold: Uint16Array): Verdict {
  const sample = text.slice(0, SAMPLE);
  let letters = 0;
  let han = 0;
  let kana = 0;
  let otherScript = 0;
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = fold[sample.charCodeAt(i)] as number;
    const unitClass = UNIT_CLASS[unit];
    if (unitClass === HAN_UNIT) han++;
    else if (unitClass === LETTER) {
      if (unit >= 0x3040 && unit <= 0x30ff) kana++;
      else if (unit >= 0x370 && !(unit >= 0x1e00 && unit < 0x1f00)) otherScript++;
      else letters++;
    } else if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 && unit > 1)) controls++;
    const raw = sample.charCodeAt(i);
    if (raw === 0) controls++;
  }
  const language: LanguageCode = han * 2 > letters ? "zh" : "en";
  if (text.trim() === "") return { language, findings: [finding("empty-text", "There is no text to read.")] };
  if (controls * 10 > sample.length) return { language, findings: [finding("not-text", "This is not text: it may be a picture, a spreadsheet or another kind of file.")] };
  if (kana * 10 > han + kana && kana > 10) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  if (otherScript > (letters + han) && otherScript > 20) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  if (language === "en" && !looksKnown(tokens, text)) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  return { language, findings: [] };
}

/** Among Latin scripts only the words tell: a French text has hardly any of the lexicon's. */
function looksKnown(tokens: Tokens, text: string): boolean {
  let known = 0;
  let unknown = 0;
  for (let token = 0; token < tokens.count && known + unknown < SAMPLE_WORDS; token++) {
    const first = text.charCodeAt(tokens.start[token] as number);
    if (first < 65 || first > 0x24f) continue;
    if (tokens.kind[token] === TERM && (tokens.end[token] as number) - (tokens.start[token] as number) > 1) known++;
    else if (tokens.kind[token] === WORD) unknown++;
  }
  return known + unknown < FEW_WORDS || known / (known + unknown) >= KNOWN_SHARE;
}

function finding(code: string, message: string): Finding {
  return { code, severity: "error", message, items: [], start: null, end: null };
}
