import type { Basis } from "../../model/line-item";
import type { MetricId } from "../../model/metric";
import type { RowUnit } from "./row-metrics";
import type { TableRow } from "./table-row";

export interface NamedRow {
  readonly row: TableRow;
  readonly metric: MetricId;
  readonly label: string;
  readonly scope: string | null;
  readonly basis: Basis;
  readonly unit: RowUnit;
  /** A loss by its words alone, printed without brackets: "Net loss 14,000". */
  readonly isLoss?: boolean;
}
