/**
 * "(in millions, except per share data)": scale and currency as a table states them. A note binds to its table, not to the
 * page: a release that speaks of billions in prose may tabulate thousands.
 */
import type { SourceSpan } from "../../model/source-span";
import { foldWords } from "./fold-words";
import { remember } from "../../model/remember";
import type { TableWords } from "./table-words";
import { meaningsOf, patternOf, type MeaningMatcher } from "./word-list";

export interface ScaleNote {
  /** "Dollars in thousands": money alone is scaled, and a head count printed beside it is not. */
  readonly isOfMoney?: boolean;
  /** Power of ten; null where the words state none. */
  readonly scale: number | null;
  readonly currency: string | null;
  /** A bare "$" tells less than "Hong Kong dollars" beside it. */
  readonly isBySign?: boolean;
  /** Share counts: their own scale, or 0 where the note exempts them; null where they follow the note. */
  readonly shareScale: number | null;
  readonly quote: SourceSpan | null;
}

export const NO_NOTE: ScaleNote = { scale: null, currency: null, shareScale: null, quote: null };

export interface NoteReader {
  /** Words that stand where notes stand: captions, corners, headers, short paragraphs. */
  readonly read: (text: string) => ScaleNote;
  readonly currencyIn: (text: string) => string | null;
  /** "RMB", "HK$'000", "£m" over one column: words of money and nothing else. */
  readonly moneyOnly: (text: string) => Pick<ScaleNote, "scale" | "currency" | "isBySign"> | null;
  readonly signMeans: (sign: string) => string | null;
}

