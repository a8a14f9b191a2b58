import type { PdfLibrary } from "../core/document/pdf/page-items";

/** Loaded when the first PDF comes, and never bundled: the library finds its worker beside itself. */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  // The library's own types are wider than what is asked of it here, and differ in what they call an object.
  const library: unknown = await import("pdfjs-dist/legacy/build/pdf.mjs");
  if (!isPdfLibrary(library)) throw new TypeError("pdfjs-dist has no getDocument");
  return library;
}

const isPdfLibrary = (library: unknown): library is PdfLibrary => typeof library === "object" && library !== null && "getDocument" in library && typeof library.getDocument === "function";
