import { anyOf } from "../passage/class-set";
import { FROM_OR_VERSUS_OR_LEVEL_OR_TO, IN_OR_DETERMINER_OR_PER_SHARE, LEVEL_OR_IN, LEVEL_OR_REPORT_OR_CHANGE, METRIC_OR_METRIC_VERB } from "../passage/class-sets";
import type { Facts, UnusedReason } from "../../model/unused-number";
import type { Draft, Scope } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";
import { metricFor } from "../drafts/metric-for";
import type { Insertion } from "../sentences/insertion";
import type { Mode } from "../modes/mode";
import type { Names } from "../names/names";
import type { PeriodMention } from "../periods/period-mention";
import { C } from "../passage/passage";
import type { Role } from "../roles/role";
import { expectedNear } from "../roles/expectation";
import type { Sentence } from "../sentences/sentence";

const GOES_ON = anyOf(C.change, C.versus, C.yoy, C.qoq, C.analyst, C.estimate, C.relation);
const COMPARES = anyOf(C.versus, C.from, C.change);
/** "That outlook fell short of Wall Street's expectations of", "The midpoint is below the estimates of": what was foreseen before is spoken of. */
function comparesOutlook(sentence: Sentence): boolean {
  let outlook = false;
  for (let at = 0; at < sentence.count && !sentence.isFigure(at) && !sentence.isComma(at); at++) {
    if (outlook && sentence.is(at, C.relation)) return expectedNear(sentence, at, at);
    outlook ||= sentence.is(at, C["guide-noun"]) || sentence.says(at, "range-end");
  }
  return false;
}

const OTHER_SUBJECT = anyOf(C.stock, C.macro, C.segment, C.place, C.product, C.deal);

export interface LooseFigure {
  readonly figure: Figure;
  readonly reason: UnusedReason;
  readonly facts?: Facts;
}

/** What the sentence before leaves for one that goes on without naming its subject: "The figure beat estimates by 3%". */
export interface Carried {
  /** Its reported or guided drafts. */
  readonly drafts: readonly Draft[];
  /** Those of the last few sentences: what was told of the year before may come a sentence later. */
  readonly recent: readonly Draft[];
  /** Metrics the market spoke of, which the next sentence may answer with bare amounts. */
  readonly expected: readonly Draft[];
  /** The last segment that was the topic, for "the segment income". */
  readonly scope: Scope | null;
  /** The line before opened a list of what is to come: "For 2025, Orion expects:". */
  readonly ahead: boolean;
  readonly list: Draft | null;
  /** The sentence before was of what is to come. */
  readonly outlook: boolean;
  /** A broker or bank was foreseeing things of the company. */
  readonly house: boolean;
  /** Another company whose figures the sentence before told last. */
  readonly stranger: string | null;
}

const PROFITS: ReadonlySet<string> = new Set(["operating-income", "pretax-income"]);
const IN_REACH = 12;
const STILL_SPOKEN_OF = 3;

export const UNREACHED = "no-metric";

/** 非博彩收益3.07億元，去年同期則為博彩收益3.1億元: what one part had says nothing of another. */
const isOfAnotherPart = ({ scope }: Draft, other: Draft): boolean => scope !== null && other.scope !== null && scope.text !== other.scope.text;

/** The open drafts of one sentence and what has been put where so far. */
export class Frames {
  readonly loose: LooseFigure[] = [];
  readonly roles = new Map<number, Role>();
  readonly placedIn = new Map<number, Draft>();
  /** Year-ago amounts told before the figure they belong to. */
  readonly pendingPriors: { readonly figure: Figure; readonly at: number }[] = [];
  /** Inside a comparison that names its metrics: "compared with a profit of". */
  comparing = false;

  constructor(
    readonly sentence: Sentence,
    readonly drafts: Draft[],
    readonly modes: readonly Mode[],
    readonly carried: Carried,
    private readonly insertions: readonly Insertion[],
    readonly names: Names,
  ) {}

  leave(figure: Figure, reason: UnusedReason, facts?: Facts): void {
    this.loose.push(facts ? { figure, reason, facts } : { figure, reason });
  }

