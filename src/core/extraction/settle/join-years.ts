import type { Draft } from "../drafts/draft";
import { sizeOf } from "../figures/figure";
import { isLastYear, type PeriodMention } from "../periods/period-mention";
import type { Resolved } from "./resolve-period";
import { sameScope } from "./same-figure";

/**
 * "It lost 9 million in 1986. ... In 1985 it earned 1.8 million": the year-ago amount is the other item's prior, never an item of its own,
 * even when it has a sentence to itself. Beside an outlook only what is older than the period reported is: the figure of the year that just
 * ended is the news itself.
 */
export function joinYears(drafts: readonly Draft[], periods: ReadonlyMap<Draft, Resolved>, mentions: readonly PeriodMention[]): readonly Draft[] {
  if (isOneYear(drafts, periods) && !drafts.some(({ period }) => period !== null && (period.relative === "last" || period.fiscal))) return drafts;
  const owners = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft, periods.get(draft), 0);
    if (!key) continue;
    const known = owners.get(key);
    if (!known) owners.set(key, [draft]);
    else if (known.push(draft) > MOST + 1) known.shift();
  }
  const gone = new Set<Draft>();
  const endOf = (draft: Draft): string => (periods.get(draft)?.period.end ?? "").slice(0, YEAR_AND_MONTH);
  const latest = drafts.reduce((last, draft) => (draft.mode === "reported" && periods.get(draft)?.period.length && endOf(draft) > last ? endOf(draft) : last), "");
  for (const older of drafts) {
    const key = older.mode === "reported" && older.changes.length === 0 && !older.consensus && !older.value?.high ? keyOf(older, periods.get(older), 1) : null;
    if (isToldAsPrior(older, drafts)) {
      gone.add(older);
      continue;
    }
    const owner = toldBefore(older, drafts) ?? toldBeside(older, drafts, mentions) ?? (key ? owners.get(key)?.find((draft) => draft !== older && !gone.has(draft) && (draft.mode === "reported" || endOf(older) < latest) && (!draft.prior || isSame(draft, older)) && sameScope(draft, older)) : undefined);
    if (!owner) continue;
    // What is expected of the quarter, with no year, is of the latest.
    if (older.consensus) owner.consensus = { ...older.consensus, relation: owner.consensus?.relation ?? older.consensus.relation };
    owner.prior ??= older.value;
    owner.priorNegative = older.valueNegative;
    gone.add(older);
  }
  return drafts.filter((draft) => !gone.has(draft));
}

/** "Last year the bank had reported a loss of 39 billion": the year-ago amount of an item above, told once more. */
const isToldAsPrior = (older: Draft, drafts: readonly Draft[]): boolean =>
  older.mode === "reported" && older.period !== null && older.changes.length === 0 && !older.consensus && !older.prior &&
  drafts.some((draft) => draft !== older && draft.sentence < older.sentence && older.sentence - draft.sentence <= NEAR && draft.metric === older.metric && draft.mode === "reported" && sameScope(draft, older) && draft.value?.unit === older.value?.unit && isSame(draft, older));

/** 純利4.2億元，升45%。上年度純利為2.89億元: what the sentence about last year is the year-ago amount of. */
const toldBefore = (older: Draft, drafts: readonly Draft[]): Draft | undefined =>
  older.period === null || !isLastYear(older.period) || older.mode !== "reported" || older.changes.length > 0 || older.prior || older.value?.high
    ? undefined
    : drafts.find((draft) => draft.sentence < older.sentence && older.sentence - draft.sentence <= NEAR && draft.metric === older.metric && draft.basis === older.basis && draft.prior === null && draft.mode !== "consensus" && (draft.period === null || (draft.period.length === "year" && !isLastYear(draft.period))) && sameScope(draft, older) && draft.value?.unit === older.value?.unit);

/** 2019财年第三季度…每股亏损0.23美元。2018财年第三季度，每股亏损0.15美元, 预计上半年净利润…。去年上半年，净利润…: the same stretch of the year before, in the sentence beside it. */
function toldBeside(older: Draft, drafts: readonly Draft[], mentions: readonly PeriodMention[]): Draft | undefined {
  const then = older.period;
  if (!then?.length || then.length === "instant" || older.mode !== "reported" || older.changes.length > 0 || older.prior || older.value?.high) return undefined;
  const isNext = ({ length, number, year }: PeriodMention): boolean => length === then.length && number === then.number && (then.year ? year === then.year + 1 : true);
  const last = then.relative === "last" && (then.number > 0 || then.length === "nine-months");
  if (!last && !(then.fiscal && then.year && mentions.some(isNext))) return undefined;
  return drafts.find((draft) => {
    const now = draft.period;
    const gap = older.sentence - draft.sentence;
    return draft !== older && now !== null && (gap === 1 || (gap === -1 && isNext(now))) && now.relative !== "last" && now.length === then.length && (!now.number || now.number === then.number) && (!now.year || !then.year || isNext(now)) && draft.metric === older.metric && draft.basis === older.basis && draft.mode !== "consensus" && (!draft.prior || isSame(draft, older)) && sameScope(draft, older) && draft.value?.unit === older.value?.unit;
  });
}

const NEAR = 6;
const YEAR_AND_MONTH = 7;
const MOST = 20;

/** Most texts date all their figures within one year. */
function isOneYear(drafts: readonly Draft[], periods: ReadonlyMap<Draft, Resolved>): boolean {
  let year = "";
  for (const draft of drafts) {
    const end = periods.get(draft)?.period.end;
    if (!end) continue;
    if (year !== "" && !end.startsWith(year)) return false;
    year = end.slice(0, 4);
  }
  return true;
}

/** The year-ago amount was told beside its figure already. */
const isSame = (owner: Draft, older: Draft): boolean => owner.prior !== null && older.value !== null && sizeOf(owner.prior) === sizeOf(older.value) && owner.priorNegative === older.valueNegative;

/** What two years of one figure share, with the month of the end so many years on. Null where the end is unknown or a day. */
function keyOf(draft: Draft, resolved: Resolved | undefined, yearsOn: number): string | null {
  const { end, length } = resolved?.period ?? {};
  if (!end || !length || length === "instant") return null;
  return `${draft.metric},${draft.basis},${draft.value?.unit ?? ""},${length},${Number(end.slice(0, 4)) + yearsOn},${end.slice(5, 7)}`;
}
