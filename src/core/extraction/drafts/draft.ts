import type { Basis } from "../../model/line-item";
import type { MetricId } from "../../model/metric";
import type { Relation } from "../../model/consensus";
import type { SourceSpan } from "../../model/source-span";
import type { Figure } from "../figures/figure";
import type { Mode } from "../modes/mode";
import type { PeriodMention } from "../periods/period-mention";

export interface Scope extends SourceSpan {
  readonly text: string;
  /** It is the topic of the clause, so what follows is of it too. */
  readonly topic: boolean;
}

export interface DraftChange {
  readonly against: "year-ago" | "previous-period";
  readonly figure: Figure;
  /** +1 up, -1 down, as the words say. */
  readonly direction: number;
  /** Percent for words such as "doubled"; null where the figure says it. */
  readonly worded: string | null;
  readonly start: number;
  readonly end: number;
  /** The year compared with, where it is printed. */
  readonly baseYear: number;
  /** Only the sign of the amount tells the loss, so the change is one of the profit. */
  readonly ofProfit?: boolean;
}

export interface DraftConsensus {
  figure: Figure | null;
  negative: boolean;
  relation: Relation | null;
  source: SourceSpan | null;
  start: number;
  end: number;
}

/** A metric mention with the amounts found for it so far. It becomes a line item once it has a value and a period. */
export interface Draft {
  metric: MetricId;
  /** -1 where the words are a loss. */
  sign: 1 | -1;
  label: SourceSpan;
  basis: Basis;
  /** Whether the words say the basis, rather than leave it to the default. */
  basisSaid: boolean;
  scope: Scope | null;
  mode: Mode;
  /** A bare word such as "profit" or "loss": of a segment it is operating income, beside another metric only a sign. */
  plain: boolean;
  /** Says that it is the undiluted figure, which gives way to a diluted one. */
  basic: boolean;
  /** Said of a segment that only the sentence before names: "The segment income decreased". */
  ofPart: boolean;
  /** 净收入 is net income or net revenue: which one, the other figures tell. */
  maybeRevenue: boolean;
  /** A thing that is no line item: it keeps its figures from its neighbours. */
  absorbs: boolean;
  /** Compared-with mention: its value is somebody's prior. */
  comparison: boolean;
  value: Figure | null;
  valueNegative: boolean;
  prior: Figure | null;
  priorNegative: boolean;
  /** The period printed with the prior amount, to check that it is a year ago. */
  priorPeriod: PeriodMention | null;
  changes: DraftChange[];
  consensus: DraftConsensus | null;
  period: PeriodMention | null;
  sentence: number;
  /** Part of the sentence where it stands. */
  at: number;
  /** Part of its value. */
  valueAt: number;
  company: string | null;
}
