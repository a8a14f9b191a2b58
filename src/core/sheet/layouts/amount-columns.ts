/** The columns whose figures a row's unit speaks for. */
import type { ColumnId } from "../table-plan";
import { isPeriodColumn } from "./period-column";

const AMOUNTS: ReadonlySet<ColumnId> = new Set<ColumnId>(["reported", "year-ago", "consensus"]);

export const isAmount = (id: ColumnId): boolean => AMOUNTS.has(id) || isPeriodColumn(id);
