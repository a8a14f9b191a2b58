import { anyOf } from "../passage/class-set";
import { AND, APPROXIMATE_OR_DETERMINER_OR_PER_SHARE_OR_TO } from "../passage/class-sets";
import type { Draft, DraftChange } from "../drafts/draft";
import { C, MARKS } from "../passage/passage";
import type { PeriodMention } from "../periods/period-mention";
import type { Role } from "../roles/role";
import { type Figure, sameKind } from "../figures/figure";
import type { Sentence } from "../sentences/sentence";
import { opensWithRespectively, splitByNames } from "../scopes/named-parts";

const BREAKS_LIST = anyOf(C.level, C.change, C.report, C.from, C.to, C.versus, C.clause);

/** Where an amount of a list belongs by its place in the list. */
export interface Pairing {
  readonly draft: Draft | null;
  readonly against: DraftChange["against"] | null;
  readonly role: Role | null;
}

/**
 * "A and B rose 3% and 4% to x and y, respectively": the first amount of each list is the first metric's. Lists are told by their
 * joints, with or without the word: figures joined by nothing but "and" after as many metrics joined the same way.
 */
export function pairInOrder(sentence: Sentence, drafts: Draft[]): ReadonlyMap<number, Pairing> {
  if (!sentence.hasFigure) return NO_PAIRS;
  const said = sentence.has(C.respectively);
  const lists = figureLists(sentence, said);
  if (lists.length === 0) return NO_PAIRS;
  const pairs = new Map<number, Pairing>();
  let spread = -1;
  for (const list of lists) {
    const first = list[0] as number;
    const markers = said ? markersBefore(sentence, first, list.length) : null;
    if (markers) {
      list.forEach((at, i) => pairs.set(at, { draft: null, against: markers[i] as DraftChange["against"], role: "change" }));
      continue;
    }
    const expected = sentence.han && !said ? expectedHeads(sentence, drafts, first, list.length) : null;
    if (expected) {
      list.forEach((at, i) => pairs.set(at, { draft: expected[i] as Draft, against: null, role: "consensus" }));
      continue;
    }
    const valued = said && sentence.han ? valuedHeads(sentence, drafts, first, list.length) : null;
    if (valued) {
      list.forEach((at, i) => pairs.set(at, { draft: valued[i] as Draft, against: null, role: "change" }));
      continue;
    }
    const heads = headsBefore(sentence, drafts, first, list.length, said) ?? (said && sentence.han ? (splitByPeriods(sentence, drafts, first, list.length, spread) ?? splitByNames(sentence, drafts, first, list.length)) : null);
    if (heads) {
      list.forEach((at, i) => pairs.set(at, { draft: heads[i] as Draft, against: null, role: null }));
      if (heads.length > 1 && heads.every(({ at, period, scope }) => at === heads[0]?.at && (period ?? scope))) spread = heads[0]?.at ?? -1;
    }
    else if (sentence.han && opensWithRespectively(sentence, first)) list.forEach((at) => pairs.set(at, { draft: null, against: null, role: "unmatched" }));
  }
  return pairs;
}

const NO_PAIRS: ReadonlyMap<number, Pairing> = new Map();

function figureLists(sentence: Sentence, said: boolean): number[][] {
  const lists: number[][] = [];
  let list: number[] | null = null;
  let last = -1;
  for (let at = 0; at < sentence.count; at++) {
    const figure = sentence.figure(at);
    if (!figure) continue;
    const before = sentence.figure(last);
    // "at ¥2.8 trillion, up 1.8 percent, and ¥27.5 trillion, up 1.0 percent, respectively": each has its own change.
    if (said && before && isAside(sentence, at) && before.unit !== "percent") continue;
    if (before && joined(sentence, last, at, said) && (sameKind(before, figure) || (said && sentence.han && isSum(before) && isSum(figure)))) {
      if (list) list.push(at);
      else lists.push((list = [last, at]));
    } else list = null;
    last = at;
  }
  return lists;
}

