import type { PdfPageText } from "../document/pdf/page-items";
import type { PagePlace } from "../document/table-grid";
import type { LineItem } from "../model/line-item";
import type { Reading } from "../model/reading";

interface AnyFile {
  /** For messages only: the kind is told by content. */
  readonly name: string;
  /** Lower-case hex, of the bytes. */
  readonly sha256: string;
}

/** A file decoded as UTF-8 with its byte order mark kept; spans index into `text`. */
export interface TextFile extends AnyFile {
  readonly text: string;
}

/** A PDF, whose pages `readPdfPages` has opened. */
export interface PagedFile extends AnyFile {
  readonly pages: readonly PdfPageText[];
}

export type DocumentFile = TextFile | PagedFile;

export interface DocumentReading {
  readonly name: string;
  readonly reading: Reading;
  /** What the spans index into: the file as given, or the text rebuilt from a PDF's pages. */
  readonly text: string;
}

/** A figure found on a page of paper also says where on it. */
export type PlacedItem = LineItem & { readonly place?: PagePlace | null };
