import type { Quote, SourceSpan } from "../../model/source-span";
import { DocumentError } from "../document-error";
import type { ConceptName, FactContext, FactUnit, NumericFact } from "../fact";
import { contextOf, factPeriod } from "../ixbrl/contexts";
import { conceptName } from "../ixbrl/namespaces";
import { unitOf } from "../ixbrl/units";
import { JsonCursor } from "./json-cursor";
import { tryJsonNumber } from "./json-number";

export interface Companyfacts {
  readonly cik: string;
  readonly entityName: string | null;
  readonly numbers: readonly NumericFact[];
}

interface Row {
  start: string | null;
  end: string | null;
  value: Quote | null;
  accession: string;
  form: string;
  filed: string;
  fiscalYear: number | null;
  fiscalPeriod: string | null;
}

const ROWS_PER_SLICE = 4_000;

/** The SEC's file of everything a company ever tagged without dimensions: taxonomy, concept, unit, then one row per filing. */
export function* readCompanyfacts(source: string, file: number): Generator<number, Companyfacts> {
  const cursor = new JsonCursor(source);
  const reader = new RowReader(cursor, file);
  let cik = "";
  let entityName: string | null = null;
  let seen = false;
  cursor.enterObject();
  for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) {
    if (key === "cik") cik = cursor.atString() ? cursor.readString() : cursor.quoteScalar().text;
    else if (key === "entityName") entityName = cursor.readText();
    else if (key === "facts") {
      seen = true;
      yield* readTaxonomies(cursor, reader);
    } else cursor.skip();
  }
  if (!seen) throw new DocumentError("not-companyfacts", "The file has no \"facts\".");
  return { cik: cik.padStart(10, "0"), entityName, numbers: reader.numbers };
}

function* readTaxonomies(cursor: JsonCursor, reader: RowReader): Generator<number, void> {
  cursor.enterObject();
  for (let taxonomy = cursor.nextKey(); taxonomy !== undefined; taxonomy = cursor.nextKey()) {
    cursor.enterObject();
    for (let local = cursor.nextKey(); local !== undefined; local = cursor.nextKey()) {
      yield* readConcept(cursor, reader, conceptName(null, taxonomy, local));
    }
  }
}

function* readConcept(cursor: JsonCursor, reader: RowReader, concept: ConceptName): Generator<number, void> {
  let label: string | null = null;
  cursor.enterObject();
  for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) {
    if (key === "label") label = cursor.readText();
    else if (key !== "units") cursor.skip();
    else {
      cursor.enterObject();
      for (let written = cursor.nextKey(); written !== undefined; written = cursor.nextKey()) {
        const [over = "", ...under] = written.split("/");
        const unit = unitOf(over.split("*"), under);
        cursor.enterArray();
        while (cursor.nextElement()) {
          reader.readRow(concept, unit, label);
          if (reader.numbers.length % ROWS_PER_SLICE === 0) yield cursor.at / cursor.source.length;
        }
      }
    }
  }
}

class RowReader {
  readonly numbers: NumericFact[] = [];
  private readonly contexts = new Map<string, FactContext>();

  constructor(
    private readonly cursor: JsonCursor,
    private readonly file: number,
  ) {}

  readRow(concept: ConceptName, unit: FactUnit, label: string | null): void {
    const { cursor } = this;
    const row: Row = { start: null, end: null, value: null, accession: "", form: "", filed: "", fiscalYear: null, fiscalPeriod: null };
    if (!cursor.atObject()) return cursor.skip();
    const start = cursor.at;
    cursor.enterObject();
    for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) readField(cursor, key, row);
    const passage: SourceSpan = { start, end: cursor.at };
    const value = row.value === null ? undefined : tryJsonNumber(row.value.text);
    if (row.value === null || value === undefined) return;
    const { accession, form, filed, fiscalYear, fiscalPeriod } = row;
    this.numbers.push({
      concept,
      file: this.file,
      context: this.contextFor(row.start, row.end),
      unit,
      value,
      decimals: null,
      percent: false,
      quote: row.value,
      passage,
      label,
      bracketed: false,
      hidden: false,
      footnotes: [],
      origin: { accession, form, filed, fiscalYear, fiscalPeriod },
      tuple: null,
    });
  }

  private contextFor(start: string | null, end: string | null): FactContext {
    const key = `${start ?? ""}|${end ?? ""}`;
    let context = this.contexts.get(key);
    if (context === undefined) this.contexts.set(key, (context = contextOf("", factPeriod(start, end), [])));
    return context;
  }
}

function readField(cursor: JsonCursor, key: string, row: Row): void {
  if (key === "val") row.value = cursor.atString() ? cursor.quoteString() : cursor.quoteScalar();
  else if (key === "start") row.start = cursor.readText();
  else if (key === "end") row.end = cursor.readText();
  else if (key === "accn") row.accession = cursor.readText() ?? "";
  else if (key === "form") row.form = cursor.readText() ?? "";
  else if (key === "filed") row.filed = cursor.readText() ?? "";
  else if (key === "fp") row.fiscalPeriod = cursor.readText();
  else if (key === "fy") {
    const year = Number(cursor.quoteScalar().text);
    row.fiscalYear = Number.isInteger(year) ? year : null;
  } else cursor.skip();
}