/** 分别派0.15美元、0.09美元及0.8港元: "per share" is said once. */
const isSum = ({ unit }: Figure): boolean => unit === "money" || unit === "per-share";

const isAside = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.figure(at)?.unit === "percent" && sentence.is(at - 1, C.change) && sentence.isComma(at - 2);

function joined(sentence: Sentence, left: number, right: number, said: boolean): boolean {
  let joints = 0;
  for (let i = left + 1; i < right; i++) {
    if (sentence.isAny(i, AND) || sentence.isComma(i)) joints++;
    else if (said && (sentence.is(i, C.change) || isAside(sentence, i))) continue;
    else if (!sentence.isAny(i, APPROXIMATE_OR_DETERMINER_OR_PER_SHARE_OR_TO) || sentence.is(i, C.from)) return false;
  }
  return joints > 0;
}

/** What a list of amounts may be of. */
const topicsBefore = (drafts: readonly Draft[], at: number): Draft[] => drafts.filter((draft) => draft.at < at && !draft.comparison && !draft.absorbs);

/** Metrics with nothing but joints and their own modifiers between them, as many as the list is long. */
function headsBefore(sentence: Sentence, drafts: Draft[], at: number, count: number, said: boolean): Draft[] | null {
  const before = topicsBefore(drafts, at);
  if (before.length >= count) {
    const heads = before.slice(-count);
    const coordinated = heads.every((head, i) => i === 0 || isJoint(sentence, (heads[i - 1] as Draft).at, head.at));
    if (coordinated) return heads;
  }
  const last = before[before.length - 1];
  return said && last?.scope ? splitScope(drafts, last, count) : null;
}

/** 前三季度及第三季度收入分别为30亿元及11亿元: one metric word for as many periods. */
function splitByPeriods(sentence: Sentence, drafts: Draft[], first: number, count: number, spread: number): Draft[] | null {
  const head = [...drafts].reverse().find((draft) => draft.at < first && !draft.comparison && !draft.absorbs);
  if (!head || !opensWithRespectively(sentence, first) || sentence.parts.slice(head.at, first).some((part) => part.figure)) return null;
  // 毛利率为12.9%，而2019年第三季度和2020年第二季度的毛利率分别为…: those it is compared with.
  if (drafts.some((told) => told.at < head.at && told.metric === head.metric)) return null;
  const own = periodsBefore(sentence, head, first);
  // 2022年、2023年营收分别为136亿元、203亿元，净利润分别为20亿元、32亿元: the next metric is of the same times, or parts.
  const owners = own.length > 0 ? own.map((period) => ({ period, scope: null })) : drafts.filter((draft) => draft.at === spread);
  if (owners.length !== count) return null;
  const parts = new Set(owners.map(({ scope }) => scope?.text)).size === count;
  // 公司毛利率分别为: of no part.
  if (parts && sentence.is(head.at - 1, C.we) && !sentence.says(head.at - 1, "its")) return null;
  const split = owners.map(({ period, scope }) => ({ ...head, changes: [], period, scope: head.scope ?? (parts ? scope : null) }));
  drafts.splice(drafts.indexOf(head), 1, ...split);
  return split;
}

/** 2022年、2023年，公司营收分别为: a comma may part the times from the metric. */
function periodsBefore(sentence: Sentence, head: Draft, first: number): PeriodMention[] {
  const periods: PeriodMention[] = [];
  const start = sentence.clauseStart(head.at);
  for (let i = first - 1; i >= 0; i--) {
    const period = sentence.period(i);
    if (period && !period.yearAgo && !sentence.says(i, "same-time")) {
      periods.unshift(period);
      // 2021年至2023年, 2021-2023年: each year of the stretch.
      const opening = head.mode === "reported" && !sentence.passage.isAnalysts && period.length === "year" && period.year && isStretch(sentence, i - 1) ? Number(/^20\d\d(?=年?$)/.exec(sentence.text(i - 2, i - 1))?.[0] ?? 0) : 0;
      for (let year = period.year - 1; opening && year >= opening && periods.length < MOST_YEARS; year--) periods.unshift({ ...period, year, endYear: period.endYear && year });
      if (opening) i -= 2;
    }
    else if (periods.length > 0 ? !sentence.isAny(i, AND) && !sentence.isComma(i) : i < start && !(sentence.isComma(i) && sentence.isPeriod(i - 1))) break;
  }
  return periods;
}

