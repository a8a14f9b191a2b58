/**
 * Which currency an amount is in. A printed code is itself; a sign that several currencies share, or a figure that prints none,
 * takes the currency the text states nearest before it, then what the pack's hints make likely, then the pack's usual one.
 */
import { greatest, least } from "../../model/extremes";
import { metricRow } from "../../model/metric";
import type { AmbiguousCurrency, LanguagePack } from "../../language/pack";
import type { Draft } from "../drafts/draft";
import type { Figure } from "../figures/figure";

/** Currencies that may stand behind a shared sign or word. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  XYU: ["CNY", "HKD", "TWD", "SGD"],
  XFE: ["CNY", "HKD", "SGD"],
  XSN: ["HKD", "MYR", "SGD", "USD"],
  XDO: ["AUD", "CAD", "HKD", "SGD", "NZD", "TWD"],
  XYE: ["CNY", "JPY"],
  XFR: ["FRF", "CHF", "BEF"],
  XCR: ["SEK", "NOK", "DKK", "CZK", "ISK"],
  XPE: ["MXN", "PHP", "ARS", "CLP", "COP", "UYU", "DOP"],
  XPO: ["GBP", "EGP", "IEP"],
  XRU: ["INR", "IDR", "PKR", "LKR", "NPR", "MUR"],
  XRI: ["SAR", "QAR", "OMR"],
  XDH: ["AED", "MAD"],
  XDI: ["KWD", "BHD", "JOD", "RSD", "TND", "IQD"],
  XSH: ["KES", "UGX", "TZS"],
  XCT: ["USD", "EUR", "AUD", "CAD", "HKD", "SGD", "NZD", "ZAR"],
};
const NO_FAMILY: readonly string[] = [];
const HINT_REACH = 20_000;
/** A company's name, marked "^" in a hint, tells what it reports in where the headline is about it. */
const HEADLINE = 60;
const NO_COINS = "USD";
const BARE_ENOUGH = 2;

export interface StatedCurrency {
  readonly code: string;
  readonly at: number;
  readonly minor: boolean;
  /** Named without an amount: "figures are in Canadian dollars" speaks for the whole text. */
  readonly alone: boolean;
  /** A price or a figure of one share. */
  readonly small?: boolean;
  /** In brackets behind another amount, it says nothing of those that print none: "405bn yen (£2bn; $3.6bn) … 266.9bn". */
  readonly translates?: boolean;
  /** 人民币，下同: said to hold for all that follows. */
  readonly below?: boolean;
}

export class Currencies {
  private readonly stated: readonly StatedCurrency[];
  private readonly declared: readonly string[];
  private readonly coins: readonly StatedCurrency[];
  private readonly usual = new Map<string, string | null>();
  private readonly told = new Map<readonly string[] | null, readonly { readonly code: string; readonly at: number }[]>();
  private codes: ReadonlySet<string> | null = null;
  private dollar: string | null | undefined;
  private head: string | null = null;
  private main: string | null | undefined;
  /** The currency of amounts in a text that prints none. */
  assumed: string | null = null;
  /** The usual one of a sign, where the text is worded as in other countries that have the sign. */
  doubted: string | null = null;
  private atHome: boolean | undefined;
  private readonly below: StatedCurrency | undefined;
  /** What the results themselves are printed in. */
  private reported: ReadonlySet<string> | null = null;

  constructor(
    /** The language of the text first: a bare ¥ is the yuan in Chinese and the yen in English. */
    private readonly packs: readonly LanguagePack[],
    private readonly text: string,
    /** In document order. */
    stated: readonly StatedCurrency[],
    /** Whether a text that prints no currency at all counts in that of its language. */
    private readonly assumes: boolean,
    /** "@" in a hint: "Royal Bank of Canada" counts in the dollars of its country. */
    private readonly company = "",
  ) {
    // Coins say little about the notes: a mainland company pays its Hong Kong dividend in 港仙.
    this.stated = stated.filter(({ minor, alone }) => !minor && !alone);
    this.declared = stated.filter(({ alone, code }) => alone && !code.startsWith("X")).map(({ code }) => code);
    this.coins = stated.filter(({ minor }) => minor);
    this.below = stated.find(({ below }) => below);
  }

  /** The likelier currency of a shared sign: what the text hints at, else what the language usually means. */
  private usualOf(sign: string): string | null {
    const known = this.usual.get(sign);
    if (known !== undefined) return known;
    let row: AmbiguousCurrency | undefined;
    for (const pack of this.packs) row ??= pack.ambiguousCurrencies.find((other) => other.sign === sign);
    this.head ??= this.text.slice(0, HINT_REACH).toLowerCase();
    const { head } = this;
    const placeOf = (words: string): number => least(words.split("|").map((word) => (word.startsWith("@") ? placeIn(this.company, word.slice(1)) : word.startsWith("^") ? placeIn(head.slice(0, HEADLINE + word.length), word.slice(1)) : greatest(word.split("+").map((part) => placeIn(head, part)), 0))));
    const hinted = (row?.hints ?? []).map(([code, words, unless]) => ({ code, at: unless !== undefined && placeOf(unless) < Infinity ? Infinity : placeOf(words) })).filter(({ at }) => at < Infinity);
    const first = least(hinted.map(({ at }) => at));
    const code = (row?.firstTold === true ? hinted.find(({ at }) => at === first) : hinted[0])?.code ?? row?.usual ?? null;
    if (row?.doubt !== undefined && code === row.usual && this.stated.every((told) => told.code === sign) && placeOf(row.doubt[0]) < Infinity && placeOf(row.doubt[1]) === Infinity) this.doubted = code;
    this.usual.set(sign, code);
    return code;
  }

