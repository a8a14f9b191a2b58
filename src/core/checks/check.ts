import type { Finding } from "../model/finding";
import type { CheckWords } from "./check-words";
import type { PointItem } from "./point-item";

export interface CheckContext {
  /** The source as it was given: spans point into it. */
  readonly text: string;
  readonly words: CheckWords;
  /** All figures of the document, the one at hand among them. */
  readonly items: readonly PointItem[];
}

/** A check looks at one item and says what it found; it never changes the item. */
export type ItemCheck = (item: PointItem, context: CheckContext) => readonly Finding[];
