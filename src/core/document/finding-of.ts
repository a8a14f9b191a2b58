import type { Finding } from "../model/finding";
import type { SourceSpan } from "../model/source-span";
import { DOCUMENT_FINDINGS } from "./finding-codes.data";
import type { DocumentFindingCode } from "./finding-list";

export const documentFinding = (code: DocumentFindingCode, message: string, items: readonly string[] = [], place: SourceSpan | null = null): Finding =>
  ({ code, severity: DOCUMENT_FINDINGS[code], message, items, start: place?.start ?? null, end: place?.end ?? null });
