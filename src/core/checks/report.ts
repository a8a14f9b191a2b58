import type { Finding } from "../model/finding";
import type { SourceSpan } from "../model/source-span";
import { FINDING_CODES } from "./finding-codes.data";

export type CheckCode = keyof typeof FINDING_CODES;

export function report(code: CheckCode, message: string, items: readonly string[], { start, end }: SourceSpan, sum?: string): Finding {
  return { code, severity: FINDING_CODES[code], message, ...(sum === undefined ? {} : { sum }), items, start, end };
}
