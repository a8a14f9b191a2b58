import { DocumentError } from "../document/document-error";
import { describeUnknown, kindOf } from "../extraction/tagged/kind-of";
import type { DocumentKind } from "../model/reading";
import type { DocumentFile } from "./document-file";

const ACCEPTED = "Accepted are text, Markdown and pasted tables, HTML, inline XBRL, XBRL-JSON, SEC companyfacts and PDF.";

/** The kind of a file by what is in it; refuses what nothing reads in one line that says what was seen. */
export function acceptedKind(file: DocumentFile): DocumentKind {
  if ("pages" in file) return "pdf";
  const kind = kindOf(file.text);
  if (kind === "unknown") throw new DocumentError("not-accepted", `${file.name}: this is ${describeUnknown(file.text)}. ${ACCEPTED}`);
  if (kind === "pdf") throw new DocumentError("not-accepted", `${file.name}: this PDF was read as text, which loses its pages; open it with readPdfPages.`);
  return kind;
}
