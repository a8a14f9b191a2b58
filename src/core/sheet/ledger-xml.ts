/**
 * The ledger as it is stored: JSON inside one custom XML part, so that it travels with the workbook and any tool can
 * find and read it.
 *
 *   <ledger xmlns="urn:tieout:ledger" version="1">{"version":1,"tables":[...]}</ledger>
 *
 * The promise: every later Tieout reads version 1. A version it does not know it leaves untouched and says so; it never
 * guesses. What version 1 has gained since is optional: `scale` of a table, absent where none was chosen; `layout`
 * of a table, absent for results, with `documents` of a table, `from` of a row and `column` of a name in a series; `form`
 * and `placed` of a table and `frozen`, `formulas` and `checked` of a row, absent while the formulas are live. The namespace has no version in it, so that an older Tieout still finds a newer ledger and can say so too.
 */
import { isScale } from "./cells/display-unit";
import { isLayout } from "./layouts/layout";
import type { Ledger, LedgerName, LedgerRow, LedgerTable } from "./ledger";
import { SheetError } from "./sheet-error";
import type { TableSource } from "./table-plan";

export const LEDGER_NAMESPACE = "urn:tieout:ledger";
const VERSION = 1;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function writeLedgerXml(ledger: Ledger): string {
  return `<ledger xmlns="${LEDGER_NAMESPACE}" version="${ledger.version}">${escapeXml(JSON.stringify(ledger))}</ledger>`;
}

export function readLedgerXml(xml: string): Ledger {
  const parts = xml.match(/<(?:[\w-]+:)?ledger\b([^>]*)>([\s\S]*)<\/(?:[\w-]+:)?ledger\s*>/);
  const version = parts?.[1]?.match(/\bversion\s*=\s*["'](\d+)["']/)?.[1];
  if (version !== undefined && Number(version) > VERSION) {
    throw new SheetError("ledger-unreadable", `This workbook was last written by a newer Tieout (record version ${version}), so nothing was changed. Update Tieout and try again.`);
  }
  const ledger = version === String(VERSION) ? parseJson(parts?.[2] ?? "") : undefined;
  if (isLedger(ledger)) return ledger;
  throw new SheetError(
    "ledger-unreadable",
    "Tieout's record in this workbook is damaged, so nothing was changed: the tables and their numbers still work. Open an earlier copy of the workbook, or insert into a new one.",
  );
}

/** JSON escapes control characters and lone surrogates itself; XML 1.0 forbids two more. */
const escapeXml = (json: string): string =>
  json
    .replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

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
  isOptional(row["checked"], isChecked);

const isName = (name: unknown): name is LedgerName =>
  isObject(name) && isText(name["name"]) && isTextOrNull(name["key"]) && isTextOrNull(name["label"]) && isOptional(name["column"], isText);

const isColumn = (column: unknown): boolean => isObject(column) && isText(column["id"]) && isText(column["header"]) && typeof column["position"] === "number";

const isSource = (source: unknown): source is TableSource =>
  isObject(source) && isText(source["text"]) && isText(source["sha256"]) && isTextOrNull(source["company"]);

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
  isOptional(table["form"], (form) => form === "native" || form === "values") &&
  isOptional(table["placed"], (placed) => Array.isArray(placed) && placed.every(isColumn));

const isLedger = (ledger: unknown): ledger is Ledger =>
  isObject(ledger) && ledger["version"] === VERSION && areAll(ledger["tables"], isTable);
