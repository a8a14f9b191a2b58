/**
 * What Excel makes of a text put into a cell: a number, a date, a share, a truth value, or the text itself,
 * and the number format it gives a cell that had none. English (United States) reading.
 */
export interface ReadInput {
  readonly value: string | number | boolean;
  readonly kind: "text" | "forced text" | "number" | "boolean" | "error" | "formula" | "empty";
  readonly format?: string;
}

export const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CYCLE!|ERROR!)$/;
const TYPEABLE_ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i;
const DAY = 86400000;
/** Excel counts days from here; the day it wrongly believes existed (29 February 1900) is absorbed for all later dates. */
const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export function serialOf(year: number, month: number, day: number): number | undefined {
  const full = year < 30 ? year + 2000 : year < 100 ? year + 1900 : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  if (full < 1900 || full > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const serial = Math.round((date.getTime() - EPOCH) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

function readNumber(text: string): ReadInput | undefined {
  const bracketed = /^\((.*)\)$/.exec(text);
  const match = /^([+-]?)\s*(?:([$€£¥])\s*)?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*(%?)$/.exec(bracketed?.[1]?.trim() ?? text);
  if (!match) return undefined;
  const [, sign = "", currency = "", innerSign = "", digits = "", exponent = "", percent = ""] = match;
  if (sign !== "" && innerSign !== "") return undefined;
  const negative = sign === "-" || innerSign === "-" || bracketed !== null;
  const size = Number(digits.replace(/,/g, "") + exponent) / (percent === "" ? 1 : 100);
  const decimals = /\.\d/.test(digits);
  const format =
    percent !== "" ? (decimals ? "0.00%" : "0%")
    : currency !== "" ? `${currency}#,##0${decimals ? ".00" : ""}`
    : digits.includes(",") ? (decimals ? "#,##0.00" : "#,##0")
    : exponent !== "" ? "0.00E+00"
    : undefined;
  return { kind: "number", value: negative ? -size : size, ...(format === undefined ? {} : { format }) };
}

function readTime(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?$/.exec(text);
  if (!match) return undefined;
  const half = match[4]?.toLowerCase();
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23)) return undefined;
  return (((half ? hour % 12 : hour) + (half === "pm" ? 12 : 0)) * 3600 + minute * 60 + second) / 86400;
}

function readDay(text: string): { readonly serial: number; readonly format: string } | undefined {
  const found = (serial: number | undefined, format: string) => (serial === undefined ? undefined : { serial, format });
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return found(serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), "m/d/yyyy");
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (us) return found(serialOf(Number(us[3]), Number(us[1]), Number(us[2])), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (short) return found(serialOf(new Date().getFullYear(), Number(short[1]), Number(short[2])), "d-mmm");
  const named = /^(?:(\d{1,2})[-\s]([A-Za-z]{3,9})|([A-Za-z]{3,9})[-\s](\d{1,2}))(?:,?[-\s](\d{4}|\d{2}))?$/.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? named?.[3] ?? "").slice(0, 3).toLowerCase()) + 1;
  if (named && month > 0) {
    const year = named[5] === undefined ? new Date().getFullYear() : Number(named[5]);
    return found(serialOf(year, month, Number(named[1] ?? named[4])), named[5] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const monthYear = /^([A-Za-z]{3,9})[-\s](\d{4})$/.exec(text);
  const first = MONTHS.indexOf((monthYear?.[1] ?? "").slice(0, 3).toLowerCase()) + 1;
  return monthYear && first > 0 ? found(serialOf(Number(monthYear[2]), first, 1), "mmm-yy") : undefined;
}

function readDate(text: string): ReadInput | undefined {
  const time = readTime(text);
  if (time !== undefined) return { kind: "number", value: time, format: /m$/i.test(text) ? "h:mm AM/PM" : text.split(":").length > 2 ? "h:mm:ss" : "h:mm" };
  const day = readDay(text);
  if (day) return { kind: "number", value: day.serial, format: day.format };
  const both = /^(\S.*?[^T\s])[T\s]+(\d{1,2}:\d{2}.*)$/.exec(text);
  const date = readDay(both?.[1] ?? "");
  const clock = readTime(both?.[2] ?? "");
  return date && clock !== undefined ? { kind: "number", value: date.serial + clock, format: "m/d/yyyy h:mm" } : undefined;
}

/** `isTextCell` is a cell formatted "@": it keeps every text as it stands. */
export function readInput(input: string | number | boolean, isTextCell: boolean): ReadInput {
  if (typeof input === "boolean") return { kind: "boolean", value: input };
  if (typeof input === "number") return isTextCell ? { kind: "forced text", value: String(input) } : { kind: "number", value: input };
  if (input === "") return { kind: "empty", value: "" };
  if (input.startsWith("'")) return { kind: "forced text", value: input.slice(1) };
  if (isTextCell) return { kind: "forced text", value: input };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", value: input };
  const text = input.trim();
  if (/^(?:true|false)$/i.test(text)) return { kind: "boolean", value: text.toLowerCase() === "true" };
  if (TYPEABLE_ERROR.test(text)) return { kind: "error", value: text.toUpperCase() };
  return readNumber(text) ?? readDate(text) ?? { kind: "text", value: input };
}
