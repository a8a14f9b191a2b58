/**
 * "GAAP: 61.2% Non-GAAP: 64.0%" in one cell, as technology companies print their highlights and outlooks: the row is
 * taken apart into one for each basis, each with the words of the basis before its label.
 */
import { concatenate, cutText, type MappedText } from "../../document/mapped-text";
import { foldWords } from "./fold-words";
import type { JoinedCell } from "./join-split-cells";
import { readCell, type CellFigure, type DecimalMark } from "./read-cell";
import type { TableWords } from "./table-words";
import { matcherOf, patternOf } from "./word-list";

interface Part {
  readonly basis: MappedText;
  readonly cell: JoinedCell;
}

export function partBases(row: readonly JoinedCell[], words: TableWords, mark: DecimalMark): (readonly JoinedCell[])[] {
  const [label, ...cells] = row;
  const bases = matcherOf(`${words.adjusted}|${words.plainBasis}`, words.spaced);
  const parts = cells.map((cell) => (cell.figure === null && bases.test(foldWords(cell.text)) ? partsOf(cell, words, mark) : []));
  if (!label || label.figure !== null || parts.every((own) => own.length === 0)) return [row];
  const named = new Map<string, MappedText>();
  for (const { basis } of parts.flat()) if (!named.has(foldWords(basis.text))) named.set(foldWords(basis.text), basis);
  const ofBasis = [...named].map(([words, basis]) => [{ ...label, ...concatenate(basis, label, " ") }, ...parts.flatMap((own) => own.filter((part) => foldWords(part.basis.text) === words).map(({ cell }) => cell))]);
  const others = cells.filter((_, at) => parts[at]?.length === 0);
  return others.length > 0 ? [[label, ...others], ...ofBasis] : ofBasis;
}

/** Empty unless all of the cell is figures behind the words of their basis. */
function partsOf(cell: JoinedCell, words: TableWords, mark: DecimalMark): Part[] {
  const folded = foldWords(cell.text);
  const heads = [...folded.matchAll(new RegExp(`${patternOf(`${words.adjusted}|${words.plainBasis}`, words.spaced)}\\s*[:\\uff1a]?\\s*`, "g"))];
  if (heads[0]?.index !== 0) return [];
  const parts = heads.map((head, at): Part | null => {
    const from = head.index + head[0].length;
    const text = cutText(cell, from, heads[at + 1]?.index ?? folded.length);
    const own = cutText(text, 0, text.text.replace(/[\s,;/|]+$/, "").length);
    const figure: CellFigure | null = readCell(own, mark);
    return figure === null || figure.kind === "void" || figure.isYear ? null : { basis: cutText(cell, head.index, head.index + head[0].replace(/[\s:\uff1a]+$/, "").length), cell: { ...cell, ...own, figure } };
  });
  return parts.every((part) => part !== null) ? parts : [];
}
