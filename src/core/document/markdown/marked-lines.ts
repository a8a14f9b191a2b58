/** Lines of a text with their offsets, and stretches of them mapped to plain words: Markdown's asterisks and spaces taken out. */
import { mapPieces, type MappedText, type TextPiece } from "../mapped-text";

export interface Line {
  readonly text: string;
  readonly start: number;
}

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

const MARKED = /\*\*|__|(?<=^|\s)[*_](?=\S)|(?<=\S)[*_](?=\s|$)|\\(?=[|*_$()])|\s+/g;

/** source[from, to) as plain words; emphasis marks and escapes vanish, runs of spaces become one. */
export function mapMarked(source: string, from: number, to: number): MappedText {
  const raw = source.slice(from, to);
  const pieces: TextPiece[] = [];
  let text = "";
  let at = 0;
  const keep = (start: number, end: number): void => {
    if (end <= start) return;
    pieces.push({ at: text.length, length: end - start, start: from + start, end: from + end });
    text += raw.slice(start, end);
  };
  for (const match of raw.matchAll(MARKED)) {
    keep(at, match.index);
    at = match.index + match[0].length;
    if (/\s/.test(match[0]) && text !== "" && !text.endsWith(" ")) {
      pieces.push({ at: text.length, length: 1, start: from + match.index, end: from + at });
      text += " ";
    }
  }
  keep(at, raw.length);
  const trimmed = text.trimEnd();
  return mapPieces(trimmed, pieces.filter((piece) => piece.at < trimmed.length));
}
