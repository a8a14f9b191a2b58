import { BLOCK_ELEMENTS, BOLD_ELEMENTS, DROPPED_ELEMENTS, TABLE_PARTS, WRAPPER_ELEMENTS } from "./elements.data";
import { ENDED_BY, TAGLESS_ELEMENTS, VERBATIM_ELEMENTS, VOID_ELEMENTS } from "./tag-rules.data";

/** What there is to know of all elements of one name, worked out once. */
export interface ElementKind {
  readonly name: string;
  /** The elements its tag ends. */
  readonly ends: ReadonlySet<string> | undefined;
  readonly isVoid: boolean;
  readonly isVerbatim: boolean;
  /** What ends it, where nothing in it is a tag. */
  readonly endTag: RegExp | null;
  /** Of inline XBRL, or of another vocabulary. */
  readonly isPrefixed: boolean;
  readonly isBlock: boolean;
  readonly isBold: boolean;
  readonly isDropped: boolean;
  readonly isTablePart: boolean;
  readonly isWrapper: boolean;
  /** 1 to 6 for h1 to h6, 0 for everything else. */
  readonly heading: number;
  /** Of inline XBRL, whatever its prefix: a figure, or a text that may be a note with figures. */
  readonly tags: "figure" | "note" | null;
}

const NOTE = /:(?:nonnumeric|continuation)$/;

export const elementKind = (name: string): ElementKind => ({
  name,
  ends: ENDED_BY.get(name),
  isVoid: VOID_ELEMENTS.has(name),
  isVerbatim: VERBATIM_ELEMENTS.has(name),
  endTag: TAGLESS_ELEMENTS.has(name) ? new RegExp(`</${name}(?=[>\\s])`, "gi") : null,
  isPrefixed: name.includes(":"),
  isBlock: BLOCK_ELEMENTS.has(name),
  isBold: BOLD_ELEMENTS.has(name),
  isDropped: DROPPED_ELEMENTS.has(name),
  isTablePart: TABLE_PARTS.has(name),
  isWrapper: WRAPPER_ELEMENTS.has(name),
  heading: /^h[1-6]$/.test(name) ? Number(name[1]) : 0,
  tags: name.endsWith(":nonfraction") ? "figure" : NOTE.test(name) ? "note" : null,
});
