/** A release, filing or PDF of the shared corpus through the table reader, as an app would send it. */
import { readFileSync } from "node:fs";
import { gridsOfHtml } from "../../src/core/document/grids-of-html";
import { fromHtml } from "../../src/core/document/html/from-html";
import { fromPdf } from "../../src/core/document/pdf/from-pdf";
import type { PdfLibrary } from "../../src/core/document/pdf/page-items";
import { readPdfPages } from "../../src/core/document/pdf/read-pdf-pages";
import type { TableGrid } from "../../src/core/document/table-grid";
import { readTables } from "../../src/core/extraction/tables/read-tables";
import { findTextTables } from "../../src/core/extraction/tables/table-finder";
import type { TablesReading } from "../../src/core/extraction/tables/table-item";

export interface FilingReading extends TablesReading {
  readonly source: string;
}

export function readGrids(source: string, grids: readonly TableGrid[]): FilingReading {
  return { source, ...readTables(grids, { language: "en", source, companyName: null, fiscalYearEndMonth: null, published: null, currency: null }) };
}

export const readHtmlFiling = (source: string): FilingReading => readGrids(source, gridsOfHtml(fromHtml(source)));

export async function readFiling(path: string): Promise<FilingReading> {
  if (path.endsWith(".pdf")) {
    const pages = await readPdfPages(new Uint8Array(readFileSync(path)), async () => (await import("pdfjs-dist/legacy/build/pdf.mjs")) as unknown as PdfLibrary);
    if ("code" in pages) throw new Error(pages.message);
    const { text, grids } = fromPdf(pages);
    return readGrids(text, grids);
  }
  const source = readFileSync(path, "utf8");
  return path.endsWith(".md") ? readGrids(source, findTextTables(source, "en").grids) : readHtmlFiling(source);
}
