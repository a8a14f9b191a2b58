/**
 * Segments against their total, where the parts are printed right before it. Eliminations and parts that are not shown are
 * common, so only a near miss is doubted.
 */
import type { Finding } from "../../model/finding";
import { compareRatios, intervalOf, meets, ratioOf, sum } from "../../model/interval";
import type { PointItem } from "../../model/point-item";
import { report } from "../report";
import { spellSum } from "./spell-sum";
import { append } from "../../model/append";

const FEWEST_PARTS = 2;
const MOST_PARTS = 40;
/** One part in twenty. */
const NEAR = 20n;

export function checkPartsOfTotal(items: readonly PointItem[]): Finding[] {
  if (items.filter(({ scope }) => scope !== null).length < FEWEST_PARTS) return [];
  const groups = new Map<string, PointItem[]>();
  for (const item of items) {
    if (item.metric === "other" || item.actual.unit === "percent" || item.actual.unit.endsWith("/share") || item.period.end === null || (item.tag?.dimensions.length ?? 0) > 1) continue;
    const key = [item.metric, item.basis, item.actual.unit, item.period.length, item.period.end, item.tag?.concept].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].flatMap(checkGroup);
}

function checkGroup(group: readonly PointItem[]): Finding[] {
  if (group.length <= FEWEST_PARTS) return [];
  const findings: Finding[] = [];
  let parts: PointItem[] = [];
  for (const item of group) {
    if (item.scope !== null) {
      parts.push(item);
      continue;
    }
    append(findings, checkTotal(item, parts));
    parts = [];
  }
  return findings;
}

function checkTotal(total: PointItem, above: readonly PointItem[]): Finding[] {
  // Of two groups above one total (by product, by region), the nearer is the one it adds up.
  for (let count = FEWEST_PARTS; count <= Math.min(above.length, MOST_PARTS); count++) {
    const parts = above.slice(-count);
    if (meets(sum(parts.map(({ actual }) => intervalOf(actual))), intervalOf(total.actual))) return [found(total, parts, true)];
  }
  const isNear = above.length >= FEWEST_PARTS && above.length <= MOST_PARTS && new Set(above.map(({ scope }) => scope)).size === above.length && isNearMiss(total, above);
  return isNear ? [found(total, above, false)] : [];
}

function isNearMiss(total: PointItem, parts: readonly PointItem[]): boolean {
  const { low } = sum(parts.map(({ actual }) => intervalOf({ value: actual.value, decimals: null })));
  const whole = ratioOf(total.actual.value);
  const gap = { over: low.over * whole.under - whole.over * low.under, under: low.under * whole.under };
  const size = { over: gap.over < 0n ? -gap.over : gap.over, under: gap.under };
  return compareRatios({ over: size.over * NEAR, under: size.under }, { over: whole.over < 0n ? -whole.over : whole.over, under: whole.under }) < 0;
}

function found(total: PointItem, parts: readonly PointItem[], isFit: boolean): Finding {
  const { words, sum: spelled } = spellSum(parts.map((item) => ({ item, amount: item.actual, sign: 1 })), { item: total, amount: total.actual }, isFit);
  return report(isFit ? "adds-up" : "does-not-add-up", `${words}${isFit ? "" : "; a part may be missing"}.`, [total.id, ...parts.map(({ id }) => id)], total.actual, spelled);
}
