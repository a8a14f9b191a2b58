import type { Finding } from "../model/finding";
import type { SourceSpan } from "../model/source-span";
import { DOCUMENT_FINDINGS } from "./finding-codes.data";

export type DocumentFindingCode = keyof typeof DOCUMENT_FINDINGS;

interface Entry {
  readonly code: DocumentFindingCode;
  readonly say: (count: number) => string;
  readonly file: number;
  readonly place: SourceSpan | null;
  readonly items: string[];
  count: number;
}

/** Findings by subject: a missing context is said once with the number of facts it costs, not once for each of them. */
export class FindingList {
  private readonly entries = new Map<string, Entry>();

  /** `say` is asked once, when everything is read. */
  add(code: DocumentFindingCode, subject: string, file: number, place: SourceSpan | null, say: (count: number) => string, item?: string): void {
    const key = `${code} ${file} ${subject}`;
    let entry = this.entries.get(key);
    if (entry === undefined) this.entries.set(key, (entry = { code, say, file, place, items: [], count: 0 }));
    entry.count++;
    if (item !== undefined) entry.items.push(item);
  }

  of(file: number): Finding[] {
    return [...this.entries.values()]
      .filter((entry) => entry.file === file)
      .map(({ code, say, place, items, count }) => ({ code, severity: DOCUMENT_FINDINGS[code], message: say(count), items, start: place?.start ?? null, end: place?.end ?? null }));
  }
}

/** "1 fact", "3 facts". */
export const howMany = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
