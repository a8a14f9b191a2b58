import type { SourceSpan } from "../../model/source-span";
import { negate, shiftPoint } from "../decimal";
import type { FactContext, FactUnit, NumericFact, TextFact } from "../fact";
import { howMany, type FindingList } from "../finding-list";
import { listenTogether, type MarkupListener } from "../html/markup-listener";
import { walkMarkup } from "../html/walk-markup";
import { joinContinuations } from "./continuations";
import { divideExactly } from "./fraction";
import { FileSet } from "./file-set";
import type { RawFact } from "./raw-fact";
import { InlineScan } from "./scan-inline";
import { readFormat } from "./transforms";

export interface InlineFacts {
  readonly numbers: readonly NumericFact[];
  readonly texts: readonly TextFact[];
  /** For each file, what its html element says and what its title is. */
  readonly files: readonly { readonly language: string | null; readonly title: string }[];
}

/** A passage longer than this is a page, not a sentence: the tag says more. */
const LONGEST_PASSAGE = 20_000;
/** No document means a scale or a precision beyond these; a string of a billion zeros would be the price of believing it. */
const LARGEST_SHIFT = 40;
const FACTS_PER_SLICE = 1_000;
const TRUTH = /^(?:boolean|fixed-)(true|false)$/;

/** All facts of a set of inline XBRL files: contexts, units, footnotes and continued parts may stand in any of them. `alongside` listens too, by file. */
export function* readInlineFacts(sources: readonly string[], findings: FindingList, alongside: readonly (MarkupListener | undefined)[] = []): Generator<number, InlineFacts> {
  const scans: InlineScan[] = [];
  for (const [file, source] of sources.entries()) {
    const scan = new InlineScan(source, file);
    const other = alongside[file];
    for (const part of walkMarkup(source, other === undefined ? scan : listenTogether(scan, other))) yield ((file + part) / sources.length) * 0.7;
    scans.push(scan);
  }
  const set = new FileSet(scans, findings);
  const reader = new FactReader(sources, set, findings);
  const numbers: NumericFact[] = [];
  const texts: TextFact[] = [];
  let read = 0;
  for (const scan of scans) {
    for (const raw of scan.facts) {
      if (raw.kind === "nonnumeric") reader.addText(raw, texts);
      else reader.addNumber(raw, numbers);
      if (++read % FACTS_PER_SLICE === 0) yield 0.75;
    }
  }
  return { numbers, texts, files: scans.map(({ language, title }) => ({ language, title: title.replace(/\s+/g, " ").trim() })) };
}

class FactReader {
  constructor(
    private readonly sources: readonly string[],
    private readonly set: FileSet,
    private readonly findings: FindingList,
  ) {}

  addText(raw: RawFact, into: TextFact[]): void {
    const { concept } = raw;
    if (concept === null || raw.attributes["xsi:nil"] === "true" || this.isForOtherTarget(raw)) return;
    const context = this.contextOf(raw);
    if (context === undefined) return;
    const { words, broken } = joinContinuations(raw, (id, file) => this.set.continuation(id, file));
    if (broken !== null) {
      this.findings.add("continuation-broken", broken, raw.file, raw, () => `The text of ${concept.text} goes on in "${broken}", which is missing or already part of it.`);
    }
    const { start, end } = this.set.printed(raw);
    // A truth may be told by its format alone, without a word.
    into.push({ concept, file: raw.file, context, value: TRUTH.exec(raw.format?.local ?? "")?.[1] ?? words, span: { start, end } });
  }

  addNumber(raw: RawFact, into: NumericFact[]): void {
    const { concept, attributes } = raw;
    if (concept === null || isNil(raw) || this.isForOtherTarget(raw)) return;
    const context = this.contextOf(raw);
    const unit = this.unitOf(raw);
    if (context === undefined || unit === undefined) return;
    const read = raw.kind === "fraction" ? this.readFraction(raw) : this.readValue(raw);
    if (read === undefined) return;
    const id = attributes["id"];
    into.push({
      concept,
      file: raw.file,
      context,
      unit,
      value: read,
      decimals: decimalsOf(attributes, read),
      percent: attributes["scale"]?.trim() === "-2",
      quote: this.set.printed(raw),
      passage: passageOf(raw),
      label: raw.label,
      bracketed: isBracketed(this.sources[raw.file] ?? "", raw.start),
      hidden: raw.hidden,
      footnotes: id === undefined ? [] : this.set.footnotesOf(id, raw.file),
      origin: null,
      tuple: attributes["tupleref"] ?? null,
    });
  }