  /** The last few drafts before a part: nothing reaches back further, however long a sentence is drawn out. */
  before(at: number): readonly Draft[] {
    let end = this.drafts.length;
    while (end > 0 && (this.drafts[end - 1] as Draft).at >= at) end--;
    return this.drafts.slice(Math.max(0, end - IN_REACH), end).filter((draft) => draft.at < at);
  }

  nearest(at: number, fits: (draft: Draft) => boolean): Draft | null {
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const draft = this.drafts[i] as Draft;
      if (draft.at < at && fits(draft)) return draft;
    }
    return null;
  }

  /** Whether an amount goes on about the last of its kind behind `after`, which the reader read as a value and placed nowhere. */
  followsUnplaced(at: number, after: number, isOfKind: (other: Figure) => boolean): boolean {
    for (let i = at - 1; i > after; i--) {
      const other = this.sentence.figure(i);
      if (other && isOfKind(other)) return this.roles.get(i) === "value" && !this.placedIn.has(i);
    }
    return false;
  }

  draftAt(part: number): Draft | undefined {
    return this.drafts.find((draft) => draft.at === part || (draft.at > part && draft.at <= part + 1));
  }

  isCut(from: number, to: number): boolean {
    for (let i = from + 1; i < to; i++) if (this.sentence.isStop(i)) return true;
    return false;
  }

  carriedDraft(fits: (draft: Draft) => boolean = () => true): Draft | null {
    if (this.drafts.some((other) => !other.comparison && other.mode !== "consensus" && !other.absorbs && !this.hasNoAmount(other))) return null;
    return this.carriedTwin(fits);
  }

  /** "That earnings outlook was better than the €2.8bn expected, as demand offset a drop in sales": told for no amount of its own. */
  private hasNoAmount({ at, value, changes }: Draft): boolean {
    const { sentence } = this;
    if (sentence.han || value !== null || changes.length > 0) return false;
    return sentence.is(at + 1, C["guide-noun"]) || sentence.says(at + 1, "range-end") || (sentence.clauseStart(at) > 0 && !sentence.holdsFigure(sentence.clauseStart(at), sentence.count));
  }

  /** "It guided for revenue of $1.7 billion and EBITDA of $300 million. Analysts had forecast $1.69 billion and $255 million": of the size of what was told. */
  carriedOfSize(figure: Figure, fits: (draft: Draft) => boolean): Draft | null {
    if (this.sentence.han || !this.continues()) return null;
    const gap = ({ value }: Draft): number => Math.abs(Math.log(sizeOf(value as Figure) / sizeOf(figure)));
    const told = this.carried.drafts.filter((draft) => draft.value !== null && sizeOf(draft.value) > 0 && this.sentence.index - draft.sentence <= 1 && fits(draft) && metricFor(draft.metric, figure) === draft.metric && this.carriedDraft((other) => other === draft) !== null);
    return told.length < 2 || sizeOf(figure) === 0 ? null : told.sort((a, b) => gap(a) - gap(b))[0] ?? null;
  }

  /** The last draft of the sentence before that fits. */
  private carriedTwin(fits: (draft: Draft) => boolean): Draft | null {
    const { drafts } = this.carried;
    for (let i = drafts.length - 1; i >= 0; i--) {
      const draft = drafts[i] as Draft;
      if (this.sentence.index - draft.sentence <= 1 && fits(draft)) return draft;
    }
    return null;
  }

  /** The draft that is being spoken of: the nearest before the amount that can hold it, else the one of the sentence before. */
  focus(at: number, figure: Figure, fits: (draft: Draft) => boolean): Draft | null {
    const holds = (draft: Draft): boolean => draft.mode !== "outside" && !draft.absorbs && fits(draft) && (metricFor(draft.metric, figure) === draft.metric || (draft.value === null && metricFor(draft.metric, figure) !== null));
    const cause = causeBefore(this.sentence, at);
    const near = this.nearest(at, (draft) => holds(draft) && !this.hasNoAmount(draft) && (draft.value !== null || !this.isCut(draft.at, at)) && !(draft.at > cause && cause >= 0));
    if (near) return near;
    return cause < 0 && this.continues() ? this.carriedDraft(holds) : null;
  }

  /** A sentence goes on about the last figures when it opens with a pronoun, a comparison, an expectation or the change itself. */
  continues(): boolean {
    const { sentence } = this;
    if (!sentence.han && comparesOutlook(sentence)) return true;
    for (let i = 0; i < sentence.count; i++) {
      if (sentence.is(i, C.pronoun)) return true;
      if (sentence.isAny(i, GOES_ON) || sentence.period(i)?.yearAgo) return true;
      if (sentence.isWord(i) && !sentence.han) return false;
      if (sentence.isAny(i, OTHER_SUBJECT)) return false;
    }
    return false;
  }

  /** Another draft of the same metric with a value, before this one: what a comparison compares. */
  valuedTwin(draft: Draft, figure: Figure): Draft | null {
    const metric = metricFor(draft.metric, figure);
    const matches = (other: Draft): boolean => other.metric === metric || other.metric === draft.metric || ((draft.plain || (this.sentence.han && this.sentence.is(draft.at, C["metric-verb"]) && other.sentence === this.sentence.index && PROFITS.has(other.metric))) && other.value?.unit === figure.unit && !other.absorbs && other.metric !== "revenue");
    const holds = (other: Draft): boolean => other !== draft && other.value !== null && !other.comparison && other.mode !== "consensus" && matches(other);
    const here = (draft.scope && this.nearest(draft.at, (other) => holds(other) && other.scope?.text === draft.scope?.text)) ?? this.nearest(draft.at, (other) => holds(other) && !isOfAnotherPart(draft, other));
    if (here) return here;
    // 扣非净利润为-5亿元。上年同期净利润1.2亿元: of the same basis where one is told.
    const alike = this.sentence.han ? this.recentDraft((other) => other.metric === metric && other.basis === draft.basis && other.prior === null) : null;
    return alike ?? this.recentDraft((other) => other.metric === metric || other.metric === draft.metric) ?? this.lastProfit(draft, figure) ?? this.lastForewarned(draft, figure);
  }

  /** 预计净利润亏损37亿元到47亿元。上年同期亏损60亿元: results told before they are audited have their year-ago amount like others. */
  private lastForewarned({ metric, plain, basisSaid, basis }: Draft, figure: Figure): Draft | null {
    if (!this.sentence.han) return null;
    const told = this.carried.recent.filter((other) => other.mode === "guidance" && this.sentence.index - other.sentence <= STILL_SPOKEN_OF && other.metric === metric && other.prior === null && other.value?.unit === figure.unit && ((plain && !basisSaid) || other.basis === basis));
    return (told.length > 1 && !basisSaid ? told.find((other) => other.basis === "reported") : told[0]) ?? null;
  }

  /** "reported pre-tax profits of £166m. A year ago it made a loss of £16m", "slumped to a £40m loss. It made a pre-tax profit of £54m a year earlier": what one says of which profit it is holds for both. */
  private lastProfit({ metric, plain, scope, at }: Draft, { unit }: Figure): Draft | null {
    const { sentence } = this;
    if (sentence.han || !(PROFITS.has(metric) ? !plain && !scope : metric === "net-income" && (plain || sentence.is(at, C["metric-verb"])))) return null;
    const fits = (other: Draft): boolean => (PROFITS.has(metric) ? other.plain && other.metric === "net-income" && other.mode === "reported" && !other.comparison : PROFITS.has(other.metric)) && other.scope === null && other.prior === null && other.value?.unit === unit;
    return this.nearest(at, fits) ?? this.recentDraft(fits);
  }

  /** The last reported draft of the few sentences before that fits. */
  recentDraft(fits: (draft: Draft) => boolean): Draft | null {
    const { recent } = this.carried;
    for (let i = recent.length - 1; i >= 0; i--) {
      const draft = recent[i] as Draft;
      if (this.sentence.index - draft.sentence > STILL_SPOKEN_OF) return null;
      if (draft.value !== null && draft.mode === "reported" && fits(draft)) return draft;
    }
    return null;
  }

  /** A second draft of the same metric words, for another period, basis or kind of figure. */
  addTwin(partner: Draft, at: number, metric: Draft["metric"]): Draft {
    const twin: Draft = { ...partner, metric, value: null, prior: null, priorPeriod: null, changes: [], consensus: null, period: null, comparison: false, valueAt: -1, sentence: this.sentence.index, at: partner.sentence === this.sentence.index ? partner.at : Math.max(0, at - 1) };
    return this.insert(twin, at);
  }

  /** Among the others in the order of the sentence. */
  insert(draft: Draft, at: number): Draft {
    const after = this.drafts.findIndex((other) => other.at > at);
    this.drafts.splice(after < 0 ? this.drafts.length : after, 0, draft);
    return draft;
  }

  /** Parts between a metric and an amount, weighed: what stands between makes the bond unlikely. */
  distance(draft: Draft, at: number): number {
    const { sentence } = this;
    let cost = draft.comparison ? 1 : 0;
    let turned = false;
    for (let i = draft.at + 1; i < at; i++) {
      const part = sentence.part(i);
      if (!part) continue;
      if (this.insertions.some(({ open, close }) => i > open && i < close)) continue;
      if (sentence.isStop(i) || (!sentence.han && this.excludes(i, at))) cost += 12;
      else if (sentence.isAny(i, METRIC_OR_METRIC_VERB)) cost += this.draftAt(i) ? 3 : 1;
      else if (part.kind === "figure") cost += this.placedIn.get(i) === draft ? 0 : 2;
      else if (sentence.isComma(i)) cost += 1;
      else if (sentence.is(i, C.clause) && !sentence.isAny(i, LEVEL_OR_IN)) {
        cost += sentence.is(i, C.determiner) ? 1 : 5;
        turned ||= !sentence.han && sentence.says(i, "turn");
      }
      // "profits rose 10%, while Castell Rail has debts of £15bn and receives £3bn": another subject has come between.
      else if (turned && part.kind === "word" && sentence.isCapital(i)) cost += 4;
      else if (sentence.is(i, C.deal)) cost += draft.metric === "share-repurchases" || draft.metric === "backlog" ? 1 : 8;
      else if (part.kind === "word" || sentence.is(i, C["person-word"])) cost += 1;
    }
    return cost;
  }

  /** "net income, which excludes $5 million of costs, was": up to the next verb, amounts are of what is left out. */
  private excludes(from: number, at: number): boolean {
    const { sentence } = this;
    if (!sentence.is(from, C.excluding)) return false;
    for (let i = from + 1; i < at; i++) {
      if (sentence.isAny(i, LEVEL_OR_REPORT_OR_CHANGE) && sentence.payload(i, C.level) !== "of") return false;
      // "excluding currency effects, to $1.29 billion": the comma closes the insertion.
      if (sentence.isComma(i) && sentence.isAny(i + 1, FROM_OR_VERSUS_OR_LEVEL_OR_TO)) return false;
    }
    return true;
  }
}

