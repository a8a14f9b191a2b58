import { DocumentError } from "../../core/document/document-error";
import type { PdfLibrary } from "../../core/document/pdf/page-items";
import { readPdfPages } from "../../core/document/pdf/read-pdf-pages";
import type { DocumentFile } from "../../core/reader/document-file";
import type { OpenedFile } from "./messages";

declare global {
  /** Set by pdf.ts, the script that brings the library. */
  var tieoutPdf: PdfLibrary | undefined;
  /** Of worker threads; the pane's own types know pages only. */
  function importScripts(...addresses: readonly string[]): void;
}

export async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A PDF may begin with some bytes of its own maker. */
const LONGEST_PREAMBLE = 1024;

/** Text as UTF-8 with its byte order mark kept, so that spans index the same string everywhere; a PDF as pages. */
export async function openFile({ name, bytes }: OpenedFile): Promise<DocumentFile> {
  const own = new Uint8Array(bytes);
  const sha256 = await fingerprint(own);
  const isPdf = new TextDecoder("latin1").decode(own.subarray(0, LONGEST_PREAMBLE)).includes("%PDF-");
  if (!isPdf) return { name, sha256, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(own) };
  const pages = await readPdfPages(own, loadPdfLibrary);
  if ("code" in pages) throw new DocumentError("not-accepted", `${name}: ${pages.message}`);
  return { name, sha256, pages };
}

/** A third of a megabyte that most readers never need, so it comes with the first PDF. */
async function loadPdfLibrary(): Promise<PdfLibrary> {
  if (globalThis.tieoutPdf === undefined) importScripts("pdf.js");
  if (globalThis.tieoutPdf === undefined) throw new Error("the PDF library did not load");
  return Promise.resolve(globalThis.tieoutPdf);
}
