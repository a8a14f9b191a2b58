/**
 * Row labels to metrics. Whole labels are compared, never parts of them: "net income per share" must not be read as net income.
 */
import type { Basis } from "../../model/line-item";
import type { MetricId } from "../../model/metric";
import { foldWords, plainLabel } from "./fold-words";
import { remember } from "../../model/remember";
import { saysHundredths, type MeasureReader } from "./row-measure";
import type { StatementKind, TableWords } from "./table-words";
import { matcherOf, patternOf, wordsOf } from "./word-list";

export type RowUnit = "money" | "ratio" | "per-share" | "shares" | "percent" | "count";

export interface LabelReader {
  readonly metricOf: (label: string) => MetricId | null;
  /** What the words alone say the row is measured in; money where they say nothing. */
  readonly unitOf: (label: string, section: string, statement: StatementKind | null) => RowUnit;
  readonly isOfRevenue: (words: string) => boolean;
  readonly isOpening: (label: string) => boolean;
  readonly isClosing: (label: string) => boolean;
  /** The words stand last, as in "Assets under management, end of period". */
  readonly endsAtClose: (label: string) => boolean;
  readonly isBalance: (label: string) => boolean;
  /** True of words over a column or above a row that make a balance an average or a flow. */
  readonly isAverage: (words: string) => boolean;
  readonly isBalanceHeading: (heading: string) => boolean;
  readonly basisOf: (words: string) => Basis | null;
  readonly isDependent: (label: string) => boolean;
  readonly isBasic: (label: string) => boolean;
  readonly isDiluted: (label: string) => boolean;
  readonly isTotal: (label: string) => boolean;
  readonly isIncluded: (heading: string) => boolean;
  readonly isWhole: (label: string) => boolean;
  /** "Owners of the parent" under "Profit attributable to:", or under "Attributable to:" and the profit above it. */
  readonly isOwners: (label: string, heading: string, above: string) => boolean;
  /** "Net sales by region" over a table. */
  readonly partedMetric: (title: string) => MetricId | null;
}

const ATTRIBUTABLE = /^((?:net )?(?:income|earnings|loss|profit)(?: after tax(?:ation)?| for the (?:period|year|quarter|half-year))?) (?:attributable|available|applicable) to (?!.*non-?controlling|.*minority|.*redeemable)(?:.* (?:per|share)\b)?/;
/** 一、营业总收入, 1.归属于母公司所有者的净利润 */
const ORDINAL = /^\s*(?:[一二三四五六七八九十]{1,3}\s?、|\d{1,2}\s?(?:[.、．]|\)\s)(?!\d))\s*/;
/** "Sales, net of returns and allowances". */
const NET_OF = /,?\s+(?:net|exclusive) of\s.*$/i;
/** "Net loss per ordinary share – basic and diluted". */
const EARNINGS_PER = /^(?:(?:basic and )?diluted )?(?:net )?(?:(?:loss|income|earnings|profit) ){1,2}per (?:(?:ordinary|common|class a) )?(?:share|ads)(?: (?:basic and )?diluted)?$/;
/** "Earnings per share of common stock – assuming dilution". */
const OF_STOCK = /\bof (?:common stock|common shares|ordinary shares)\b/;
/** "Profit/loss before tax", "Loss/profit", "Profit or loss": one row for whichever it was. */
const EITHER = /\b(?:\/| or )loss\b|\bloss(?:\/| or )/g;
/** A footnote's number that lost its raised place: "Consolidated Adjusted EBITDA 8". */
const FOOTNOTE = /(?<=\p{L})\s\d{1,2}$/u;
/** "Diluted EPS attributable to" whoever holds the shares. */
const OF_HOLDERS = /^(.+?) (?:attributable|available) to (?!.*non-?controlling|.*minority)/;
const OWNED = /^.{2,40}? (shareholders' equity|stockholders' equity|shareowners' equity|shareholders' investment)$/;

/** "Profit attributable to members", "Net sales to customers": money, whoever it came from or goes to. */
const MONEY_WORDS = /\b(?:profit|loss|income|earnings|revenues?|sales|costs?|expenses?|cash|receivables?|deposits|advances|payments?|proceeds|contracts?|due to|facilities|from)\b|\$/;