const LETTERS: Readonly<Record<string, number>> = { b: 9, bn: 9, k: 3, m: 6, mio: 6, mm: 6, mn: 6, mrd: 9, t: 3, tn: 12 };
const SHARES_IN = /\bshares?(?: amounts?| data)? (?:are )?in [a-z0-9']+\s*(?:[,;]|$)/;

/** A paragraph of prose may say "in millions" of anything; a note is short, or stands in brackets. */
const LONGEST_NOTE = 220;
/** 单位：元: every figure is printed in full. */
const IN_UNITS = /[单單]位\s?[:：]\s?(?:人民[币幣])?元(?![/／])/;
/** 元 with no country before it, in the script of the one country that writes it so. */
const YUAN = /单位.*(?<![美港欧日澳加坡币])元/;
/** "(C$188)" beside a sum in dollars, or "50 million euros", is an amount, no note on the table below. */
const AMOUNT = /[$\u20ac\u00a3\u00a5\u20b9]\s?\d|\d\s?(?:thousand|million|billion)/;
const BRACKETED = /[(\uff08][^()\uff08\uff09]{0,200}[)\uff09]/g;

export function noteReader(words: TableWords): NoteReader {
  const scales = meaningsOf(words.scales, words.spaced);
  const currencies = meaningsOf(words.currencies, words.spaced);
  const currencyPattern = new RegExp(currencies.source);
  const codes = Object.keys(words.currencies).join("|").toLowerCase();
  const scalePattern = words.spaced
    ? new RegExp(`(?:\\bin\\s+(?:[a-z.]+\\s+)?(?:of\\s+)?(?:[a-z.]*\\$|\\u20ac|\\u00a3|\\u00a5)?\\s*|dollars\\s+(?:and\\s+shares\\s+)?|\\u20b9\\s*|rs\\.?\\s*|^[\\s(]*(?:[a-z.]*\\$|\\u20ac|\\u00a3|\\u00a5)?\\s*|[a-z.]*\\$\\s*|\\u20ac\\s*|\\u00a3\\s*|\\u00a5\\s*|(?<![a-z])(?:rmb|rm|r)\\s*|(?:${codes})\\s+|\\()(${scales.source})`)
    : new RegExp(`(${scales.source})`);
  // "£m", "US$bn", "EUR k": a letter is a scale only right behind a sign or a code.
  const letterPattern = new RegExp(`(?:[$\\u20ac\\u00a3\\u00a5\\u20b9]|\\b(?:rmb|${codes}))\\s?(bn|b|mm|mn|m|k|tn)(?![a-z0-9])`);
  // "MSEK", "TEUR", "k€": Northern and German pages put the letter first.
  const ledPattern = new RegExp(`(?<![a-z0-9])(mio|mrd|mn|bn|m|t|k)\\.?\\s?(?=[$\\u20ac\\u00a3]|(?:${codes})(?![a-z]))`);
  // "SEKm", "EURbn"
  const trailing = new RegExp(`\\b(${codes})(?=(?:bn|mn|mm|m|k)(?![a-z]))`, "g");
  // "(NOK 1 000)", "in EUR 1,000": what one unit of the table is worth.
  const inThousands = new RegExp(`^[\\s(]*(?:(?:all|amounts?|figures?|in)\\s+)*(?:[$\\u20ac\\u00a3]|${codes})\\s?1[ ,.']?000([ ,.']000)?(?=[\\s),;]*(?:$|unless|except))`);
  const partLetters = (folded: string): string => folded.replace(ledPattern, "$1 ").replace(trailing, "$1 ");
  const except = new RegExp(patternOf(words.except, words.spaced));
  const shares = new RegExp(patternOf(words.shareWords, words.spaced));
  const perShare = new RegExp(`${patternOf("per share|per-share|per ads|per diluted share|par value|per common share|每股", words.spaced)}|per(?:-|\\s)(?:common\\s)?share`, "g");
  const signMeans = (sign: string): string | null => {
    const named = currencyPattern.exec(sign)?.[0];
    if (named) return currencies.meaningOf(named) ?? null;
    return Object.entries(words.signs).find(([mark]) => sign.includes(mark))?.[1] ?? null;
  };
  const currencyIn = (text: string): string | null => {
    const folded = foldWords(text);
    const named = currencyPattern.exec(folded)?.[0];
    return named ? currencies.meaningOf(named) ?? null : null;
  };
  const moneyWords = new RegExp(`${currencies.source}|[$\\u20ac\\u00a3\\u00a5\\u20b9]|${scales.source}|\\b(?:in|of|bn|b|mm|mio|mrd|mn|m|k|t|tn)\\b|[\\s().,/'-]`, "g");
  const moneyOnly: NoteReader["moneyOnly"] = (text) => {
    const folded = partLetters(foldWords(text).trim());
    if (folded === "" || folded.length > 40 || folded.replace(moneyWords, "") !== "") return null;
    const note = readShort(folded);
    return note.currency === null ? null : note;
  };
  const readShort = (part: string): ScaleNote => {
    const folded = partLetters(part).replace(inThousands, (sum, million: string | undefined) => sum.replace(/1[ ,.']?000.*$/, million === undefined ? "thousand" : "million"));
    const cut = except.exec(folded);
    const main = cut ? folded.slice(0, cut.index) : folded;
    const exempt = cut ? folded.slice(cut.index) : "";
    // "Shares in thousands, $ in millions": what is said of shares is not said of money.
    const ofMoney = main.replace(SHARES_IN, " ");
    const scaleOf = (text: string): number | null => scaleIn(scalePattern, scales, text) ?? LETTERS[letterPattern.exec(text)?.[1] ?? ledPattern.exec(text)?.[1] ?? ""] ?? null;
    const scale = scaleOf(ofMoney) ?? scaleOf(main) ?? (IN_UNITS.test(main) ? 0 : null);
    const exemptShares = shares.test(exempt.replace(perShare, " "));
    const own = exemptShares ? scaleIn(scalePattern, scales, exempt) : null;
    const stated = /shares? (?:amounts? )?(?:are )?in .*/.exec(folded)?.[0];
    const sharesIn = stated === undefined ? null : scaleIn(scalePattern, scales, stated);
    const named = currencyPattern.exec(folded)?.[0];
    const sign = /\$|\u20ac|\u00a3|\u00a5|\u20b9/.exec(main)?.[0] ?? (/\bdollars\b/.test(main) ? "$" : YUAN.test(main) ? "元" : null);
    const currency = named ? currencies.meaningOf(named) ?? null : sign ? signMeans(sign) : null;
    return { scale, currency, shareScale: sharesIn !== null ? sharesIn : exemptShares ? own ?? 0 : null, quote: null, isOfMoney: sign !== null || named !== undefined, isBySign: named === undefined && sign === "$" };
  };
  // "($ millions, except as noted) Canadian dollars", 港元(千$)
  const dollarsNamed = (folded: string): string | undefined => {
    const code = currencyPattern.exec(folded)?.[0];
    const byCode = code === undefined ? undefined : currencies.meaningOf(code);
    return dollarsIn(folded) ?? (byCode !== undefined && DOLLARS.has(byCode) ? byCode : undefined);
  };
  const read = remember((text: string): ScaleNote => {
    const folded = foldWords(text);
    const isShort = folded.length <= LONGEST_NOTE;
    const named = isShort ? dollarsNamed(folded) : undefined;
    const parts = isShort && (words.spaced ? /\bin\b|[$\u20ac\u00a3\u00a5\u20b9]|dollars|thousands|millions|000|\b(?:[a-z]{3}|rm?) ?(?:bn|mn|mio|mill|m|k|million|billion|crore|trillion)\b|\b[mtk][a-z]{3}\b/.test(folded) : true) ? [folded] : [];
    for (const part of folded.match(BRACKETED) ?? []) parts.unshift(part);
    for (const part of parts) {
      const note = readShort(part);
      if (note.scale !== null) return note.isBySign === true && named !== undefined ? { ...note, currency: named, isBySign: false } : note;
    }
    const currencyOnly = parts.filter((part) => !AMOUNT.test(part)).map(readShort).find((note) => note.currency !== null);
    return currencyOnly ?? NO_NOTE;
  });
  return { read, currencyIn, moneyOnly, signMeans };
}

function scaleIn(pattern: RegExp, scales: MeaningMatcher, text: string): number | null {
  const word = pattern.exec(text)?.[1];
  const meaning = word === undefined ? undefined : scales.meaningOf(word);
  return meaning === undefined ? null : Number(meaning);
}

const NAMED_DOLLARS = /\b(australian|canadian|hong kong|new taiwan|new zealand|singapore|u\.?s\.?|united states) dollars\b/g;
const DOLLARS_OF: Readonly<Record<string, string>> = { australian: "AUD", canadian: "CAD", "hong kong": "HKD", "new taiwan": "TWD", "new zealand": "NZD", singapore: "SGD" };

/** The one kind of dollars that words name; undefined where they name several or none. */
export function dollarsIn(folded: string): string | undefined {
  const [only, ...others] = new Set([...folded.matchAll(NAMED_DOLLARS)].map((match) => DOLLARS_OF[match[1] ?? ""] ?? "USD"));
  return others.length > 0 ? undefined : only;
}

/** Currencies that are written with a bare dollar sign by their own companies. */
export const DOLLARS: ReadonlySet<string> = new Set(["USD", "CAD", "AUD", "HKD", "SGD", "TWD", "NZD"]);

/** The first note to state a thing wins; later ones fill what is open. */
export function joinNotes(notes: readonly ScaleNote[]): ScaleNote {
  const withScale = notes.find((note) => note.scale !== null);
  const withCurrency = notes.find((note) => note.currency !== null);
  const named = withScale?.isBySign === true ? notes.find((note) => note.currency !== null && note.isBySign !== true && DOLLARS.has(note.currency)) : undefined;
  return { scale: withScale?.scale ?? null, currency: named?.currency ?? withScale?.currency ?? withCurrency?.currency ?? null, shareScale: withScale?.shareScale ?? null, quote: withScale?.quote ?? withCurrency?.quote ?? null, isOfMoney: withScale?.isOfMoney === true, isBySign: named === undefined && (withScale?.currency != null ? withScale : withCurrency)?.isBySign === true };
}
