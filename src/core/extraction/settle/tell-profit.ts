import { isProfit } from "../../model/metric";
import type { Draft } from "../drafts/draft";

/** In sentences. */
const NEAR = 2;

/** "Castell has reported a rise in pre-tax profits. ... Profits rose to £46m": of the profit that its first lines name without an amount. */
export function tellProfit(drafts: readonly Draft[]): void {
  const whole = drafts.filter(({ scope, mode, metric }) => scope === null && mode === "reported" && isProfit(metric));
  const told = whole.find(({ value }) => value !== null);
  const named = whole.find(({ plain, value }) => !plain || value !== null);
  if (!named || named.sentence > NEAR || !told?.plain || told.basisSaid || told.metric !== "net-income" || told.sentence - named.sentence > NEAR || whole.some(({ metric, value }) => metric === named.metric && value !== null)) return;
  told.metric = named.metric;
}
