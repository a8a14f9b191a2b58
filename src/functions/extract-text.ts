import { readText, type PassedOn, type Refusal } from "./cell";
import { asRange, type Argument, type Range } from "./range";
import { NoAnswer, settleInTime } from "./workbook-request";

export type Items = { readonly value: unknown[][] } | Refusal | PassedOn;

/** A text that was pasted over many cells is one text again: cells of a row side by side, rows one below the other. */
function joinCells(rows: Range): { readonly value: string } | Refusal | PassedOn {
  const lines: string[] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const cell of row) {
      const read = readText(cell);
      if (!("value" in read)) return read;
      cells.push(read.value);
    }
    lines.push(cells.join("\t").trimEnd());
  }
  return { value: lines.join("\n").trim() };
}

export async function extractText(argument: Argument): Promise<Items> {
  const text = joinCells(asRange(argument));
  if (!("value" in text)) return text;
  if (text.value === "") return { refused: "missing-figure", because: "No text given." };
  try {
    const { readItems } = await settleInTime(import("./read-items"));
    const items = readItems(text.value);
    return items.length > 0 ? { value: items } : { refused: "no-items", because: "No reported figures were found in this text." };
  } catch (error) {
    const why = error instanceof NoAnswer ? "it did not load in time" : error instanceof Error ? error.message : String(error);
    return { refused: "reader-unavailable", because: `The reader could not be used (${why}). Recalculate to try again.` };
  }
}
