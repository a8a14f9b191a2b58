/** One spelling for a formula that Excel may hand back in another: `[@[YoY]]` for `[@YoY]`, 1E+21, spaces, small letters. */
import { remember } from "../../model/remember";
import { escapeHeader } from "../names";

/** A reference to another cell of the same row: its header is in the first group that is set. */
export const REFERENCE = /\[@\[((?:'.|[^\]'])*)\]\]|\[@((?:'.|[^\]'])*)\]|\[\[#This Row\],\s*\[((?:'.|[^\]'])*)\]\]/gi;
/** The one spelling that folding leaves. */
export const REFERENCE_PATTERN = "\\[@\\[(?:'.|[^\\]'])*\\]\\]";

export const headerOf = (quoted?: string, bare?: string, row?: string): string => (quoted ?? bare ?? row ?? "").replace(/'(.)/g, "$1");

const TOKEN = new RegExp(`"(?:[^"]|"")*"|${REFERENCE.source}|\\s+|\\d+(?:\\.\\d*)?(?:E[+-]?\\d+)?|[A-Z_][\\w.]*`, "gi");

export function foldFormula(formula: string): string {
  return restoreCalls(formula).replace(TOKEN, (token: string, quoted?: string, bare?: string, row?: string) => {
    if (quoted !== undefined || bare !== undefined || row !== undefined) return `[@[${escapeHeader(headerOf(quoted, bare, row))}]]`;
    if (token.startsWith('"')) return token;
    if (/^\s/.test(token)) return "";
    return /^\d/.test(token) ? String(Number(Number(token).toPrecision(15))).toUpperCase() : token.toUpperCase();
  });
}

/** The rows of a column hold the same few formulas, some of them long: each is worked on once. */
export const onceEach = (work: (formula: string) => string): ((formula: string) => string) => remember(work, Infinity);

/**
 * Excel stores TIEOUT.YOY as _xldudf_TIEOUT_YOY and shows it so where the add-in came too late; other add-ins can leave
 * a workbook before it (OfficeDev/office-js#2568, #3872).
 */
const STORED_CALL = /(?:\[\d+\]!|'(?:[^']|'')*'!|[\w.-]+\.xlam?!)?_xldudf_TIEOUT_(\w+)(?=\()/gi;

/** Calls of Tieout as they are typed, outside of quoted text. */
export const restoreCalls = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) => (part.startsWith('"') ? part : part.replace(STORED_CALL, (_, name: string) => `TIEOUT.${name.toUpperCase()}`)));

export const callsTieout = (formula: string): boolean => /(?:\bTIEOUT\.|_xldudf_TIEOUT_)\w+\s*\(/i.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
