import { isTextItem, type PdfLibrary, type PdfPageText } from "./page-items";

/** An annual report of a bank has 600 pages. */
export const MOST_PAGES = 2000;

export interface PdfRefusal {
  readonly code: "pdf-unreadable" | "pdf-too-long" | "pdf-locked";
  readonly message: string;
}

/**
 * Places and words of every page. `load` brings the library when the first PDF arrives:
 * `readPdfPages(bytes, () => import("pdfjs-dist/legacy/build/pdf.mjs"))`. Nothing of the file is run or fetched: no scripts, no
 * fonts from the system, no evaluation of font programs as code.
 */
export async function readPdfPages(bytes: Uint8Array, load: () => Promise<PdfLibrary>): Promise<readonly PdfPageText[] | PdfRefusal> {
  const library = await load();
  // The library takes ownership of the buffer it is given; the caller still needs its bytes for the hash.
  const task = library.getDocument({ data: bytes.slice(), isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, stopAtErrors: false, verbosity: 0 });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) return { code: "pdf-too-long", message: `This PDF has ${file.numPages} pages; at most ${MOST_PAGES} are read.` };
    const pages: PdfPageText[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push({ number, width, height, items: items.filter(isTextItem) });
      page.cleanup?.();
    }
    return pages;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    if (name === "PasswordException") return { code: "pdf-locked", message: "This PDF asks for a password; save an open copy and try again." };
    return { code: "pdf-unreadable", message: `This file starts like a PDF but cannot be opened (${cause instanceof Error ? cause.message : "unknown reason"}).` };
  } finally {
    await task.destroy();
  }
}
