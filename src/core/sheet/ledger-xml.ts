/**
 * The ledger as it is stored: JSON inside one custom XML part, so that it travels with the workbook and any tool can
 * find and read it.
 *
 *   <ledger xmlns="urn:tieout:ledger" version="1">{"version":1,"tables":[...]}</ledger>
 *
 * The format, and what is promised of it, stand in LEDGER.md.
 */
import { isSourceRank } from "../model/source-rank";
import { isScale } from "./cells/display-unit";
import { isLayout } from "./layouts/layout";
import type { Ledger, LedgerName, LedgerRow, LedgerTable } from "./ledger";
import { SheetError } from "./sheet-error";
import { finish, ITEMS_A_STAGE, type InStages } from "./stages";
import type { TableSource } from "./table-plan";

export const LEDGER_NAMESPACE = "urn:tieout:ledger";
const VERSION = 1;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export const writeLedgerXml = (ledger: Ledger): string => finish(writeLedgerInStages(ledger));

export function* writeLedgerInStages(ledger: Ledger): InStages<string> {
  const json = yield* writeJson(ledger);
  yield;
  return `<ledger xmlns="${LEDGER_NAMESPACE}" version="${ledger.version}">${escapeXml(json)}</ledger>`;
}

/** What JSON.stringify writes, field by field, and the rows of a table some at a time. */
function* writeJson({ version, tables }: Ledger): InStages<string> {
  const written: string[] = [];
  for (const table of tables) {
    const fields: string[] = [];
    for (const [name, value] of Object.entries(table)) {
      if (value !== undefined) fields.push(`${JSON.stringify(name)}:${name === "rows" ? yield* writeRows(table.rows) : JSON.stringify(value)}`);
      yield;
    }
    written.push(`{${fields.join(",")}}`);
  }
  return `{"version":${version},"tables":[${written.join(",")}]}`;
}

function* writeRows(rows: readonly LedgerRow[]): InStages<string> {
  const written: string[] = [];
  for (let first = 0; first < rows.length; first += ITEMS_A_STAGE) {
    written.push(JSON.stringify(rows.slice(first, first + ITEMS_A_STAGE)).slice(1, -1));
    yield;
  }
  return `[${written.join(",")}]`;
}

/** Where a damaged ledger is set aside when it is rebuilt. */
export const DAMAGED_NAMESPACE = "urn:tieout:ledger:damaged";

export const writeDamagedXml = (xml: string): string => `<damaged xmlns="${DAMAGED_NAMESPACE}">${escapeXml(xml)}</damaged>`;

