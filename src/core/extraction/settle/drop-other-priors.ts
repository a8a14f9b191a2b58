import type { Draft } from "../drafts/draft";
import type { Passage } from "../passage/passage";
import { resolvePeriod, type Calendar, type Resolved } from "./resolve-period";

/**
 * A compared amount that names its own day or period is a prior only if that was a year before: cash "as of December 31"
 * beside cash as of March 31 is not, nor is an amount in another currency. What is dropped is told by its caller.
 */
export function dropOtherPriors(drafts: readonly Draft[], dates: ReadonlyMap<Draft, Resolved>, { text, lexicon: { phrases } }: Passage, calendar: Calendar): Draft[] {
  const dropped: Draft[] = [];
  for (const draft of drafts) {
    const own = dates.get(draft);
    const mention = draft.priorPeriod;
    // "to stem losses of $236m. KarstadtQuelle warned of a loss of 1.2bn euros": who counts in another currency is another.
    if (draft.prior && draft.value && isOtherCurrency(draft.value.currency, draft.prior.currency)) {
      dropped.push({ ...draft });
      draft.prior = null;
    }
    if (!draft.prior || !mention || !own || mention.yearAgo) continue;
    // 前三季…，超越去年全年的1.17兆元
    const whole = mention.length === "year" && own.period.length !== "year" && own.period.length !== "instant" && phrases["whole-year"].test(text.slice(mention.start, mention.end));
    if (mention.relative && !whole) continue;
    // （二零二四年：1.12元） beside a half of 2025 is the same half a year before.
    if (mention.bare && mention.length === "year" && own.year - mention.year === 1) continue;
    // "the six months to 31 December 2024 … £451.7m (H1 2024: £362m)": whose halves are not the calendar's, the bracket is the one before all the same.
    if (mention.number > 0 && !mention.endMonth && !draft.period?.number && mention.length === own.period.length && text.charAt(mention.start - 1) === "(") continue;
    // "… for the second quarter. Revenue was Rs 29 crore versus Rs 27 crore in the second quarter of 2015": called the same, whatever month its year ends in.
    if (mention.number > 0 && own.year - mention.year === 1 && own.period.label !== null && text.startsWith(own.period.label, mention.start)) continue;
    // Told more than a year after it ended, a period that is compared with is no late report.
    const past = resolvePeriod(mention, text.slice(mention.start, mention.end), mention.fiscal && mention.year ? { ...calendar, published: null } : calendar, null);
    if (!whole && !endsInAnotherMonth(past, own) && (!past.period.end || !own.period.end || isYearBefore(past, own))) continue;
    dropped.push({ ...draft });
    // "was $21m, a decrease of 34%, compared to $31.6m as of March 31": how far it moved since that day.
    const { value, prior } = draft;
    if (own.period.length === "instant" && value) draft.changes = draft.changes.map((change) => (change.against === "year-ago" && change.start > value.end && change.end < prior.start ? { ...change, against: "previous-period" } : change));
    draft.prior = null;
  }
  for (const draft of drafts) {
    if (draft.changes.length === 0) continue;
    const own = dates.get(draft);
    draft.changes = draft.changes.filter((change) => change.against !== "year-ago" || change.baseYear === 0 || (own !== undefined && own.year > 0 && own.year - change.baseYear === 1));
  }
  return dropped;
}

const isOtherCurrency = (own: string, other: string): boolean => own !== other && own !== "" && other !== "" && !own.startsWith("X") && !other.startsWith("X");

/** Known without a year: the second quarter is not the third. */
const endsInAnotherMonth = (past: Resolved, own: Resolved): boolean => past.period.length === own.period.length && past.endMonth > 0 && own.endMonth > 0 && past.endMonth !== own.endMonth;

function isYearBefore(past: Resolved, own: Resolved): boolean {
  const days = (iso: string): number => Number(iso.slice(0, 4)) * 365 + Number(iso.slice(5, 7)) * 30.4 + Number(iso.slice(8, 10));
  const gap = days(own.period.end ?? "") - days(past.period.end ?? "");
  return gap > 330 && gap < 400;
}
