export type DocumentErrorCode = "too-large" | "too-deep" | "table-too-large" | "not-accepted" | "not-json" | "not-tagged" | "not-companyfacts" | "not-xbrl-json";

/** Why a document could not be opened: what was met, at which offset, and what the limit is, in one line. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    message: string,
    /** UTF-16 offset into the document, where the error has a place. */
    readonly at?: number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "DocumentError";
  }
}
