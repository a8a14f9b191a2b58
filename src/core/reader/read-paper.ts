import { fromPdf, type PdfDocument } from "../document/pdf/from-pdf";
import type { PdfPageText } from "../document/pdf/page-items";
import { documentFinding } from "../document/finding-of";
import type { Finding } from "../model/finding";
import { firstEnd } from "../model/amount";
import type { LineItem } from "../model/line-item";
import type { PlacedItem } from "./document-file";
import { between } from "./progress";
import { readParts, type Parts, type ReadingContext } from "./read-parts";

export interface PaperParts extends Parts {
  readonly text: string;
  readonly prose: readonly PlacedItem[];
}

/** The pages of a PDF; every figure says its page and box. */
export function* readPaper(pages: readonly PdfPageText[], context: ReadingContext): Generator<number, PaperParts> {
  const pdf = fromPdf(pages);
  yield 0.2;
  const { text } = pdf;
  if (!pdf.hasText) return { ...scanned(pages.length, context), text };
  const parts = yield* between(0.2, 1, readParts({
    source: text,
    words: text,
    leftOut: (tables) => tables,
    quoteAt: (start, end) => ({ start, end, text: text.slice(start, end) }),
    gridsIn: () => pdf.grids,
  }, context));
  const findings = pdf.emptyPages.length === 0 ? parts.findings : [...parts.findings, emptyPages(pdf.emptyPages)];
  return { ...parts, text, findings, prose: parts.prose.map((item) => placeItem(item, pdf)) };
}

function placeItem(item: LineItem, pdf: PdfDocument): PlacedItem {
  const amount = firstEnd(item.actual);
  return { ...item, place: amount === null ? null : pdf.placeOf(amount.start) };
}

function scanned(pages: number, { published }: ReadingContext): Parts {
  const message = `This PDF has ${pages} ${pages === 1 ? "page" : "pages"} and no text in it: its pages are pictures, as a scan has them. A version with text can be read.`;
  return { language: "en", title: null, published, company: { name: null, tickers: [] }, tables: [], prose: [], findings: [documentFinding("pdf-no-text", message)], unused: () => [] };
}

const emptyPages = (numbers: readonly number[]): Finding =>
  documentFinding("pdf-page-without-text", `${numbers.length === 1 ? "Page" : "Pages"} ${numbers.join(", ")} of this PDF ${numbers.length === 1 ? "has" : "have"} no text: what stands there as a picture was not read.`);