/** "net income of $5.8 billion, boosted by a gain, compared with $526 million": where what is put in between commas to explain a figure begins; -1 for nothing. */
function causeBefore(sentence: Sentence, at: number): number {
  if (sentence.han) return -1;
  const from = sentence.clauseStart(at);
  if (!sentence.isAny(from, COMPARES) || !sentence.isComma(from - 1)) return -1;
  const cause = sentence.clauseStart(from - 1);
  return cause > 0 && sentence.says(cause, "cause") ? cause : -1;
}

export function followedByPeriod(sentence: Sentence, at: number): boolean {
  let next = at + 1;
  while (sentence.isAny(next, IN_OR_DETERMINER_OR_PER_SHARE)) next++;
  const period = sentence.period(next);
  return period !== undefined && period !== null && !period.yearAgo && !period.previous;
}

/** A period that stands between the last placed amount and this one: "and for the full year $184 billion". */
export function periodBefore(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  for (let i = at - 1; i >= 0; i--) {
    const part = sentence.part(i);
    if (!part || part.kind === "figure") return false;
    if (part.period) return !part.period.yearAgo && !part.period.previous;
  }
  return false;
}

/** The period that opens the comma clause of a metric. */
export function periodOfClause(frames: Frames, at: number): PeriodMention | null {
  const { sentence } = frames;
  for (let i = at - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i); i--) {
    const part = sentence.part(i);
    if (part?.kind === "figure") return null;
    if (part?.period) return part.period;
  }
  return null;
}
