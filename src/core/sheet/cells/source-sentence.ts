/** The words behind a figure as the Source cell and a spoken answer quote them, and what an analyst set right in them. */
import type { LineItem } from "../../model/line-item";
import type { DocumentKind } from "../../model/reading";
import type { Locale } from "../rows/metric-label";
import { CORRECTED_FIELDS } from "./corrected-fields.data";
import { isPage, visibleWords } from "./visible-words";

export interface QuotedSource {
  readonly text: string;
  readonly kind: DocumentKind;
}

/** What a cell can hold: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const LONGEST_CELL = 32767;

export const cutToCell = (text: string): string => (text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`);

/** Of a page its words, of a text the text itself; followed by what is the analyst's and not the source's. */
export function sourceSentence(item: LineItem, { text, kind }: QuotedSource, locale: Locale): string {
  const quoted = text.slice(item.sentence.start, item.sentence.end);
  const words = isPage(kind) ? visibleWords(quoted).trim() : quoted.replace(/\r\n?/g, "\n");
  return words + correctionNote(item, locale);
}

/** In words, since the sheet shows it to colleagues who never saw the review. */
function correctionNote({ corrected = [] }: LineItem, locale: Locale): string {
  if (corrected.length === 0) return "";
  if (corrected.includes("added")) return locale === "zh" ? " ［此数字为审阅时添加］" : " [added in review]";
  const fields = corrected.map((field) => FIELDS.get(field)?.[locale] ?? field);
  return locale === "zh" ? ` ［审阅时更正：${fields.join("、")}］` : ` [corrected in review: ${fields.join(", ")}]`;
}

const FIELDS: ReadonlyMap<string, { readonly en: string; readonly zh: string }> = new Map(Object.entries(CORRECTED_FIELDS));
