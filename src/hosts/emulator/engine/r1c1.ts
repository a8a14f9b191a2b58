import { tokenizeFormula } from "./formula-tokens";
import { columnLetters, columnOfLetters } from "./rectangle";

const relative = (letter: string, offset: number): string => (offset === 0 ? letter : `${letter}[${offset}]`);

/** An A1 formula as R1C1 text for the cell at row and column. */
export function toR1C1(formula: string, row: number, column: number): string {
  const tokens = tokenizeFormula(formula.replace(/^=/, ""));
  if (!tokens) return formula;
  const texts = tokens.map((token, i) => {
    const cell = token.kind === "word" && tokens[i + 1]?.text !== "(" ? /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(token.text) : null;
    if (!cell) return token.text;
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell;
    const rowText = fixedRow === "$" ? `R${digits}` : relative("R", Number(digits) - 1 - row);
    return rowText + (fixedColumn === "$" ? `C${columnOfLetters(letters) + 1}` : relative("C", columnOfLetters(letters) - column));
  });
  return `=${texts.join("")}`;
}

/** An R1C1 formula as A1 text for the cell at row and column. Text in quotes is left alone. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part.replace(/(?<![\p{L}\p{N}_.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\p{L}\p{N}_.(])/gu, (_, r: string | undefined, c: string | undefined) => {
            const read = (text: string | undefined, here: number): readonly [string, number] =>
              text === undefined ? ["", here] : text.startsWith("[") ? ["", here + Number(text.slice(1, -1))] : ["$", Number(text) - 1];
            const [rowMark, rowAt] = read(r, row);
            const [columnMark, columnAt] = read(c, column);
            return `${columnMark}${columnLetters(columnAt)}${rowMark}${rowAt + 1}`;
          }),
    )
    .join("");
}
