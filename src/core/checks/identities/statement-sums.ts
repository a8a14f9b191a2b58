/**
 * Sums that every statement keeps, by the rule of XBRL Calculations 1.1: each printed figure is a range, and a sum is wrong only
 * where the range of the parts and that of the total do not meet. A line printed with several values is none to check by.
 */
import type { Amount } from "../../model/amount";
import type { Finding } from "../../model/finding";
import { difference, intervalOf, meets, sum } from "../../model/interval";
import type { PointItem } from "../../model/point-item";
import { report } from "../report";
import { IDENTITIES } from "./identities.data";
import type { Identity, Operand } from "./identity";
import { spellSum, type Term } from "./spell-sum";

interface Line {
  readonly item: PointItem;
  readonly amount: Amount;
}

export function checkStatementSums(items: readonly PointItem[]): Finding[] {
  const told = new Set(items.map(({ metric }) => metric));
  if (!IDENTITIES.some(({ total, plus, minus }) => [total, ...plus, ...minus].every(({ metric }) => told.has(metric)))) return [];
  const statements = new Map<string, Line[]>();
  const add = (item: PointItem, amount: Amount, when: string): void => {
    const key = [when, item.period.length, item.period.end, item.basis, amount.unit].join("|");
    const lines = statements.get(key);
    if (lines === undefined) statements.set(key, [{ item, amount }]);
    else lines.push({ item, amount });
  };
  for (const item of items) {
    if (item.scope !== null || item.period.end === null) continue;
    add(item, item.actual, "now");
    // A tagged year-ago figure is an item of its own.
    if (item.prior !== null && item.tag === undefined) add(item, item.prior, "year ago");
  }
  // A sum takes a total and a part of it.
  return [...statements.values()].filter((lines) => lines.length > 1).flatMap((lines) => IDENTITIES.flatMap((identity) => checkIdentity(identity, lines)));
}

/** More lines than this for one operand are a list, not a statement. */
const MOST_CANDIDATES = 4;

function checkIdentity({ total, plus, minus, unless }: Identity, lines: readonly Line[]): Finding[] {
  const totals = linesOf(total, lines);
  if (totals.length === 0) return [];
  const operands = [...plus.map((operand) => ({ operand, sign: 1 as const })), ...minus.map((operand) => ({ operand, sign: -1 as const }))];
  const candidates = operands.map(({ operand, sign }) => linesOf(operand, lines).map((line): Term => ({ ...line, sign, ...(operand.isSize && line.amount.value.startsWith("-") ? { amount: { ...line.amount, value: line.amount.value.slice(1) } } : {}) })));
  if ([totals, ...candidates].some((each) => each.length === 0 || each.length > MOST_CANDIDATES)) return [];
  for (const whole of totals) for (const terms of combine(candidates)) if (fits(whole, terms)) return [found(whole, terms, true)];
  const [whole] = totals;
  const [terms] = combine(candidates);
  const isPlain = totals.length === 1 && candidates.every((each) => each.length === 1) && !lines.some(({ item }) => new RegExp(unless, "i").test(item.label));
  return whole !== undefined && terms !== undefined && isPlain ? [found(whole, terms, false)] : [];
}

/** Different values only: a statement and its summary print the same line twice. */
function linesOf({ metric, labels }: Operand, lines: readonly Line[]): Line[] {
  if (!lines.some(({ item }) => item.metric === metric)) return [];
  const words = labels?.split("|");
  const seen = new Set<string>();
  return lines.filter(({ item, amount }) => {
    if (item.metric !== metric || (words !== undefined && !words.includes(item.label.toLowerCase().replace(/[\s:]+/g, " ").trim()))) return false;
    return !seen.has(amount.value) && seen.add(amount.value);
  });
}

const combine = (candidates: readonly (readonly Term[])[]): Term[][] => candidates.reduce<Term[][]>((all, each) => all.flatMap((terms) => each.map((term) => [...terms, term])), [[]]);

function fits(whole: Line, terms: readonly Term[]): boolean {
  const rangeOf = (sign: 1 | -1): ReturnType<typeof sum> => sum(terms.filter((term) => term.sign === sign).map(({ amount }) => intervalOf(amount)));
  return meets(difference(rangeOf(1), rangeOf(-1)), intervalOf(whole.amount));
}

function found(whole: Line, terms: readonly Term[], isFit: boolean): Finding {
  const { words, sum: spelled } = spellSum(terms, whole, isFit);
  return report(isFit ? "adds-up" : "does-not-add-up", `${words}.`, [...new Set([whole.item.id, ...terms.map(({ item }) => item.id)])], whole.amount, spelled);
}
