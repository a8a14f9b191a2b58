/**
 * Which of two sources speaks for a figure where they disagree: a tagged filing before the company's own release or
 * tables, and both before a story about them. A story's figures are preliminary until one of the others confirms them.
 */
import type { LineItem } from "./line-item";
import type { DocumentKind } from "./reading";

export type SourceRank = "filing" | "release" | "story";

const ORDER: readonly SourceRank[] = ["story", "release", "filing"];

export const isSourceRank = (value: unknown): value is SourceRank => ORDER.some((rank) => rank === value);

export const outranks = (one: SourceRank, other: SourceRank): boolean => ORDER.indexOf(one) > ORDER.indexOf(other);

/** A page or a paper is the company's own; pasted text is taken for a story, since nothing in it says whose it is. */
export function rankOf(item: Pick<LineItem, "tag">, kind: DocumentKind): SourceRank {
  if (item.tag !== undefined) return "filing";
  return kind === "text" ? "story" : "release";
}