  /** 每股盈利7仙: a company that counts a share's earnings in a coin counts its sums in the notes of it. */
  leanTo(code: string): void {
    if (FAMILIES.XYU?.includes(code)) this.usual.set("XYU", code);
  }

  /** 涉及本金16亿港元的票据…，有息负债962亿元: what only a deal or a price is told in says nothing of a bare 元. */
  countIn(codes: ReadonlySet<string>): void {
    this.reported = codes;
  }

  /** "Rs 65 crore" is told in India's money, unless the text is of another country that has rupees. */
  tellsOf(sign: string, code: string): boolean {
    return sign === code || (FAMILIES[sign]?.includes(code) === true && this.usualOf(sign) === code);
  }

  codeOf(figure: Figure, neighbour: string | null): string | null {
    if (figure.currency !== "" && !figure.currency.startsWith("X")) return figure.currency;
    if (figure.currency === "") return neighbour ?? (this.below && figure.start >= this.below.at ? this.below.code : null) ?? this.soleDeclared() ?? this.nearest(figure.start, null) ?? this.coinage() ?? this.unprinted();
    const family = FAMILIES[figure.currency] ?? NO_FAMILY;
    // （美元，下同）: a bare 元 is then of any currency.
    if (this.below && figure.start >= this.below.at && (family.includes(this.below.code) || figure.currency === "XYU")) return this.below.code;
    if (figure.currency === "XSN") return this.notesOfSen(family);
    if (figure.currency === "XCT" && this.declared.every((code) => !family.includes(code))) {
      const notes = this.notes();
      if (notes !== null) return notes;
    }
    // "a strong euro" does not make the cents of a text in dollars euro cents.
    const inDollars = figure.currency === "XCT" && (this.states("XDO") || this.states("USD"));
    const declared = this.declared.find((code) => family.includes(code) && !(inDollars && !this.states(code)));
    if (figure.currency === "XYU" && this.opensAtHome()) return this.usualOf("XYU");
    const near = (figure.currency === "XDO" || figure.currency === "XCT" ? declared : undefined) ?? (figure.currency === "XDO" ? this.soleDollar() : this.nearest(figure.start, family, figure.currency === "XYU")) ?? declared;
    if (near && figure.currency === "XYU" && this.reported?.has(near) === false && near !== declared && this.usualOf("XYU") === "CNY") return "CNY";
    if (near && !(figure.currency === "XCT" && this.states("XDO") && FAMILIES.XDO?.includes(near))) return near;
    if (figure.currency === "XCT" && this.states("XDO")) return this.codeOf({ ...figure, currency: "XDO" }, neighbour);
    return this.usualOf(figure.currency) ?? NO_COINS;
  }

  /** 百亿美金级公司 declares nothing where the results are told in another currency. */
  private soleDeclared(): string | undefined {
    return this.declared.find((code) => this.stated.every((told) => told.code === code || FAMILIES[told.code]?.includes(code) === true || this.reported?.has(told.code) !== true));
  }

  /** 除稅前溢利10.75億美元，每股盈利23.1仙: a coin of several countries is of the one currency of the results, unless that is a bare 元. */
  private notesOfSen(family: readonly string[]): string {
    const told = family.filter((code) => this.reported?.has(code));
    const [only] = told;
    return (told.length === 1 && only !== undefined && this.reported?.has("XYU") !== true ? only : this.usualOf("XSN")) ?? NO_COINS;
  }

  /** 股東應佔溢利75億元 … 內地銷售20億元人民幣: who counts in a bare 元 before any other is named goes on so. A heading leaves out much. */
  private opensAtHome(): boolean {
    if (this.atHome === undefined) {
      const heading = this.text.indexOf("\n");
      const body = /[。；]/.test(this.text.slice(0, heading)) ? 0 : heading + 1;
      const family = FAMILIES.XYU ?? NO_FAMILY;
      const told = this.stated.filter(({ code, at, small }) => at >= body && !small && (code === "XYU" || family.includes(code)));
      this.atHome = told.length > BARE_ENOUGH && told.slice(0, BARE_ENOUGH).every(({ code }) => code === "XYU");
    }
    return this.atHome;
  }

