import type { Quote } from "./source-span";
import { UNUSED_REASONS } from "./unused-reasons.data";

export type UnusedReason = keyof typeof UNUSED_REASONS;

/** What fills the places of a sentence: a company, a source. */
export type Facts = Readonly<Record<string, string>>;

/** A number of the document that became no part of an item, and why. */
export interface UnusedNumber extends Quote {
  /** One English sentence. */
  readonly reason: string;
  /** Which sentence, for a reader of another language. */
  readonly code?: UnusedReason;
  readonly facts?: Facts;
}

export function unusedNumber({ start, end, text }: Quote, code: UnusedReason, facts?: Facts): UnusedNumber {
  const sentence: string = UNUSED_REASONS[code];
  if (facts === undefined) return { text, start, end, reason: sentence, code };
  return { text, start, end, reason: sentence.replace(/\{(\w+)\}/g, (place, name: string) => facts[name] ?? place), code, facts };
}
