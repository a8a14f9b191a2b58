import { COLUMNS } from "../columns.data";
import { TIDY_COLUMNS } from "../layouts/tidy-columns.data";
import type { ColumnId, ColumnPlan } from "../table-plan";
import { foldWords } from "./fold-words";
import type { Found, Refusal } from "./found";

const isComputed = (column: ColumnPlan): boolean => column.formula !== undefined;
const ALL: readonly ColumnPlan[] = [...COLUMNS, ...TIDY_COLUMNS];
const OFFERED = [...new Set(ALL.filter((column) => !isComputed(column)).map(({ header }) => header))];

/** The tables' own headers name the fields; the reported amount where nothing is asked for. */
export function readField(words: string): Found<ColumnId> {
  const sought = foldWords(words);
  if (sought === "") return { value: "reported" };
  const column = ALL.find(({ header, id }) => foldWords(header) === sought || foldWords(id) === sought);
  if (column === undefined) return refuseField(`There is no field "${words}".`);
  if (isComputed(column)) return refuseField(`${column.header} is computed, not read: use TIEOUT.${column.header.toUpperCase()} over the figures.`);
  return { value: column.id };
}

const refuseField = (why: string): Refusal => ({ refused: "unknown-field", because: `${why} Fields: ${OFFERED.join(", ")}.` });
