import type { TagVersion } from "../../model/tag";
import type { FactPeriod, NumericFact } from "../../document/fact";
import type { FindingList } from "../../document/finding-list";
import { YearAgo } from "./year-ago";
import { tryFiscalCalendar, type FiscalCalendar } from "./fiscal-calendar";

/** Which of a company's filings speak, and which one where several do. */
export interface CompanyfactsChoice {
  /** "latest" by default. */
  readonly amounts?: "first" | "latest";
  /** "us-gaap:Revenues"; all concepts by default. */
  readonly concepts?: readonly string[];
  readonly forms?: readonly string[];
  readonly accession?: string;
  /** Only periods that end on this day or later, and on that day or earlier. */
  readonly from?: string;
  readonly to?: string;
}

export interface ChosenFacts {
  readonly facts: readonly NumericFact[];
  readonly versions: ReadonlyMap<NumericFact, readonly TagVersion[]>;
  readonly yearBefore: (fact: NumericFact) => NumericFact | undefined;
}

const FACTS_PER_SLICE = 5_000;

/** Among filings only the amounts are weighed: the period, the concept and the unit are the figure itself. */
export function* chooseFacts(facts: readonly NumericFact[], choice: CompanyfactsChoice, findings: FindingList): Generator<number, ChosenFacts> {
  const byFigure = new Map<string, NumericFact[]>();
  const wanted: NumericFact[] = [];
  for (const [at, fact] of facts.entries()) {
    if (at % FACTS_PER_SLICE === 0) yield at / facts.length;
    if (!isWanted(fact, choice)) continue;
    wanted.push(fact);
    const key = `${fact.concept.text}|${fact.unit.text}|${fact.context.key}`;
    const others = byFigure.get(key);
    if (others === undefined) byFigure.set(key, [fact]);
    else others.push(fact);
  }
  const chosen: NumericFact[] = [];
  const versions = new Map<NumericFact, readonly TagVersion[]>();
  for (const same of byFigure.values()) {
    if (chosen.length % FACTS_PER_SLICE === 0) yield chosen.length / byFigure.size;
    const inOrder = same.length === 1 ? same : [...same].sort((a, b) => compareText(filed(a), filed(b)));
    const pick = (choice.amounts === "first" ? inOrder[0] : inOrder[inOrder.length - 1]) as NumericFact;
    chosen.push(pick);
    const others = inOrder.filter(({ value }) => value !== pick.value);
    if (others.length === 0) continue;
    versions.set(pick, others.map(versionOf));
    tellRestated(pick, others, findings);
  }
  yield 1;
  chosen.sort((a, b) => a.quote.start - b.quote.start);
  return { facts: chosen, versions, yearBefore: yield* comparatives(wanted, chosen, versions) };
}

/**
 * The year before as the same filing states it. Another filing's amount will do only where neither was ever restated: a
 * company that split its shares reports old earnings per share anew, and the year before those may still be the old kind.
 */
function* comparatives(wanted: readonly NumericFact[], chosen: readonly NumericFact[], versions: ReadonlyMap<NumericFact, unknown>): Generator<number, ChosenFacts["yearBefore"]> {
  const all = new YearAgo(wanted);
  yield 1;
  const picked = new YearAgo(chosen);
  yield 1;
  return (fact) => {
    const own = all.find(fact, ({ origin }) => origin?.accession === fact.origin?.accession);
    if (own !== undefined || versions.has(fact)) return own;
    return picked.find(fact, (other) => !versions.has(other));
  };
}

function isWanted({ concept, context: { period }, origin }: NumericFact, { concepts, forms, accession, from, to }: CompanyfactsChoice): boolean {
  if (concepts !== undefined && !concepts.includes(concept.text)) return false;
  if (forms !== undefined && !forms.includes(origin?.form ?? "")) return false;
  if (accession !== undefined && origin?.accession !== accession) return false;
  return (from === undefined || (period.end ?? "") >= from) && (to === undefined || (period.end ?? "") <= to);
}

function tellRestated(pick: NumericFact, others: readonly NumericFact[], findings: FindingList): void {
  const { start, end } = pick.context.period;
  const when = start === null ? (end ?? "") : `${start} to ${end ?? ""}`;
  const said = others.map(({ value, origin }) => `${value} (${origin?.form ?? ""} filed ${origin?.filed ?? ""})`).join(", ");
  findings.add("restated", String(pick.quote.start), pick.file, pick.quote, () => `${pick.concept.text} for ${when} is ${pick.value} ${pick.unit.text} in the ${pick.origin?.form ?? ""} filed ${filed(pick)}; other filings said ${said}.`);
}

const versionOf = ({ value, origin }: NumericFact): TagVersion => ({ value, accession: origin?.accession ?? "", form: origin?.form ?? "", filed: origin?.filed ?? "" });
const filed = ({ origin }: NumericFact): string => origin?.filed ?? "";
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each filing's own calendar: a company may move its year end, and its older filings keep theirs. */
export function filingCalendars(facts: readonly NumericFact[]): ReadonlyMap<string, FiscalCalendar> {
  const filings = new Map<string, { year: number; focus: string; periods: Map<string, FactPeriod> }>();
  for (const { origin, context } of facts) {
    if (origin === null || origin.fiscalYear === null || origin.fiscalPeriod === null || context.period.start === null) continue;
    let filing = filings.get(origin.accession);
    if (filing === undefined) filings.set(origin.accession, (filing = { year: origin.fiscalYear, focus: origin.fiscalPeriod, periods: new Map() }));
    filing.periods.set(context.key, context.period);
  }
  const calendars = new Map<string, FiscalCalendar>();
  for (const [accession, { year, focus, periods }] of filings) {
    const calendar = tryFiscalCalendar(year, focus, lastDayOf(periods.values()), periods.values());
    if (calendar !== undefined) calendars.set(accession, calendar);
  }
  return calendars;
}

/** The last day that more than one stretch of time ends on: an option's expected life or a plan's next year ends alone. */
function lastDayOf(periods: Iterable<FactPeriod>): string {
  const counts = new Map<string, number>();
  for (const { end, firstDay, lastDay } of periods) {
    if (end === null || firstDay === null || lastDay === null || lastDay - firstDay > 380) continue;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const ends = [...counts].sort((a, b) => compareText(b[0], a[0]));
  return (ends.find(([, count]) => count > 1) ?? ends[0])?.[0] ?? "";
}
