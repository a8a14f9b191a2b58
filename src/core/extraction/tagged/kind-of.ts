import type { DocumentKind } from "../../model/reading";

const INLINE = /xmlns:[\w.-]+\s*=\s*["']https?:\/\/www\.xbrl\.org\/20(?:08|13)\/inlineXBRL|<ix:(?:header|nonfraction|nonnumeric)[\s>]/i;
const MARKUP = /<(?:!doctype\s+html|html|head|body|div|table|p|span|h[1-6]|td|font|title|meta)\b[^<]*>/i;
/** Filings of the nineties: text in columns between marks that look like markup, in a wrapper that does too. */
const PLAIN_FILING = /^<(?:SEC-DOCUMENT|DOCUMENT|TYPE)>|^-{5}BEGIN PRIVACY-ENHANCED MESSAGE|<S>\s+<C>/i;
/** With what some converters wrap around each. */
const MARKED_TABLE = /(?:<(?:html|body|div)\b[^<>]*>\s*){0,3}<table\b[\s\S]*?<\/table\s*>(?:\s*<\/(?:html|body|div)>){0,3}/gi;
const BLOCKS = /<\/?(?:html|body|div|p|table|t[dhr]|h[1-6]|[uo]l|li|font)\b/i;
const ROWS = /<(?:html|body|div|td|tr|font|p)\b/i;
/** Agencies open a text with their name in brackets, <so> or [so]: no element that is closed, no list of values. */
const ELEMENT = /^<[A-Za-z_][\w:.-]*(?:\s[^<>]*)?\/?>/;
const JSON_LIST = /^\[(?:\s*[[{"\]]|[\s\d.,-]*\]\s*$)/;
/** How far into a file its beginning goes: signatures, SGML wrappers, the first element. */
const BEGINNING = 20_000;

/** What a file is by what stands in it; its name is not asked. */
export function kindOf(text: string): DocumentKind | "unknown" {
  const start = text.slice(0, BEGINNING).replace(/^[\ufeff\s]+/, "");
  if (start.startsWith("%PDF-")) return "pdf";
  if (start === "" || isBinary(start)) return "unknown";
  if (start.startsWith("{")) return jsonKind(text);
  if (INLINE.test(text)) return "ixbrl";
  if (PLAIN_FILING.test(start) && !ROWS.test(text)) return "text";
  if (MARKUP.test(start)) return isMarkdown(start, text) ? "text" : "html";
  return isXml(start) || JSON_LIST.test(start) ? "unknown" : "text";
}

/** What was seen in a file that nothing reads, for the sentence that refuses it. */
export function describeUnknown(text: string): string {
  const start = text.slice(0, BEGINNING).replace(/^[\ufeff\s]+/, "");
  if (start === "") return "an empty file";
  if (start.startsWith("PK\u0003\u0004")) return "a ZIP archive, as workbooks and Word documents are";
  if (isBinary(start)) return "binary data";
  if (start.startsWith("{") || start.startsWith("[")) return "JSON that is neither SEC companyfacts nor XBRL-JSON";
  if (/<(?:[\w-]+:)?xbrl\b/.test(start)) return "an XBRL instance without its page; the inline version of the same report can be read";
  return "XML of an unknown kind";
}

/** Lines of text with tables in markup between them, as converters write what their own tables cannot say. */
function isMarkdown(start: string, text: string): boolean {
  const opened = text.match(/<table\b/gi)?.length ?? 0;
  if (start.startsWith("<") || opened === 0 || opened !== text.match(/<\/table\s*>/gi)?.length) return false;
  return !BLOCKS.test(text.replace(MARKED_TABLE, ""));
}

function isXml(start: string): boolean {
  return /^<[?!]/.test(start) || (ELEMENT.test(start) && /<\/|\/>/.test(start));
}

/** A file may say so late: facts come before the documentInfo in some. */
function jsonKind(text: string): DocumentKind | "unknown" {
  if (/"documentType"\s*:\s*"https?:\/\/(?:www\.)?xbrl\.org\/[^"]*xbrl-json"/.test(text)) return "xbrl-json";
  const start = text.slice(0, BEGINNING);
  return /"cik"\s*:/.test(start) && /"facts"\s*:/.test(text) ? "companyfacts" : "unknown";
}

function isBinary(start: string): boolean {
  let odd = 0;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if (code === 0) return true;
    if (code === 0xfffd || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c)) odd++;
  }
  return odd * 20 > start.length;
}
