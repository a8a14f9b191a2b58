import { COLUMNS } from "../core/sheet/columns.data";
import { TIDY_COLUMNS } from "../core/sheet/layouts/tidy-columns.data";
import type { ColumnId, ColumnPlan } from "../core/sheet/table-plan";
import { foldWords } from "./fold-words";
import type { Read, Refusal } from "./cell";

const isComputed = (column: ColumnPlan): boolean => column.formula !== undefined;
const ALL: readonly ColumnPlan[] = [...COLUMNS, ...TIDY_COLUMNS];
const OFFERED = [...new Set(ALL.filter((column) => !isComputed(column)).map(({ header }) => header))];

/** The tables' own headers name the fields; the reported amount where nothing is asked for. */
export function readField(words: string): Read<ColumnId> {
  const sought = foldWords(words);
  if (sought === "") return { value: "reported" };
  const column = ALL.find(({ header, id }) => foldWords(header) === sought || foldWords(id) === sought);
  if (column === undefined) return refuseField(`There is no field "${words}".`);
  if (isComputed(column)) return refuseField(`${column.header} is computed, not read: use TIEOUT.${column.header.toUpperCase()} over the figures.`);
  return { value: column.id };
}

const refuseField = (why: string): Refusal => ({ refused: "unknown-field", because: `${why} Fields: ${OFFERED.join(", ")}.` });
