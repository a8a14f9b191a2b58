import type { Decimal } from "../../model/amount";
import { tryDecimal } from "../decimal";
import type { ConceptName } from "../fact";
import { tryNumberWords } from "./number-words";
import { NUMBER_FORMATS, REGISTRIES, type NumberRule } from "./transforms.data";

const SPACES = /[\s\u00a0\u2007\u202f]/g;
/** The narrow ones of French typography, which no registry names. */
const NARROW_SPACES = /[\u2007\u2009\u202f]/g;
const POINTS_AND_COMMAS = /[.,\uff0c\uff0e]/g;
const APOSTROPHES = /['`\u00b4\u2018\u2019\u2032\uff07]/g;
const DASH = /^[-\u058a\u05be\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/;

/** The registries disagree on how strict a grouping is; a strict one rejects "12,34", which a lenient one would read as 1234. */
const GRAMMARS: Readonly<Record<"comma" | "comma-apostrophe" | "comma-plain" | "comma-spaced" | "comma-strict" | "dot" | "dot-apostrophe" | "dot-indian" | "dot-spaced" | "dot-strict", RegExp>> = {
  "comma": /^[. \u00a0\d]*(?:,[ \u00a0\d]+)?$/,
  "comma-apostrophe": /^[.'`\u00b4\u2019\u2032 \u00a0\d]*(?:,[ \u00a0\d]+)?$/,
  "comma-plain": /^\d+(?:,\d+)?$/,
  "comma-spaced": /^\d{1,3}(?:[ \u00a0]\d{3})*(?:,\d+)?$/,
  "comma-strict": /^\d{1,3}(?:[. \u00a0]?\d{3})*(?:,\d+)?$/,
  "dot": /^[, \u00a0\d]*(?:\.[ \u00a0\d]+)?$/,
  "dot-apostrophe": /^[,'`\u00b4\u2019\u2032 \u00a0\d]*(?:\.[ \u00a0\d]+)?$/,
  "dot-indian": /^(?:(?:\d{1,2}[, \u00a0])?(?:\d{2}[, \u00a0])*\d{3}|\d+)(?:\.\d+)?$/,
  "dot-spaced": /^\d{1,3}(?:[ \u00a0]\d{3})*(?:\.\d+)?$/,
  "dot-strict": /^\d{1,3}(?:[, \u00a0]?\d{3})*(?:\.\d+)?$/,
};

/** "12円50銭", "5 pounds 20 pence": a whole, its unit, two digits of the hundredth, their unit. */
const UNITS = /^([\d.,\uff0c\uff0e'`\u00b4\u2019\u2032\uff07 \u00a0]*\d)([^\d.,\uff0c\uff0e]+)(\d{1,2})([^\d]*)$/;

export type Transformed = { readonly value: Decimal } | { readonly empty: true } | { readonly fault: "unknown" | "unreadable" };

/** What a number format makes of the words; no format at all means they are a plain decimal already. */
export function readFormat(words: string, format: ConceptName | null): Transformed {
  const text = words.trim().replace(NARROW_SPACES, "\u00a0");
  if (format === null) return valueOr(tryDecimal(text));
  const rule = ruleOf(format);
  if (rule === undefined) return { fault: "unknown" };
  if (rule === "nothing") return { empty: true };
  if (rule === "zero") return { value: "0" };
  if (rule === "dash") return DASH.test(text) ? { value: "0" } : { fault: "unreadable" };
  if (rule === "words-english") return valueOr(tryNumberWords(text));
  if (rule === "unit" || rule === "unit-apostrophe" || rule === "unit-indian") return valueOr(tryUnits(text, rule));
  if (!/\d/.test(text) || !GRAMMARS[rule].test(text)) return { fault: "unreadable" };
  const packed = text.replace(SPACES, "").replace(APOSTROPHES, "");
  return valueOr(tryDecimal(rule.startsWith("comma") ? packed.replace(/\./g, "").replace(",", ".") : packed.replace(/,/g, "")));
}

const valueOr = (value: Decimal | undefined): Transformed => (value === undefined ? { fault: "unreadable" } : { value });

/**
 * By namespace and local name. A prefix whose declaration was lost names no registry; then every registry is asked, which is
 * safe because no two of them give one name two meanings.
 */
function ruleOf({ namespace, local }: ConceptName): NumberRule | undefined {
  if (namespace === null || !Object.hasOwn(NUMBER_FORMATS, local)) return undefined;
  const format = NUMBER_FORMATS[local];
  if (namespace === "http://www.xbrl.org/inlineXBRL/transformation/") return format?.registries === "sec" ? undefined : format?.rule;
  if (!Object.hasOwn(REGISTRIES, namespace)) return undefined;
  const registry = REGISTRIES[namespace as keyof typeof REGISTRIES];
  return format?.registries.includes(registry) ? format.rule : undefined;
}

function tryUnits(text: string, rule: NumberRule): Decimal | undefined {
  // Japanese filings print full-width digits.
  const narrow = text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const match = UNITS.exec(narrow);
  if (match === null) return undefined;
  const whole = (match[1] as string).replace(SPACES, "").replace(POINTS_AND_COMMAS, "");
  const packed = rule === "unit-apostrophe" ? whole.replace(APOSTROPHES, "") : whole;
  return tryDecimal(`${packed}.${(match[3] as string).padStart(2, "0")}`);
}
