import type { DocumentHabits } from "./document-habits";
import type { ResolvedPeriod } from "./fiscal-dates";
import type { NamedRow } from "./named-row";
import type { JoinedCell } from "./join-split-cells";
import type { TableColumn } from "./table-column";
import type { TableGrammar } from "./table-grammar";
import type { TableContext } from "./table-item";

/** What the figures of a table are put together with. */
export interface Assembly {
  readonly grammar: TableGrammar;
  readonly habits: DocumentHabits;
  readonly context: TableContext;
  /** Rows already read, so that a statement printed twice is not reported twice. */
  readonly seenRows: Set<string>;
  readonly firstId: number;
  /** Columns that translate another into a second currency. */
  readonly translations: ReadonlySet<number>;
}

export interface Figure {
  readonly cell: JoinedCell;
  readonly column: TableColumn;
  readonly index: number;
  readonly resolved: ResolvedPeriod;
  /** Its row, or in a table on its side its column. */
  readonly named: NamedRow;
}