  /** What most sums of the text are in, of those that have cents: a dividend in cents is paid in the notes of the results. */
  private notes(): string | null {
    if (this.main === undefined) {
      const counts = new Map<string, number>();
      this.stated.forEach(({ code, small, translates }, at) => {
        // "$300 million (R3.6 billion)": a sum that is told in two says of neither that the text counts in it.
        if (this.stated[at + 1]?.translates) return;
        const told = code === "XDO" ? this.soleDollar() ?? this.usualOf(code) : code;
        if (told !== null && !small && !translates && FAMILIES.XCT?.includes(told)) counts.set(told, (counts.get(told) ?? 0) + 1);
      });
      this.main = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
    }
    return this.main;
  }

  private states(code: string): boolean {
    this.codes ??= new Set(this.stated.map((told) => told.code));
    return this.codes.has(code);
  }

  private soleDollar(): string | null {
    if (this.dollar === undefined) this.dollar = this.onlyDollar();
    return this.dollar;
  }

  private coinage(): string | null {
    const code = this.coins[0]?.code;
    return code === undefined ? null : code.startsWith("X") ? this.usualOf(code) : code;
  }

  /** 第三季度营收17.4亿，归母净利润3.2亿 */
  private unprinted(): string | null {
    const sign = this.assumes && this.stated.length === 0 ? this.packs[0]?.unprinted : undefined;
    if (sign !== undefined) this.assumed ??= this.usualOf(sign);
    return this.assumed;
  }

  /** A text that states one foreign dollar and no US dollar means that one by its bare signs. */
  private onlyDollar(): string | null {
    const dollars = new Set(this.stated.filter(({ code }) => code === "USD" || (FAMILIES["XDO"] ?? []).includes(code)).map(({ code }) => code));
    const [only] = dollars;
    return dollars.size === 1 && only !== undefined && only !== "USD" && this.stated.filter(({ code }) => code === only).length * 2 >= this.stated.filter(({ code }) => code === "XDO").length ? only : null;
  }

  /** `back`: a bare 元 of a mainland text is not the Hong Kong dollar of a share price told later. */
  private nearest(at: number, family: readonly string[] | null, back = false): string | null {
    const told = this.toldOf(family);
    let low = 0;
    let high = told.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((told[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return told[low - 1]?.code ?? (back ? null : (told[low]?.code ?? null));
  }

  /** The statements that say something about a family of currencies, kept: a long text asks for each of its amounts. */
  private toldOf(family: readonly string[] | null): readonly { readonly code: string; readonly at: number }[] {
    const known = this.told.get(family);
    if (known) return known;
    // 目标价22港元 says nothing of a 元 that counts millions; nor does 派息0.2港元 where all sums that name their money are in another.
    const sums = (sum: string): boolean => this.stated.some(({ code, small }) => code === sum && !small);
    const inYuan = family?.includes("CNY") === true && (this.usualOf("XYU") === "CNY" || (sums("CNY") && !sums("HKD")));
    // 收入15亿元，曾获得3000万美元投资，成交额约45亿: so does what no result is told in.
    const { reported } = this;
    const ofResults = family === null && this.stated.some(({ code }) => reported?.has(code));
    const told = this.stated.flatMap(({ code, at, small, translates }) => {
      if ((translates && family === null) || (ofResults && reported?.has(code) === false)) return [];
      if (small && code === "HKD" && inYuan) return [];
      const resolved = code.startsWith("X") ? (family === null ? this.usualOf(code) : null) : code;
      return resolved === null || (family !== null && !family.includes(resolved)) ? [] : [{ code: resolved, at }];
    });
    this.told.set(family, told);
    return told;
  }
}

/** Gives every amount of the drafts an ISO code, in place. */
export function settleCurrencies(drafts: readonly Draft[], currencies: Currencies): void {
  currencies.countIn(new Set(drafts.map(({ value }) => value?.currency ?? "")));
  const coined = drafts.find(({ metric, value }) => metric === "eps" && value?.minor && (value.currency === "XSN" || !value.currency.startsWith("X")))?.value;
  const notes = coined ? currencies.codeOf(coined, null) : null;
  if (notes !== null) currencies.leanTo(notes);
  for (const draft of drafts) {
    const neighbour = draft.value && isMoney(draft.value) && draft.value.currency !== "" ? currencies.codeOf(draft.value, null) : null;
    const { kind } = metricRow(draft.metric);
    const counted = kind === "amount" || kind === "per-share";
    settle(draft.value, currencies, neighbour, counted);
    settle(draft.prior, currencies, neighbour, counted);
    settle(draft.consensus?.figure ?? null, currencies, neighbour, counted);
    for (const { figure } of draft.changes) settle(figure, currencies, neighbour, counted);
  }
}

function settle(figure: Figure | null, currencies: Currencies, neighbour: string | null, counted: boolean): void {
  for (let one = figure; one; one = one.high) if (isMoney(one) || (one.unit === "bare" && (counted || neighbour !== null))) one.currency = currencies.codeOf(one, neighbour) ?? "";
}

function placeIn(text: string, words: string): number {
  const at = text.indexOf(words);
  return at < 0 ? Infinity : at;
}

const isMoney = (figure: Figure): boolean => figure.unit === "money" || figure.unit === "per-share";