const partsOf = (xml: string): { readonly version: string | undefined; readonly content: string } => {
  const parts = xml.match(/<(?:[\w-]+:)?ledger\b([^>]*)>([\s\S]*)<\/(?:[\w-]+:)?ledger\s*>/);
  return { version: parts?.[1]?.match(/\bversion\s*=\s*["'](\d+)["']/)?.[1], content: parts?.[2] ?? "" };
};

/** The entries that can be read of it, damaged or not. Throws for that of a newer Tieout, which nobody may touch. */
export function salvageTables(xml: string): readonly LedgerTable[] {
  if (!isDamaged(xml)) return readLedgerXml(xml).tables;
  const ledger = parseJson(partsOf(xml).content);
  const tables = isObject(ledger) ? ledger["tables"] : undefined;
  return Array.isArray(tables) ? tables.filter(isTable) : [];
}

export function isDamaged(xml: string): boolean {
  const { version, content } = partsOf(xml);
  return !(version !== undefined && Number(version) > VERSION) && !(version === String(VERSION) && isLedger(parseJson(content)));
}

export function readLedgerXml(xml: string): Ledger {
  const { version, content } = partsOf(xml);
  if (version !== undefined && Number(version) > VERSION) {
    throw new SheetError("ledger-unreadable", `This workbook was last written by a newer Tieout (record version ${version}), so nothing was changed. Update Tieout and try again.`);
  }
  const ledger = version === String(VERSION) ? parseJson(content) : undefined;
  if (isLedger(ledger)) return ledger;
  throw new SheetError(
    "ledger-unreadable",
    "Tieout's record in this workbook is damaged, so nothing was changed: the tables and their numbers still work. Rebuild the record from the tables, or open an earlier copy of the workbook.",
  );
}

/** JSON escapes control characters and lone surrogates itself; XML 1.0 forbids two more. In one pass, since a ledger can be megabytes. */
const escapeXml = (json: string): string =>
  json.replace(/[&<>\uFFFE\uFFFF]/g, (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16)}`);

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ""] ?? whole);
  });

/** Undefined where it is no JSON: no ledger is undefined, so nothing is confused. */
function parseJson(escaped: string): unknown {
  try {
    return JSON.parse(unescapeXml(escaped));
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const areAll = <T>(values: unknown, is: (value: unknown) => value is T): values is readonly T[] => Array.isArray(values) && values.every(is);

const isCell = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);

const areValues = (fields: unknown, is: (value: unknown) => boolean): boolean => isObject(fields) && Object.values(fields).every(is);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

const isChecked = (checked: unknown): boolean =>
  isObject(checked) && isText(checked["verdict"]) && ["reported", "yearAgo", "stated", "sourceLength"].every((field) => typeof checked[field] === "number");

const isRow = (row: unknown): row is LedgerRow =>
  isObject(row) && isText(row["key"]) && areValues(row["cells"], isCell) &&
  isOptional(row["from"], (documents) => areValues(documents, (at) => typeof at === "number")) &&
  isOptional(row["frozen"], (cells) => areValues(cells, isCell)) &&
  isOptional(row["formulas"], (formulas) => areValues(formulas, isText)) &&
  isOptional(row["checked"], isChecked) &&
  isOptional(row["wantedNames"], (names) => areValues(names, isText)) &&
  isOptional(row["figure"], isFigure) &&
  isOptional(row["others"], (others) => areEach(others, isFigure));

const isName = (name: unknown): name is LedgerName =>
  isObject(name) && isText(name["name"]) && isTextOrNull(name["key"]) && isTextOrNull(name["label"]) && isOptional(name["column"], isText);

const isColumn = (column: unknown): boolean => isObject(column) && isText(column["id"]) && isText(column["header"]) && typeof column["position"] === "number";

const isSource = (source: unknown): source is TableSource =>
  isObject(source) && isText(source["text"]) && isText(source["sha256"]) && isTextOrNull(source["company"]) &&
  ["title", "published"].every((field) => isOptional(source[field], isTextOrNull));

const isFigure = (figure: unknown): boolean =>
  isObject(figure) && isText(figure["value"]) && isText(figure["unit"]) && isSourceRank(figure["rank"]) &&
  [figure["start"], figure["end"]].every((place) => typeof place === "number") &&
  (figure["decimals"] === null || typeof figure["decimals"] === "number");

const isDeclined = (one: unknown): boolean => isObject(one) && isText(one["key"]) && isTextOrNull(one["column"]) && isCell(one["next"]) && isText(one["at"]);

const isLogEntry = (entry: unknown): boolean =>
  isObject(entry) && isText(entry["at"]) && (entry["what"] === "refresh" || entry["what"] === "revert") && isText(entry["sha256"]) &&
  ["accepted", "declined", "confirmed"].every((count) => typeof entry[count] === "number");

const isContent = (content: unknown): boolean => isObject(content) && ("formula" in content ? isText(content["formula"]) : isCell(content["value"]));

const isReplaced = (cell: unknown): boolean => isObject(cell) && isText(cell["key"]) && isText(cell["column"]) && isContent(cell["old"]) && isOptional(cell["format"], isText);

const isBefore = (before: unknown): boolean =>
  isObject(before) && isText(before["writtenAt"]) && isSource(before["source"]) &&
  areAll(before["rows"], isRow) && areAll(before["names"], isName) && areAll(before["excluded"], isText) &&
  isOptional(before["documents"], (documents) => areEach(documents, isSource)) && isOptional(before["placed"], (placed) => areEach(placed, isColumn));

const areEach = (values: unknown, is: (value: unknown) => boolean): boolean => Array.isArray(values) && values.every(is);

const isLast = (last: unknown): boolean =>
  isObject(last) && isText(last["at"]) && areEach(last["cells"], isReplaced) && areEach(last["added"], isText) && areEach(last["namesAdded"], isText) &&
  isOptional(last["addedColumns"], (columns) => areEach(columns, isText)) && isOptional(last["widths"], (widths) => areEach(widths, (one) => typeof one === "number")) &&
  areEach(last["namesPointed"], (one) => isObject(one) && isText(one["name"]) && isText(one["formula"])) && isBefore(last["before"]) &&
  isOptional(last["gap"], (gap) => typeof gap === "number");

const isTable = (table: unknown): table is LedgerTable =>
  isObject(table) &&
  [table["id"], table["name"], table["writtenAt"]].every(isText) &&
  isSource(table["source"]) &&
  areAll(table["rows"], isRow) &&
  areAll(table["names"], isName) &&
  areAll(table["excluded"], isText) &&
  isOptional(table["scale"], isScale) &&
  isOptional(table["layout"], isLayout) &&
  isOptional(table["documents"], (documents) => areAll(documents, isSource)) &&
  isOptional(table["writtenBy"], isText) &&
  isOptional(table["earlier"], (texts) => areEach(texts, isSource)) &&
  isOptional(table["declined"], (declined) => areEach(declined, isDeclined)) &&
  isOptional(table["last"], isLast) &&
  isOptional(table["log"], (log) => areEach(log, isLogEntry)) &&
  isOptional(table["rebuilt"], (rebuilt) => rebuilt === true) &&
  isOptional(table["naming"], (naming) => naming === "all") &&
  isOptional(table["form"], (form) => form === "native" || form === "values") &&
  isOptional(table["placed"], (placed) => Array.isArray(placed) && placed.every(isColumn));

const isLedger = (ledger: unknown): ledger is Ledger =>
  isObject(ledger) && ledger["version"] === VERSION && areAll(ledger["tables"], isTable);
