/** Values between cells and functions: as Univer's engine holds them, and as Excel hands them to a function and takes them back. */
import { ArrayValueObject, BooleanValueObject, ErrorValueObject, NumberValueObject, StringValueObject, type BaseValueObject, type ErrorType } from "@univerjs/engine-formula";

/** An error on its way into a cell, or out of one. */
export class CellFault {
  constructor(
    readonly text: string,
    readonly message = "",
  ) {}
}

/** What a cell may show for an error a function throws; the others become #VALUE!, as in Excel. */
const CODES: Readonly<Record<string, string>> = {
  "#DIV/0!": "#DIV/0!",
  "#N/A": "#N/A",
  "#NULL!": "#NULL!",
  "#NUM!": "#NUM!",
  "#VALUE!": "#VALUE!",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  nullReference: "#NULL!",
};

export function faultOf(error: unknown): CellFault {
  const thrown = error as { readonly code?: unknown; readonly message?: unknown } | null | undefined;
  const code = typeof thrown?.code === "string" ? CODES[thrown.code] : undefined;
  return new CellFault(code ?? "#VALUE!", typeof thrown?.message === "string" ? thrown.message : "");
}

export const isFault = (value: unknown): boolean => value instanceof CellFault || (typeof value === "object" && value !== null && typeof (value as { code?: unknown }).code === "string");

/** An error cell as a function sees it that takes them. */
export function handOverErrors(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(handOverErrors);
  return value instanceof CellFault ? { code: value.text, message: value.message } : value;
}

export function fromEngine(value: BaseValueObject | null | undefined): unknown {
  if (!value || value.isNull()) return null;
  if (value.isError()) return new CellFault((value as ErrorValueObject).getErrorType());
  if (value.isArray()) {
    const array = value as ArrayValueObject;
    const rows: unknown[][] = Array.from({ length: array.getRowCount() }, () => Array<unknown>(array.getColumnCount()).fill(null));
    array.iterator((cell, row, column) => {
      const line = rows[row];
      if (line) line[column] = fromEngine(cell as BaseValueObject | null);
      return true;
    });
    return rows;
  }
  return value.isBoolean() ? Boolean(value.getValue()) : value.getValue();
}

function scalarToEngine(value: unknown): BaseValueObject {
  if (value instanceof CellFault) return ErrorValueObject.create(value.text as ErrorType);
  if (isFault(value)) return ErrorValueObject.create(faultOf(value).text as ErrorType);
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create("#NUM!" as ErrorType);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (value === null || value === undefined) return NumberValueObject.create(0);
  const shown = typeof value === "object" ? (value as { readonly basicValue?: unknown }).basicValue : value;
  if (typeof shown === "number" || typeof shown === "boolean") return scalarToEngine(shown);
  return typeof shown === "string" ? StringValueObject.create(shown) : ErrorValueObject.create("#VALUE!" as ErrorType);
}

export function toEngine(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return scalarToEngine(value);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || width === 0) return ErrorValueObject.create("#VALUE!" as ErrorType);
  const calculateValueList = rows.map((row) => Array.from({ length: width }, (_, i) => (i < row.length ? scalarToEngine(row[i]) : ErrorValueObject.create("#N/A" as ErrorType))));
  return new ArrayValueObject({ calculateValueList, rowCount: rows.length, columnCount: width, unitId: "", sheetId: "", row: -1, column: -1 });
}

/** A scalar parameter takes what Excel would coerce it to, or makes the call #VALUE!. */
export function coerce(value: unknown, type: string | undefined, blank: null | 0): unknown {
  if (value === null) return type === "string" ? "" : type === "boolean" ? false : type === "number" ? 0 : blank;
  if (type === "number") {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (typeof value === "string") return value.trim() === "" || Number.isNaN(Number(value)) ? new CellFault("#VALUE!") : Number(value);
  }
  if (type === "string" && typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (type === "string" && typeof value === "number") return String(value);
  if (type === "boolean" && typeof value === "number") return value !== 0;
  return value;
}