  private readValue(raw: RawFact): string | undefined {
    const place = this.set.printed(raw);
    const result = readFormat(raw.words, raw.format);
    if ("empty" in result) return undefined;
    const name = raw.concept === null ? "A figure" : raw.concept.text;
    const written = raw.attributes["format"] ?? "";
    if ("fault" in result) {
      if (result.fault === "unknown") {
        this.findings.add("format-unknown", written, raw.file, place, (count) => `The number format "${written}" is in no registry this reader knows; ${howMany(count, "figure")} left unread, the first is ${name} "${place.text.slice(0, 40)}".`);
      } else this.unreadable(raw, `${name} is printed as "${place.text.slice(0, 40)}", which ${written === "" ? "is no plain decimal" : `does not fit the format "${written}"`}; it was left unread.`);
      return undefined;
    }
    const scale = wholeNumber(raw.attributes["scale"] ?? "0");
    if (scale === undefined || Math.abs(scale) > LARGEST_SHIFT) {
      this.unreadable(raw, `${name} has the scale "${raw.attributes["scale"] ?? ""}", which is no power of ten that could be meant; it was left unread.`);
      return undefined;
    }
    const shifted = shiftPoint(result.value, scale);
    return raw.attributes["sign"] === "-" ? negate(shifted) : shifted;
  }

  private readFraction(raw: RawFact): string | undefined {
    const over = raw.parts.find(({ kind }) => kind === "numerator");
    const under = raw.parts.find(({ kind }) => kind === "denominator");
    const top = over === undefined ? undefined : this.readValue(over);
    const bottom = under === undefined ? undefined : this.readValue(under);
    if (top === undefined || bottom === undefined) return undefined;
    const exact = divideExactly(top, bottom);
    if (exact === undefined) {
      const place = this.set.printed(raw);
      this.findings.add("fraction-not-decimal", String(raw.start), raw.file, place, () => `${top}/${bottom} has no exact decimal, so it became no line item.`);
    }
    return exact;
  }

  private unreadable(raw: RawFact, message: string): void {
    this.findings.add("value-unreadable", String(raw.start), raw.file, this.set.printed(raw), () => message);
  }

  private contextOf(raw: RawFact): FactContext | undefined {
    const id = raw.attributes["contextref"] ?? "";
    const context = this.set.context(id, raw.file);
    if (context === undefined) {
      this.findings.add("context-missing", id, raw.file, raw, (count) => `The context "${id}" is in none of the files given: ${howMany(count, "fact")} left unread. Contexts may stand in another file of the same filing; read both together.`);
    }
    return context;
  }

  private unitOf(raw: RawFact): FactUnit | undefined {
    const id = raw.attributes["unitref"] ?? "";
    const unit = this.set.unit(id, raw.file);
    if (unit === undefined) {
      this.findings.add("unit-missing", id, raw.file, raw, (count) => `The unit "${id}" is in none of the files given: ${howMany(count, "fact")} left unread.`);
    }
    return unit;
  }

  private isForOtherTarget(raw: RawFact): boolean {
    const target = raw.attributes["target"];
    if (target === undefined) return false;
    this.findings.add("other-target", target, raw.file, null, (count) => `${howMany(count, "fact")} meant for the target document "${target}" left out.`);
    return true;
  }
}

/** The attribute's prefix may be any; xsi is the one all documents use, and a nil fact has no words either way. */
const isNil = ({ attributes, words, kind }: RawFact): boolean =>
  attributes["xsi:nil"] === "true" || attributes["xsi:nil"] === "1" || (kind === "nonfraction" && words.trim() === "" && attributes["format"] === undefined);

function wholeNumber(text: string): number | undefined {
  return /^\s*[+-]?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

/** `precision` counts significant digits; a fact has one of the two. */
function decimalsOf(attributes: Readonly<Record<string, string>>, value: string): number | "INF" | null {
  const decimals = attributes["decimals"]?.trim();
  if (decimals === "INF") return "INF";
  if (decimals !== undefined) return wholeNumber(decimals) ?? null;
  const precision = attributes["precision"]?.trim();
  if (precision === "INF") return "INF";
  const digits = precision === undefined ? undefined : wholeNumber(precision);
  if (digits === undefined || digits <= 0 || value === "0") return null;
  const unsigned = value.replace("-", "");
  const whole = unsigned.split(".")[0] ?? "0";
  if (whole !== "0") return digits - whole.length;
  const leading = /^0\.(0*)/.exec(unsigned)?.[1]?.length ?? 0;
  return digits + leading;
}

function passageOf({ passage, start, end }: RawFact): SourceSpan {
  if (passage === null || passage.end <= passage.start || passage.end - passage.start > LONGEST_PASSAGE) return { start, end };
  return { start: passage.start, end: passage.end };
}

/** Tags between a bracket and its figure: "(<span><b>". */
const MOST_TAGS = 4;

/** Whether the last thing printed before a place is a bracket that opens, a currency sign left aside. */
function isBracketed(source: string, place: number): boolean {
  let at = place;
  for (let tags = 0; tags <= MOST_TAGS; tags++) {
    while (/[\s$\u20ac\u00a3\u00a5]/.test(source.charAt(at - 1))) at--;
    if (source.charAt(at - 1) !== ">") break;
    at = source.lastIndexOf("<", at - 1);
  }
  return source.charAt(at - 1) === "(";
}