const MOST_YEARS = 6;
const isStretch = (sentence: Sentence, at: number): boolean => sentence.is(at, C.to) || sentence.isMark(at, MARKS.hyphen) || sentence.isMark(at, MARKS.dash) || sentence.isMark(at, MARKS.tilde);

/** 收入236亿元，EBITDA 82亿元，分别升9%及10%: changes told after as many metrics, each with its amount. */
function valuedHeads(sentence: Sentence, drafts: readonly Draft[], first: number, count: number): Draft[] | null {
  if (sentence.figure(first)?.unit !== "percent" || !opensWithRespectively(sentence, first)) return null;
  const heads = topicsBefore(drafts, first).slice(-count);
  const holdsOne = (head: Draft, i: number): boolean => sentence.parts.slice(head.at, heads[i + 1]?.at ?? first).filter(({ figure }) => figure).length === 1;
  return heads.length === count && heads.every(holdsOne) ? heads : null;
}

/** 营收20亿元，净利润5亿元，均高于市场预期的18亿元和4亿元: as many figures as are expected of them, in their order. */
function expectedHeads(sentence: Sentence, drafts: readonly Draft[], first: number, count: number): Draft[] | null {
  const from = sentence.clauseStart(first);
  let relation = first - 1;
  while (relation > from && !sentence.is(relation, C.relation)) relation--;
  let all = relation - 1;
  while (all >= from && !sentence.says(all, "all-of-them")) all--;
  if (all < from) return null;
  const heads = topicsBefore(drafts, from).slice(-count);
  return heads.length === count ? heads : null;
}

function isJoint(sentence: Sentence, left: number, right: number): boolean {
  // One metric word split into its scopes.
  if (left === right) return true;
  let joint = false;
  for (let i = left + 1; i < right; i++) {
    if (sentence.isAny(i, AND) || sentence.isComma(i)) joint = true;
    // "Revenue and reported net profit rose 12% and 15%, respectively"
    else if (sentence.isFigure(i) || (sentence.isAny(i, BREAKS_LIST) && !(i === right - 1 && sentence.is(i, C.report) && sentence.is(i - 1, C.and))) || sentence.isStop(i)) return false;
  }
  return joint;
}

/** "commerce and fintech revenues": one metric word for two scopes. */
function splitScope(drafts: Draft[], draft: Draft, count: number): Draft[] | null {
  const { scope } = draft;
  if (!scope) return null;
  const named = scope.text.split(/[,、和及与]|\s(?:and|&)\s/).map((piece) => piece.trim()).filter((piece) => piece !== "");
  if (named.length !== count) return null;
  let from = 0;
  const split = named.map((text) => {
    const at = scope.text.indexOf(text, from);
    from = at + text.length;
    return { ...draft, changes: [], scope: { ...scope, text, start: scope.start + at, end: scope.start + from } };
  });
  drafts.splice(drafts.indexOf(draft), 1, ...split);
  return split;
}

/** 按年及按季分别跌30%及71%. */
function markersBefore(sentence: Sentence, at: number, count: number): DraftChange["against"][] | null {
  const found: DraftChange["against"][] = [];
  for (let i = at - 1; i >= 0 && found.length < count; i--) {
    if (sentence.is(i, C.yoy)) found.unshift("year-ago");
    else if (sentence.is(i, C.qoq)) found.unshift("previous-period");
    else if (sentence.isFigure(i) || sentence.isStop(i) || sentence.is(i, C.metric)) break;
  }
  return found.length === count && new Set(found).size === count ? found : null;
}
