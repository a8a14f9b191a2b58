import { greatest } from "../model/extremes";

const WIDE = /[\u2e80-\uffef]/;
/** In columns of a terminal, where Han takes two. */
const NARROWEST = 56;
const WIDEST = 110;
/** Of the widest line: a word or a number that would not fit starts the next one. */
const FULL = 0.88;
const FEWEST = 2;
const HAN = /[\u3400-\u9fff]/;
const ENDS = /[。！？；：.!?;:]$/;
const ENDS_ROW = /[元%％)）]$/;
/** Cells set apart, and marks of a list. */
const IS_ROW = /\S[ \t\u3000]{3,}\S|\t/;
const OPENS_ITEM = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]|[•·●■◆*\-－—])/;

const widthOf = (line: string): number => [...line].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);

/**
 * Offsets of what wraps the lines of a Chinese text that was set for a page or a terminal: a notice of an exchange, a copy of a PDF. Words
 * and numbers go on from line to line there (95.47億⏎元), and nothing parts them. Empty where lines are paragraphs or rows.
 */
export function wrapsIn(text: string): number[] {
  if (!HAN.test(text)) return [];
  const lines = text.split("\n");
  const widths = lines.map((line) => widthOf(line.trimEnd()));
  const widest = greatest(widths);
  if (widest < NARROWEST || widest > WIDEST) return [];
  const goesOn = (at: number): boolean => {
    const line = (lines[at] ?? "").trim();
    const next = (lines[at + 1] ?? "").trim();
    return (widths[at] ?? 0) >= widest * FULL && HAN.test(line) && next !== "" && !ENDS.test(line) && !IS_ROW.test(line) && !IS_ROW.test(next) && !OPENS_ITEM.test(next);
  };
  const full = new Set(lines.flatMap((_, at) => (goesOn(at) ? [at] : [])));
  if ([...full].filter((at) => !ENDS_ROW.test((lines[at] ?? "").trimEnd())).length < FEWEST) return [];
  const offsets: number[] = [];
  let start = 0;
  for (const [at, line] of lines.entries()) {
    const end = start + line.length;
    if (full.has(at)) {
      const next = lines[at + 1] ?? "";
      for (let offset = start + line.trimEnd().length; offset < end + 1 + next.length - next.trimStart().length; offset++) offsets.push(offset);
    }
    start = end + 1;
  }
  return offsets;
}
