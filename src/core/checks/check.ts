import type { Finding } from "../model/finding";
import type { Lexicon } from "../language/lexicon";
import type { PointItem } from "../model/point-item";

export interface CheckContext {
  /** The source as it was given: spans point into it. */
  readonly text: string;
  /** The words of the packs. Without them only numbers are checked. */
  readonly words: Lexicon | undefined;
  /** All figures of the document, the one at hand among them. */
  readonly items: readonly PointItem[];
}

/** A check looks at one item and says what it found; it never changes the item. */
export type ItemCheck = (item: PointItem, context: CheckContext) => readonly Finding[];
