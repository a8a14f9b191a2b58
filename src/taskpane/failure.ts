import type { Reading } from "../core/model/reading";
import { SheetError, type SheetErrorCode } from "../core/sheet/sheet-error";
import type { Voice } from "./strings/say";

export type RefusalCode = "language-unknown" | "no-figures" | "nothing-selected" | "unreadable";
export type FailureCode = SheetErrorCode | "series-restated" | RefusalCode | "reader-missing" | "reading-cancelled" | "reading-stopped" | "unexpected";

/** The part of Tieout that reads could not be fetched from where the pane came from: the text has no fault. */
export class ReaderMissing extends Error {}

/** Somebody would not wait any longer. */
export class ReadingCancelled extends Error {}

/** Why something did not happen, in a form the pane can say in either language. The host's own words are English. */
export interface Failure {
  readonly code: FailureCode;
  readonly where: string;
  readonly message: string;
}

export const failWith = (code: FailureCode, where = ""): Failure => ({ code, where, message: "" });

export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof SheetError) return { code: thrown.code, where: thrown.where ?? "", message: withoutStop(thrown.message) };
  return { code: "unexpected", where: "", message: withoutStop(thrown instanceof Error ? thrown.message : String(thrown)) };
}

/** Of reading, which touches no sheet: its failures must not make anybody look for damage there. */
export const readingFailureOf = (thrown: unknown): Failure => ({ ...failureOf(thrown), code: readingCodeOf(thrown) });

const readingCodeOf = (thrown: unknown): FailureCode => (thrown instanceof ReaderMissing ? "reader-missing" : thrown instanceof ReadingCancelled ? "reading-cancelled" : "reading-stopped");

/** Why a text gave nothing, by the reader's own verdict; undefined where it gave something. */
export function refusalOf({ items, findings }: Reading): RefusalCode | undefined {
  if (items.length > 0) return undefined;
  const has = (code: string): boolean => findings.some((finding) => finding.code === code);
  if (has("not-text")) return "unreadable";
  return has("language-unknown") ? "language-unknown" : "no-figures";
}

/** The message goes into the middle of a sentence of ours. */
const withoutStop = (message: string): string => message.trim().replace(/[.。]$/, "");

export const wordFailure = ({ code, where, message }: Failure, { say }: Voice): string => say(`failure.${code}`, { where: where || say("failure.somewhere"), message });
