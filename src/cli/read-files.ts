import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DocumentError } from "../core/document/document-error";
import { readPdfPages } from "../core/document/pdf/read-pdf-pages";
import { chinese } from "../core/language/zh";
import { english } from "../core/language/en";
import type { DocumentFile, DocumentReading } from "../core/reader/document-file";
import { readDocuments } from "../core/read-documents";
import { loadPdfLibrary } from "./pdf-library";

export type FilesReading = { readonly documents: readonly DocumentReading[] } | { readonly problem: string };

class Problem extends Error {}

/** Reads files as one set; what is wrong with them is one line. */
export async function readFiles(paths: readonly string[]): Promise<FilesReading> {
  try {
    const files: DocumentFile[] = [];
    for (const path of paths) files.push(await openFile(path));
    return { documents: readDocuments(files, [english, chinese]) };
  } catch (error) {
    if (error instanceof Problem || error instanceof DocumentError) return { problem: `tieout: ${error.message}` };
    throw error;
  }
}

/** Text as UTF-8 with its byte order mark kept, so that spans index the same string everywhere; a PDF as pages. */
async function openFile(path: string): Promise<DocumentFile> {
  const bytes = readBytes(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = basename(path);
  if (!bytes.subarray(0, 1024).includes("%PDF-")) return { name, sha256, text: bytes.toString("utf8") };
  const pages = await readPdfPages(new Uint8Array(bytes), loadPdfLibrary).catch((cause: unknown) => {
    throw new Problem(`${path}: PDFs are opened with the package pdfjs-dist, which is not installed beside this program`, { cause });
  });
  if ("code" in pages) throw new Problem(`${path}: ${pages.message}`);
  return { name, sha256, pages };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Problem(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "it may not be read";
  return "it could not be read";
}
