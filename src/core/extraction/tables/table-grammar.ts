import type { MeasureReader } from "./row-measure";
import type { NoteReader } from "./scale-note";
import type { LabelReader } from "./row-metrics";
import type { PeriodFinder } from "./period-bits";
import type { TableWords } from "./table-words";

/** The words of a language, ready to be looked for. */
export interface TableGrammar {
  readonly words: TableWords;
  readonly findPeriods: PeriodFinder;
  readonly notes: NoteReader;
  readonly labels: LabelReader;
  readonly measures: MeasureReader;
}
