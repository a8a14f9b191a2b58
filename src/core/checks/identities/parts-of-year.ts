/** Quarters against their half, nine months or year: periods that follow each other day by day, of one figure. */
import type { Finding } from "../../model/finding";
import { intervalOf, meets, sum } from "../../model/interval";
import type { PointItem } from "../../model/point-item";
import { report } from "../report";
import { spellSum } from "./spell-sum";

const DAY = 86_400_000;
const FEWEST_PARTS = 2;
const MOST_PARTS = 4;

/** A year and two parts of it are three periods; few texts tell of so many. */
function hasThreePeriods(items: readonly PointItem[]): boolean {
  let first: PointItem["period"] | undefined;
  let second: PointItem["period"] | undefined;
  for (const { period } of items) {
    if (period.start === null || period.end === null) continue;
    if (first === undefined) first = period;
    else if (isSame(period, first)) continue;
    else if (second === undefined) second = period;
    else if (!isSame(period, second)) return true;
  }
  return false;
}

const isSame = (a: PointItem["period"], b: PointItem["period"]): boolean => a.start === b.start && a.end === b.end;

export function checkPartsOfYear(items: readonly PointItem[]): Finding[] {
  if (!hasThreePeriods(items)) return [];
  const groups = new Map<string, PointItem[]>();
  for (const item of items) {
    const { metric, basis, scope, actual, period, tag } = item;
    // Amounts of money that flow add up; shares are averages, and a rate is none.
    if (metric === "other" || !/^[A-Z]{3}$/.test(actual.unit) || period.start === null || period.end === null) continue;
    const key = [metric, basis, scope, actual.unit, tag?.concept].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap(checkGroup);
}

function checkGroup(group: readonly PointItem[]): Finding[] {
  if (group.length <= FEWEST_PARTS) return [];
  const byStart = new Map<string, PointItem[]>();
  const seen = new Set<string>();
  for (const item of group) {
    const { start, end } = item.period;
    if (start === null || seen.has(`${start} ${end}`)) continue;
    seen.add(`${start} ${end}`);
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, [item]);
    else others.push(item);
  }
  for (const others of byStart.values()) others.sort((a, b) => ((a.period.end ?? "") < (b.period.end ?? "") ? -1 : 1));
  return [...byStart.values()].flat().flatMap((total) => {
    const parts = findParts(total, total.period.start, byStart, []);
    if (parts === undefined) return [];
    const isFit = meets(sum(parts.map(({ actual }) => intervalOf(actual))), intervalOf(total.actual));
    const { words, sum: spelled } = spellSum(parts.map((item) => ({ item: named(item), amount: item.actual, sign: 1 })), { item: named(total), amount: total.actual }, isFit);
    return [report(isFit ? "adds-up" : "does-not-add-up", `${words}.`, [total.id, ...parts.map(({ id }) => id)], total.actual, spelled)];
  });
}

/** The shortest periods first. */
function findParts(total: PointItem, from: string | null, byStart: ReadonlyMap<string, readonly PointItem[]>, found: readonly PointItem[]): readonly PointItem[] | undefined {
  if (from === null || total.period.end === null || found.length >= MOST_PARTS) return undefined;
  for (const part of byStart.get(from) ?? []) {
    const { end } = part.period;
    if (part === total || end === null || end > total.period.end) continue;
    const parts = [...found, part];
    if (end === total.period.end) return parts.length >= FEWEST_PARTS ? parts : undefined;
    const whole = findParts(total, new Date(Date.parse(end) + DAY).toISOString().slice(0, 10), byStart, parts);
    if (whole !== undefined) return whole;
  }
  return undefined;
}

const named = (item: PointItem): PointItem => ({ ...item, label: `${item.label} to ${item.period.end ?? ""}` });
