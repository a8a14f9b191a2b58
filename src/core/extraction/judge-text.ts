import { foldText } from "../language/fold";
import { lexiconOf } from "../language/lexicon";
import type { LanguagePack } from "../language/pack";
import type { Finding } from "../model/finding";
import type { LanguageCode } from "../model/reading";
import { HAN_UNIT, LETTER, UNIT_CLASS } from "./unit-class";

export interface Verdict {
  readonly language: LanguageCode;
  readonly findings: readonly Finding[];
}

/** As much as tells a language; the rest of a long text is read, not judged. */
const SAMPLE = 60_000;
/** Fewer words than this say nothing about the language. */
const FEW_WORDS = 25;
/** Share of words that must be function words of a known language: running text has thirty in a hundred, a wire table ten. */
const KNOWN_SHARE = 0.06;

/** Which language the text is in, and whether it is text that can be read at all. */
export function judgeText(text: string, packs: readonly LanguagePack[]): Verdict {
  const sample = text.slice(0, SAMPLE);
  const folded = foldText(sample, lexiconOf(packs).fold);
  let letters = 0;
  let han = 0;
  let kana = 0;
  let otherScript = 0;
  let controls = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded[i] as number;
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
  if (language === "en" && !looksKnown(sample, packs)) return { language, findings: [finding("language-unknown", "The text is in a language that cannot be read yet; English and Chinese can.")] };
  return { language, findings: [] };
}

/** Among Latin scripts only the function words tell: a French text has hardly any of the English ones. */
function looksKnown(sample: string, packs: readonly LanguagePack[]): boolean {
  const telling = new Set(packs.flatMap((pack) => pack.tellTale.split("|")));
  const words = sample.toLowerCase().match(/[a-z\u00c0-\u024f]+/g) ?? [];
  if (words.length < FEW_WORDS) return true;
  const hits = words.filter((word) => telling.has(word)).length;
  const figures = (sample.match(/\bvs\b|\bmln\b|\bdlrs\b|\bshr\b/gi) ?? []).length;
  return (hits + figures) / words.length >= KNOWN_SHARE;
}

function finding(code: string, message: string): Finding {
  return { code, severity: "error", message, items: [], start: null, end: null };
}
