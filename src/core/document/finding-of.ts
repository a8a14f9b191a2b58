import type { Finding } from "../model/finding";
import type { SourceSpan } from "../model/source-span";
import { DOCUMENT_FINDINGS } from "./finding-codes.data";
import type { DocumentFindingCode } from "./finding-list";

export const documentFinding = (code: DocumentFindingCode, message: string, items: readonly string[] = [], place: SourceSpan | null = null): Finding =>
  ({ code, severity: DOCUMENT_FINDINGS[code], message, items, start: place?.start ?? null, end: place?.end ?? null });

/** None where nothing is in doubt. */
export const doubtFindings = (items: readonly string[]): Finding[] =>
  items.length === 0 ? [] : [documentFinding("little-evidence", "Little in the text speaks for these figures; compare each with its sentence.", items)];
