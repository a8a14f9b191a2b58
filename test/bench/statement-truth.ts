/** The tagged figures of a filing's statements, and the same filing with its tags taken out, with the way between the two. */
import { Parser } from "htmlparser2";

export interface TaggedFigure {
  readonly concept: string;
  /** Without the sign: statements print outflows in brackets that are tagged as positive payments. */
  readonly size: string;
  readonly unit: string;
  readonly start: string | null;
  readonly end: string;
  /** Where its text stands in the stripped source. */
  readonly at: number;
  readonly until: number;
  readonly table: number;
  readonly hasDimensions: boolean;
}

export interface StrippedFiling {
  readonly source: string;
  readonly figures: readonly TaggedFigure[];
  /** Extents of the statements' tables in the stripped source. */
  readonly tables: readonly { readonly start: number; readonly end: number }[];
}

/** A table is a statement if it holds these concepts together; a filing may print one statement as two tables. */
const STATEMENTS: readonly (readonly RegExp[])[] = [
  [/:EarningsPerShare(?:Diluted|Basic|BasicAndDiluted)$/, /:IncomeTaxExpenseBenefit$/, /:(?:NetIncomeLoss|ProfitLoss)$/],
  [/:Assets$/, /:LiabilitiesAndStockholdersEquity$/],
  [/:NetCashProvidedByUsedInOperatingActivities(?:ContinuingOperations)?$/, /:NetCashProvidedByUsedInFinancingActivities(?:ContinuingOperations)?$/],
];
/** Segment notes and summaries hold the same concepts in fewer lines. */
const FEWEST_FIGURES = 20;
const MOST_TABLES = 2;

interface Context { start: string | null; end: string; hasDimensions: boolean }
interface Tag { concept: string; context: string; unit: string; scale: number; isNil: boolean; format: string; text: string; at: number; until: number; table: number }

export function stripFiling(markup: string): StrippedFiling {
  const cuts: [number, number][] = [];
  const contexts = new Map<string, Context>();
  const units = new Map<string, string>();
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const tableStack: number[] = [];
  const tables: { start: number; end: number }[] = [];
  let header = 0;
  let headerStart = 0;
  let context = "";
  let unit = "";
  let path = "";
  let text = "";
  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const local = name.replace(/^.*:/, "");
      path = local;
      text = "";
      if (name === "ix:header") {
        if (header++ === 0) headerStart = parser.startIndex;
      } else if (name.startsWith("ix:") && header === 0) cuts.push([parser.startIndex, parser.endIndex + 1]);
      if (local === "context") contexts.set((context = attributes["id"] ?? ""), { start: null, end: "", hasDimensions: false });
      if (local === "explicitmember" || local === "explicitMember" || local === "typedMember") (contexts.get(context) as Context).hasDimensions = true;
      if (local === "unit") units.set((unit = attributes["id"] ?? ""), "");
      if (name === "table") {
        tableStack.push(tables.length);
        tables.push({ start: parser.startIndex, end: 0 });
      }
      if (local.toLowerCase() === "nonfraction") {
        const tag = { concept: attributes["name"] ?? "", context: attributes["contextRef"] ?? "", unit: attributes["unitRef"] ?? "", scale: Number(attributes["scale"] ?? 0), isNil: attributes["xsi:nil"] === "true", format: attributes["format"] ?? "", text: "", at: parser.endIndex + 1, until: 0, table: tableStack[tableStack.length - 1] ?? -1 };
        if (header === 0) tags.push(tag);
        open.push(tag);
      }
    },
    ontext(data) {
      text += data;
      for (const tag of open) tag.text += data;
      const known = contexts.get(context);
      if (header > 0 && known) {
        if (path === "startDate") known.start = text.trim();
        if (path === "endDate" || path === "instant") known.end = text.trim();
      }
      if (header > 0 && path === "measure" && data.trim()) units.set(unit, `${units.get(unit) ?? ""}${units.get(unit) ? "/" : ""}${data.trim().replace(/^.*:/, "")}`);
    },
    onclosetag(name) {
      const local = name.replace(/^.*:/, "");
      if (name === "ix:header" && --header === 0) cuts.push([headerStart, parser.endIndex + 1]);
      else if (name.startsWith("ix:") && header === 0) cuts.push([parser.startIndex, parser.endIndex + 1]);
      if (local.toLowerCase() === "nonfraction") {
        const tag = open.pop();
        if (tag) tag.until = parser.startIndex;
      }
      if (name === "table") {
        const table = tables[tableStack.pop() ?? -1];
        if (table) table.end = parser.endIndex + 1;
      }
    },
  }, { xmlMode: true, decodeEntities: true });
  parser.write(markup);
  parser.end();

  cuts.sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const cut of cuts) {
    const last = merged[merged.length - 1];
    if (last && cut[0] <= last[1]) last[1] = Math.max(last[1], cut[1]);
    else merged.push([...cut]);
  }
  let source = "";
  let at = 0;
  const shifts: { from: number; shift: number }[] = [{ from: 0, shift: 0 }];
  let gone = 0;
  for (const [from, to] of merged) {
    source += markup.slice(at, from);
    at = to;
    gone += to - from;
    shifts.push({ from: to, shift: gone });
  }
  source += markup.slice(at);
  const moved = (offset: number): number => {
    let low = 0;
    let high = shifts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((shifts[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    // A place inside a run of tags (nested facts) is the end of the run.
    const next = merged[low];
    return next && offset >= next[0] ? next[0] - (shifts[low]?.shift ?? 0) : offset - (shifts[low]?.shift ?? 0);
  };

  const statements = new Set<number>();
  const concepts = new Map<number, string[]>();
  for (const tag of tags) concepts.set(tag.table, [...(concepts.get(tag.table) ?? []), tag.concept]);
  for (const needs of STATEMENTS) {
    const holding = [...concepts].filter(([table, names]) => table >= 0 && names.length >= FEWEST_FIGURES && needs.every((need) => names.some((name) => need.test(name))));
    for (const [table] of holding.slice(0, MOST_TABLES)) statements.add(table);
  }
  const figures = tags.filter((tag) => statements.has(tag.table) && /\d/.test(tag.text)).flatMap((tag): TaggedFigure[] => {
    const known = contexts.get(tag.context);
    const size = sizeOf(tag);
    if (!known || size === null) return [];
    return [{ concept: tag.concept, size, unit: unitName(units.get(tag.unit) ?? ""), start: known.start, end: known.end, at: moved(tag.at), until: moved(tag.until), table: tag.table, hasDimensions: known.hasDimensions }];
  });
  return { source, figures, tables: [...statements].map((index) => ({ start: moved(tables[index]?.start ?? 0), end: moved(tables[index]?.end ?? 0) })) };
}

const unitName = (measure: string): string => (measure === "USD/shares" ? "USD/share" : measure === "pure" ? "percent" : measure);

function sizeOf(tag: Tag): string | null {
  const digits = tag.text.replace(/[,\s()$-]/g, "");
  if (!/^\d*\.?\d+$/.test(digits)) return null;
  const percent = unitName(tag.unit) === "percent" ? 2 : 0;
  const [whole = "", part = ""] = digits.split(".");
  const places = tag.scale + percent;
  const moved = places >= 0 ? `${whole}${part.padEnd(places, "0").slice(0, places)}.${part.padEnd(places, "0").slice(places)}` : `${whole}.${part}`;
  return String(Number(moved));
}
