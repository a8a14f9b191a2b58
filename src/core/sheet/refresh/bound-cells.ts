/**
 * Which changed cells of a row can only be taken together. A row's unit speaks for all its amounts. The sentence goes
 * with the figure that it quotes; that of a series quotes all of its row.
 */
import { isAmount } from "../layouts/amount-columns";
import { isPeriodColumn } from "../layouts/period-column";
import type { CellChange } from "../refresh-plan";
import { append } from "../../model/append";

interface Bond {
  readonly cells: readonly CellChange[];
  /** Of these cells, the ones that decide for all. */
  readonly deciding: readonly CellChange[];
}

/** A later bond has the last word on a cell that two of them hold. */
function bondsOf(row: readonly CellChange[]): readonly Bond[] {
  const hasUnit = row.some(({ column }) => column === "unit");
  const amounts = hasUnit ? row.filter(({ column }) => column === "unit" || isAmount(column)) : [];
  const quoted = row.filter(({ column, kind }) => (column === "source" || isPeriodColumn(column)) && kind === "changed");
  if (quoted.some(({ column }) => isPeriodColumn(column))) return [{ cells: amounts, deciding: amounts }, { cells: quoted, deciding: quoted }];
  const figure = row.filter(({ column, kind }) => column === "reported" && kind !== "kept-yours");
  const sentence = figure.length === 0 ? [] : row.filter(({ column }) => column === "source");
  return [{ cells: amounts, deciding: amounts }, { cells: sentence, deciding: figure }];
}

const rowsOf = (changes: readonly CellChange[]): readonly (readonly CellChange[])[] => {
  const rows = new Map<string, CellChange[]>();
  for (const change of changes) rows.set(change.key, [...(rows.get(change.key) ?? []), change]);
  return [...rows.values()];
};

export const bindCells = (changes: readonly CellChange[]): readonly CellChange[] =>
  rowsOf(changes).flatMap((row) =>
    bondsOf(row).reduce<readonly CellChange[]>((bound, { cells, deciding }) => {
      const held = new Set(cells.map(({ column }) => column));
      const leading = new Set(deciding.map(({ column }) => column));
      const isAccepted = bound.filter(({ column }) => leading.has(column)).every((change) => change.isAccepted);
      return bound.map((change) => (held.has(change.column) ? { ...change, isAccepted } : change));
    }, row),
  );

/** The changes of a row as the choices they are: each cell by itself, or with those it is bound to. */
export function choicesOf(row: readonly CellChange[]): readonly (readonly CellChange[])[] {
  const choices: CellChange[][] = row.map((change) => [change]);
  for (const { cells, deciding } of bondsOf(row)) {
    const bound = new Set([...cells, ...(cells.length === 0 ? [] : deciding)]);
    const joined = choices.filter((choice) => choice.some((change) => bound.has(change)));
    if (joined.length < 2) continue;
    const [first = [], ...others] = joined;
    for (const other of others) {
      append(first, other);
      choices.splice(choices.indexOf(other), 1);
    }
  }
  return choices;
}
