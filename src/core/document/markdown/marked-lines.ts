/** Lines of a text with their offsets, and stretches of them mapped to plain words: Markdown's asterisks and spaces taken out. */
import { mapPieces, type MappedText, type TextPiece } from "../mapped-text";

export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Rules under heads, of dashes or drawn as a box. */
export const RULE = /^\s*\|(?=[\s|:-]*$).*-{3}|^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$|^\s*[\u2500-\u257f]+\s*$|^\s*\+(?:[-=]+\+)+\s*$/;

export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= source.length; ) {
    const end = source.indexOf("\n", start);
    const stop = end < 0 ? source.length : end;
    lines.push({ text: source.slice(start, stop).replace(/\r$/, ""), start });
    start = stop + 1;
  }
  return lines;
}

/** Converters keep some markup of the page in their cells. A raised mark is a footnote's, and next to a figure its digits would be the figure's. */
const MARKED = /<sup>[^<]{0,12}<\/sup>|<\/?[a-z][a-z\d]{0,9}(?:\s[^<>]{0,120})?\/?>|&nbsp;|&#160;|&amp;|\$\^\{[^{}]{1,8}\}\$|\*\*|__|(?<=^|\s)[*_](?=\S)|(?<=\S)[*_](?=\s|$)|\\(?=[|*_$()])|\s+/gi;
const IS_SPACE = /^(?:\s+|<br.*|&nbsp;|&#160;)$/is;

/** source[from, to) as plain words; emphasis marks and escapes vanish, runs of spaces become one. */
export function mapMarked(source: string, from: number, to: number): MappedText {
  const raw = source.slice(from, to);
  const pieces: TextPiece[] = [];
  const words: string[] = [];
  let length = 0;
  // Asked of the text so far, "does it end in a space?" would copy all of it each time: a line of numbers is one long row of spaces.
  let endsInSpace = true;
  const add = (piece: string, start: number, end: number): void => {
    pieces.push({ at: length, length: piece.length, start: from + start, end: from + end });
    words.push(piece);
    length += piece.length;
    endsInSpace = piece.endsWith(" ");
  };
  let at = 0;
  for (const match of raw.matchAll(MARKED)) {
    // A single blank inside a run is itself, so it need not part the run.
    if (match[0] === " " && (match.index > at || !endsInSpace)) continue;
    if (match.index > at) add(raw.slice(at, match.index), at, match.index);
    at = match.index + match[0].length;
    if (match[0] === "&amp;") add("&", match.index, at);
    else if (IS_SPACE.test(match[0]) && !endsInSpace) add(" ", match.index, at);
  }
  if (raw.length > at) add(raw.slice(at), at, raw.length);
  const trimmed = words.join("").trimEnd();
  const kept = pieces.filter((piece) => piece.at < trimmed.length);
  const last = kept[kept.length - 1];
  const over = last === undefined ? 0 : last.at + last.length - trimmed.length;
  if (last !== undefined && over > 0) kept[kept.length - 1] = { ...last, length: last.length - over, end: last.end - over };
  return mapPieces(trimmed, kept);
}
