/** Rows of figures with what stands above and in their labels: headings, a period, a unit, a scale of their own. */
import type { MappedText } from "../../document/mapped-text";
import type { JoinedCell } from "./join-split-cells";
import { labelWords } from "./label-words";
import { NO_BITS, saysPeriod, type PeriodBits, type PeriodFinder } from "./period-bits";
import { saysHundredths, type Measure } from "./row-measure";
import type { RowUnit } from "./row-metrics";
import { joinNotes, type NoteReader, type ScaleNote } from "./scale-note";
import type { TableGrammar } from "./table-grammar";
import type { TableColumn } from "./table-column";
import type { Aside, ShapedSection } from "./table-shape";
import type { StatementKind } from "./table-words";

/** A longer label is a paragraph. */
const LONGEST_TITLE = 200;

export interface TableRow {
  readonly label: MappedText | null;
  /** Headings above, outermost first, as printed. */
  readonly headings: readonly MappedText[];
  /** A period that a heading row or the label states. */
  readonly bits: PeriodBits;
  readonly unit: RowUnit;
  readonly note: ScaleNote;
  /** Named for this row alone. */
  readonly currency: string | null;
  /** Below a row that says "HK cents" over each column. */
  readonly isInHundredths: boolean;
  readonly figures: ReadonlyMap<number, JoinedCell>;
  readonly asides: readonly Aside[];
  readonly start: number;
  readonly end: number;
}

export function readRows(section: ShapedSection, statement: StatementKind | null, grammar: TableGrammar, columns: readonly TableColumn[]): TableRow[] {
  const { labels, notes, findPeriods, measures } = grammar;
  const out: TableRow[] = [];
  let headings: { readonly text: MappedText; readonly indent: number; readonly sinceRow: number }[] = [];
  let bits = NO_BITS;
  for (const row of section.rows) {
    // "Earnings per share | 9 |": the number of a note beside a heading is no figure of it.
    if (!row.asides.some(({ reason }) => reason !== "note-reference") && [...row.figures.keys()].every((at) => columns[at]?.kind === "note")) {
      if (!row.label) continue;
      // "(In millions, except per share amounts)" under the heads is a note, not a heading of per-share rows.
      if (row.label.text.length < LONGEST_TITLE && notes.read(row.label.text).scale !== null && labels.metricOf(row.label.text) === null && /^\W*(?:in|dollars|amounts|us|u\.s|\$|人民币|单位)\b|^[(\uff08]/i.test(row.label.text)) continue;
      const found = findPeriods(labelWords(row.label));
      if (found.phrases.length === 1 && found.rest === "" && found.phrases[0]) bits = found.phrases[0];
      // A heading straight under a heading refines it; one after figures replaces what is not less indented.
      const kept = headings.filter((heading) => heading.indent < row.indent || (heading.sinceRow === out.length && heading.indent <= row.indent));
      headings = [...kept.slice(-2), { text: row.label, indent: row.indent, sinceRow: out.length }];
      continue;
    }
    const label = row.label?.text ?? "";
    const heading = headings.map((above) => above.text.text).join(" ");
    const own = label === "" ? NO_BITS : periodOfLabel(label, findPeriods);
    const note = joinNotes([label, ...[...headings].reverse().map((above) => above.text.text)].map((text) => bracketedNote(text, notes)));
    const said = row.unit === null ? measures.atEndOf(label) : inFull(measures.read(row.unit.text));
    const measure = said ?? (label === "" ? null : measures.atEndOf(headings[headings.length - 1]?.text.text ?? ""));
    const unit = labels.unitOf(label === "" ? headings[headings.length - 1]?.text.text ?? "" : label, heading, statement);
    out.push({
      label: row.label, headings: headings.map((above) => above.text), bits: saysPeriod(own) ? own : bits, unit: unit === "money" || unit === "count" ? said?.unit ?? unit : unit,
      note: measure?.scale == null ? note : { ...note, scale: measure.scale }, currency: measure?.currency ?? (unit === "ratio" || unit === "per-share" ? notes.currencyIn(label) : null), isInHundredths: row.unit !== null && saysHundredths(row.unit.text), figures: row.figures, asides: row.asides, start: row.start, end: row.end,
    });
  }
  return out;
}

/** A column of units means what it says: "RMB" beside "RMB million" is not in millions. */
const inFull = (measure: Measure | null): Measure | null => (measure === null ? null : { ...measure, scale: measure.scale ?? 0 });

/** "Shares used in calculation (000s)": only brackets of a label can change the scale of its row. */
function bracketedNote(label: string, notes: NoteReader): ScaleNote {
  const bracketed = /[(\uff08][^()\uff08\uff09]*[)\uff09]/g;
  return joinNotes((label.match(bracketed) ?? []).map((part) => {
    // "Revenue ($B)": a letter is a scale only right behind the sign and in brackets.
    const letter = /^\(\s*(?:us|hk|c|a)?[$\u20ac\u00a3\u00a5]\s?(b|bn|m|mm|k)\s*\)$/i.exec(part)?.[1]?.toLowerCase();
    const scale = letter === undefined ? undefined : { b: 9, bn: 9, k: 3, m: 6, mm: 6 }[letter];
    return scale === undefined ? notes.read(part) : { scale, currency: null, shareScale: null, quote: null };
  }));
}

/** "2024 as reported", "Balance as of March 31, 2023": a label that is a period and little else. */
function periodOfLabel(label: string, findPeriods: PeriodFinder): PeriodBits {
  if (!/(?:19|20|21)\d\d/.test(label)) return NO_BITS;
  const { phrases, rest } = findPeriods(label);
  const [first] = phrases;
  return first && phrases.length === 1 && saysPeriod(first) && first.year !== null && /^(?:|beginning|ending|balance|balances|beginning balances|ending balances)$/.test(rest) ? first : NO_BITS;
}