/** Revenue per seat mile, cost per gallon; but not the balance "per books" or "as per" a statement. */
const PER_UNIT = /(?<!\bas )\bper (?!accounts|annum|balance|books|cent|consolidated|financial|gaap|ifrs|ledger|note|statement|the\b|u\.s)[a-z]/;
/** "US cents/lb" is a price. */
const PRICED = /(?:cents|pence|\u00a2)\s?\//;
/** "Per unrestricted common shares amounts:" */
const PER_SHARES = /^per\s[^,;:]*\bshares?\b/;
/** "Customers with more than $100,000 of ARR" are counted all the same. */
const THRESHOLD = /\$\s?\d[\d,.]*\s?(?:[kmb]\b|thousand|million)?/g;

export function labelReader(words: TableWords, measures: MeasureReader): LabelReader {
  const metrics = new Map<string, MetricId>();
  for (const row of words.metrics) for (const label of wordsOf(row.labels)) metrics.set(label.replace(/,/g, "").replace(/\s+/g, " "), row.metric);
  const dropped = new RegExp(`^(?:${patternOf(`${words.dropped}|${words.adjusted}|${words.plainBasis}`, words.spaced)})\\s*|[、\\s]*(?:${patternOf(words.dropped, words.spaced)})$`);
  const matcher = (list: string): RegExp => matcherOf(list, words.spaced);
  const basisWords = new RegExp(patternOf(`${words.adjusted}|${words.plainBasis}`, words.spaced), "g");
  const perShare = matcher(words.perShareRow);
  const shareCount = matcher(words.shareCountRow);
  const countFirst = new RegExp(`^\\W*(?:denominator[^a-z]*)?(?:for )?(?:the )?(?:basic |diluted )?${patternOf(words.shareCountRow, words.spaced)}`);
  const count = matcher(words.countRow);
  const ratio = matcher(words.ratioRow);
  const percentAtEnd = new RegExp(`${patternOf(words.percentRow, words.spaced)}$`);
  const revenue = matcher(words.metrics.find((row) => row.metric === "revenue")?.labels ?? "");
  const opening = matcher(words.openingRow);
  const closing = matcher(words.closingRow);
  const closingLast = new RegExp(`(?:${patternOf(words.closingRow, words.spaced)})$`);
  const adjusted = matcher(words.adjusted);
  const plain = matcher(words.plainBasis);
  const basic = matcher(words.basicRow);
  const diluted = matcher(words.dilutedRow);
  const total = new RegExp(`^(?:${patternOf(words.totalPrefix, words.spaced)})`);
  const included = matcher(words.includedHeading);
  const balance = new Set(wordsOf(words.balanceRow));
  const average = matcher(words.averageColumn);
  const balanceHeading = new Set(wordsOf(words.balanceHeading));
  const whole = new Set(wordsOf(words.wholeRow));
  const attributableHeadings = new Set(wordsOf(words.attributableHeading));
  const isAttributed = (heading: string): boolean => wordsOf(words.attributableAlone).includes(plainOf(heading));
  const owners = new Set(wordsOf(words.ownerRow));
  const parted = words.partedBy === "" ? null : new RegExp(`^\\W*(.{3,60}?)\\s+(?:${patternOf(words.partedBy, words.spaced)})\\s+\\S`);
  const dependent = new Set(wordsOf(words.dependentRow));

  // Hong Kong prints each label in both languages.
  const otherScript = words.spaced ? /[\p{Script=Han}、]+/gu : /[a-z][a-z\s,'&-]+/gi;
  const plainOf = (label: string): string => plainLabel(words.spaced ? label.replace(otherScript, " ") : label);
  const metricOf = remember((label: string): MetricId | null => {
    const found = metricOfWords(label);
    const shorter = found === null ? measures.withoutEnd(label).replace(NET_OF, "").replace(FOOTNOTE, "").replace(otherScript, " ") : label;
    return shorter === label ? found : metricOfWords(shorter);
  });
  const metricOfWords = (label: string): MetricId | null => {
    let plainWords = plainLabel(label.replace(ORDINAL, "")).replace(EITHER, "").replace(/^(?:less|add|plus|including):? /, "");
    for (let cut = 0; cut < 4; cut++) {
      const found = metrics.get(plainWords);
      if (found) return found;
      const shorter = plainWords.replace(dropped, "").trim();
      if (shorter === plainWords || shorter === "") break;
      plainWords = shorter;
    }
    const bare = metrics.get(plainLabel(label).replace(basisWords, " ").replace(/\s+/g, " ").trim());
    if (bare) return bare;
    if (!words.spaced) return null;
    const shares = metrics.get(plainWords.replace(OF_STOCK, " ").replace(/\s+/g, " ").trim());
    if (shares === "eps" || shares === "dividend-per-share") return shares;
    if (EARNINGS_PER.test(plainWords)) return "eps";
    const attributable = ATTRIBUTABLE.exec(plainWords);
    if (attributable) return perShare.test(plainWords) ? "eps" : "net-income";
    if (metrics.get(OF_HOLDERS.exec(plainWords)?.[1] ?? "") === "eps") return "eps";
    const owned = OWNED.exec(plainWords)?.[1];
    return owned && !/liabilities and|change|non-?controlling/.test(plainWords) ? metrics.get(owned) ?? null : null;
  };
  const unitOf = (label: string, section: string, statement: StatementKind | null): RowUnit => {
    const own = foldWords(label);
    if (/par value|stated value|at cost|面值/.test(own)) return "money";
    if (perShare.test(own) && !shareCount.test(own)) return "per-share";
    if (statement === "balance" && !/^(?:number of )?(?:common |ordinary )?shares? (?:issued|outstanding|authori)|number of shares/.test(own)) return "money";
    if (/numerator/.test(own)) return perShare.test(own) && !/numerator/.test(own) ? "per-share" : "money";
    if (countFirst.test(own) || (/denominator|number of (?:common |ordinary )?shares/.test(own) && !/^numerator/.test(own))) return "shares";
    if (ratio.test(own) || (words.spaced && PER_UNIT.test(own) && !perShare.test(own))) return "ratio";
    if (shareCount.test(own) && !/(?:payments|proceeds|purchase|repurchase|issuance|per (?:common |diluted |basic )?share)/.test(own)) return "shares";
    if (perShare.test(own) && !shareCount.test(own)) return "per-share";
    if (perShare.test(own)) return "per-share";
    if (dependentOn(own) && section !== "") {
      const above = foldWords(section);
      if (PER_SHARES.test(above)) return "per-share";
      if (shareCount.test(above) || /denominator/.test(above)) return "shares";
      if (perShare.test(above)) return "per-share";
    }
    if (statement !== "cash-flow" && percentAtEnd.test(plainLabel(own))) return "percent";
    if (count.test(own) && !MONEY_WORDS.test(own.replace(THRESHOLD, " "))) return "count";
    // "Dividend (HK cents)": a statement has nothing else in them, and no note scales it.
    return saysHundredths(label) && !PRICED.test(own) ? "per-share" : "money";
  };
  const dependentOn = (own: string): boolean => dependent.has(plainOf(own)) || /^(?:from )?(?:continuing|discontinued) operations|^(?:net )?(?:income|loss|earnings)|^effect of|^dilutive|^restricted|^convertible|^stock options|^employee stock|^(?:class [a-z]|common|ordinary)(?: (?:common |ordinary )?(?:stock|shares))?$/.test(plainLabel(own));
  return {
    metricOf, unitOf,
    basisOf: (text) => {
      const folded = foldWords(text);
      return adjusted.test(folded) ? "adjusted" : plain.test(folded) ? "reported" : null;
    },
    isDependent: (label) => dependent.has(plainOf(label)),
    isBasic: (label) => basic.test(foldWords(label)) && !diluted.test(foldWords(label)),
    isDiluted: (label) => diluted.test(foldWords(label)),
    isOfRevenue: (label) => revenue.test(foldWords(label)),
    isOpening: (label) => opening.test(foldWords(label)),
    isClosing: (label) => closing.test(foldWords(label)),
    endsAtClose: (label) => closingLast.test(plainLabel(label)),
    isIncluded: (heading) => heading.length < 160 && included.test(foldWords(heading)) && /compensation|amorti[sz]ation|depreciation|stock-based|equity-based|share-based|其中|包括/.test(foldWords(heading)),
    isBalance: (label) => balance.has(plainLabel(measures.withoutEnd(label))),
    isAverage: (text) => average.test(foldWords(text)),
    isBalanceHeading: (heading) => balanceHeading.has(plainLabel(heading)),
    isWhole: (label) => whole.has(plainLabel(label)),
    isOwners: (label, heading, above) => owners.has(plainOf(label)) && (attributableHeadings.has(plainOf(heading)) || (isAttributed(heading) && metricOf(above) === "net-income")),
    partedMetric: (title) => { const named = parted?.exec(foldWords(title))?.[1]; return named === undefined ? null : metricOf(named); },
    isTotal: (label) => total.test(plainLabel(label.replace(ORDINAL, ""))),
  };
}
