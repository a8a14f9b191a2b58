/**
 * What an amount is to its metric, from the words at its sides. Every cue adds to the score of a role, and the best
 * role wins. Scores are small whole numbers: 8 settles, 4 suggests, 2 is a default.
 */
import { anyOf } from "./class-set";
import { ANALYST, AND_OR_OR, CHANGE_OR_YOY_OR_QOQ, CLAUSE_OR_BY, DETERMINER_OR_APPROXIMATE, DETERMINER_OR_APPROXIMATE_OR_REPORT_OR_2_MORE, DETERMINER_OR_NEUTRAL, ESTIMATE_OR_ANALYST, FROM_OR_VERSUS, GROWTH, IN, IN_OR_DETERMINER_OR_AS_OF, METRIC_OR_GROWTH_OR_CHANGE_OR_2_MORE, METRIC_OR_LEVEL_OR_CHANGE_OR_2_MORE, METRIC_OR_METRIC_VERB, METRIC_OR_TO_OR_LEVEL, NEUTRAL_OR_BASIS_OR_SEGMENT_OR_PRODUCT, NEUTRAL_OR_IN, PER_SHARE_OR_APPROXIMATE_OR_NEUTRAL, RELATION_OR_VERSUS, REPORT_OR_METRIC_VERB, REPORT_OR_VERSUS_OR_EXPECT, VERSUS_OR_CHANGE, VERSUS_OR_FROM, VERSUS_OR_FROM_OR_RELATION, YOY_OR_QOQ, YOY_OR_QOQ_OR_TO } from "./class-sets";
import { sizeOf, type Figure } from "./figure";
import { C, MARKS } from "./passage";
import type { PeriodMention } from "./period-mention";
import type { Sentence } from "./sentence";

export const ROLES = ["value", "prior", "previous", "change", "consensus", "surprise", "share", "translation", "unmatched", "nothing"] as const;
export type Role = (typeof ROLES)[number];

export interface RoleReading {
  role: Role;
  score: number;
  /** The metric this amount is bound to by the words right behind it, "$5 million in revenue"; -1 for none. */
  metricAt: number;
  /** Copies the role of the amount before it: "or $0.11 a share", lists. */
  copies: boolean;
  /** Part of the cue that decided. */
  cueAt: number;
}

const TRANSPARENT = anyOf(C.approximate, C["at-least"], C["at-most"], C.determiner, C.basis, C.between, C["per-share"], C.variant, C.actual);
const PEOPLE = anyOf(C["person-word"], C["company-word"]);
const ESTIMATE_OR_OUTLOOK = anyOf(C.estimate, C["guide-noun"]);
const EXPECTED = anyOf(C.estimate, C.analyst, C.expect);
const NOUN_BETWEEN = anyOf(C.neutral, C.determiner, C.basis, C.segment, C.place, C.product, C.variant);

/** `level`: the metric in focus is measured in percent, so a percent may be its level and not a change. */
export function readRole(sentence: Sentence, at: number, level: boolean): RoleReading {
  return new RoleReader(sentence, at, level).read();
}

/** Roles spoken for so far, each beside its points: one amount is weighed at a time. */
const CANDIDATES: Role[] = [...ROLES];
const POINTS: number[] = ROLES.map(() => 0);

class RoleReader {
  private count = 0;
  private readonly figure: Figure;
  private readonly ratio: boolean;
  private readonly left: number;
  private metricAt = -1;
  private copies = false;
  private cueAt = -1;

  constructor(
    private readonly sentence: Sentence,
    private readonly at: number,
    private readonly level: boolean,
  ) {
    this.figure = sentence.figure(at) as Figure;
    const { unit } = this.figure;
    this.ratio = unit === "percent" || unit === "points" || unit === "times";
    this.left = leftCue(sentence, at - 1);
  }

  read(): RoleReading {
    const { sentence } = this;
    this.add(this.ratio ? "change" : "value", 2);
    if (this.left >= 0) this.readLeft(this.left);
    if (sentence.han && foreseesItself(sentence, this.at - 1, this.at + 1)) this.add("nothing", 16);
    this.readRight();
    let role: Role = "nothing";
    let score = 0;
    for (let i = 0; i < this.count; i++) {
      const points = POINTS[i] as number;
      if (points <= score) continue;
      score = points;
      role = CANDIDATES[i] as Role;
    }
    return { role, score, metricAt: this.metricAt, copies: this.copies, cueAt: this.cueAt };
  }

  private add(role: Role, points: number, cue = -1): void {
    const known = this.placeOf(role);
    if (known < this.count) POINTS[known] = (POINTS[known] as number) + points;
    else {
      CANDIDATES[known] = role;
      POINTS[known] = points;
      this.count++;
    }
    if (cue >= 0 && points >= 4) this.cueAt = cue;
  }

  private pointsOf(role: Role): number {
    const known = this.placeOf(role);
    return known < this.count ? (POINTS[known] as number) : 0;
  }

  /** Among the candidates; their number where it is none of them. */
  private placeOf(role: Role): number {
    let place = 0;
    while (place < this.count && CANDIDATES[place] !== role) place++;
    return place;
  }

  private readLeft(cue: number): void {
    const { sentence, ratio, figure, level } = this;
    const period = sentence.period(cue);
    if (sentence.isMark(cue, MARKS.opening)) return this.readBracket(cue);
    // （约合4.2亿美元）
    if (sentence.is(cue, C.or) && sentence.isMark(cue - 1, MARKS.opening)) return this.readBracket(cue - 1);
    if (ratio && sentence.han && this.speaksOfRate(cue)) return this.add("nothing", 9, cue);
    // "from the 11 percent growth of the first quarter": the base of a rate is another rate.
    if (ratio && !level && !sentence.han && figure.unit === "percent" && sentence.is(cue, C.from) && sentence.is(this.at + 1, C.growth)) return this.add("nothing", 12, cue);
    if (sentence.is(cue, C.from)) return this.add(this.restates(cue) || this.movesSequentially(cue) ? "previous" : "prior", 6, cue);
    if (sentence.is(cue, C["share-of"])) return this.add(ratio ? "share" : "value", ratio ? 8 : 3, cue);
    if (sentence.is(cue, C.to)) return this.add(ratio && sentence.is(cue, C.change) && figure.unit === "times" ? "change" : "value", 6, cue);
    if (sentence.is(cue, C.by)) return this.readBy(cue);
    // "was boosted by 27 cents to $2.93"
    if (!sentence.han && sentence.is(this.at + 1, C.to) && sentence.isFigure(this.at + 2) && / by$/i.test(sentence.text(cue, cue + 1))) return this.add("change", 8, cue);
    if (sentence.is(cue, C.surprise)) return this.add("surprise", 8, cue);
    if (isYearAgo(period) || sentence.is(cue, C["year-ago"])) return this.add(ratio && !level && !this.comparedBefore(cue) ? "change" : "prior", this.possessed(cue) ? 7 : 5, cue);
    if (period?.previous || sentence.is(cue, C.previous)) return this.add(ratio && !this.possessed(cue) ? "change" : "previous", 6, cue);
    if (sentence.is(cue, C.relation) && !sentence.is(cue, C.level) && expectedNear(sentence, cue, this.at)) return this.add(ratio && !level ? "surprise" : "consensus", 6, cue);
    if (sentence.is(cue, C.relation) && sentence.is(cue, C.change) && !ratio) return this.add("prior", 6, cue);
    // 高于2019年第四季度的2.5亿元: set against another time, as by "compared with".
    const beside = !ratio && sentence.is(cue, C.relation) && !sentence.is(cue, C.level) ? comparisonKind(sentence, cue, this.at) : null;
    if (beside === "prior" || beside === "previous") return this.add(beside, 6, cue);
    if (sentence.is(cue, C.versus) && !sentence.is(cue, C.in)) return this.readVersus(cue);
    // 優於財測高標55.5%: the company's own outlook is no result, nor what the market expected.
    const outlook = this.roleOfOutlook(cue);
    if (outlook) return this.add(outlook, 9, cue);
    if (sentence.is(cue, C.level)) return this.readLevel(cue);
    if (!ratio && sentence.is(cue, C["metric-verb"])) return this.add("value", 6, cue);
    if (sentence.is(cue, C.change) || sentence.is(cue, C.growth)) {
      if (ratio && this.expectedBefore(cue)) return this.add("surprise", 8, cue);
      // "a 45% drop on the £36.2m of the year before": the base of the rate.
      if (!ratio && sentence.payload(cue + 1, C.in) === "on") return this.add("prior", 8, cue);
      return this.add("change", ratio ? 7 : 5, cue);
    }
    // "from last year's 140.9 million"
    if (!ratio && sentence.isOwner(cue + 1) && sentence.is(cue, C.yoy)) return this.add("prior", 7, cue);
    if (sentence.isAny(cue, YOY_OR_QOQ)) return this.add("change", ratio ? 6 : 1, cue);
    if (sentence.isAny(cue, METRIC_OR_METRIC_VERB)) return this.add(ratio && !level && figure.unit !== "bare" ? "change" : "value", ratio && !level ? 4 : 6, cue);
    if (sentence.is(cue, C.estimate) || sentence.is(cue, C.analyst)) return this.readExpected(cue);
    if (sentence.is(cue, C.expect)) return this.add("consensus", sentence.is(cue - 1, C.versus) && !sentence.han ? 8 : 2, cue);
    if (sentence.is(cue, C.report)) return this.add(isYearAgo(sentence.period(leftCue(sentence, cue - 1))) ? "prior" : ratio && !level && !sentence.han ? "change" : "value", 5, cue);
    // "up 12% on the £189m it made": the rate's base.
    if (!ratio && sentence.figure(cue) && sentence.payload(cue + 1, C.in) === "on") return this.add("prior", 6, cue + 1);
    if (sentence.isAny(cue, AND_OR_OR) || sentence.isComma(cue)) {
      const previous = previousFigure(sentence, cue);
      this.copies = previous >= 0 && (sentence.is(cue, C.or) || sameKind(sentence.figure(previous) as Figure, figure));
    }
  }

  /** "restated its loss to 57.5 million from 49.5 million": the same period told anew. */
  private restates(from: number): boolean {
    const { sentence } = this;
    for (let i = from - 1; i >= 0 && i > from - 16 && !sentence.isStop(i); i--) if (sentence.payload(i, C.report) === "restate") return true;
    return false;
  }

  /** "rose 2.2% sequentially to 72,275 crore from 70,698 crore": the base is the quarter before, unless it says otherwise. */
  private movesSequentially(from: number): boolean {
    const { sentence } = this;
    if (sentence.han || sentence.period(this.at + 1)?.yearAgo || sentence.period(this.at + 2)?.yearAgo) return false;
    for (let i = from - 1; i >= 0 && !sentence.isStop(i) && !sentence.isComma(i) && !sentence.is(i, C.metric) && !sentence.is(i, C.and); i--) {
      if (sentence.is(i, C.yoy) || sentence.period(i)?.yearAgo) return false;
      if (sentence.is(i, C.qoq)) return true;
    }
    return false;
  }

  /** "beat the consensus by 3%" against "rose by 3%": the verb before decides. */
  private readBy(cue: number): void {
    const { sentence } = this;
    for (let i = cue - 1; i >= Math.max(0, cue - 6); i--) {
      if (sentence.is(i, C.change)) return this.add("change", 8, cue);
      if (sentence.is(i, C.relation)) return this.add("surprise", 8, cue);
    }
    this.add("change", 4, cue);
  }

  private readExpected(cue: number): void {
    const { sentence } = this;
    // 超出分析师预期0.06美元 may be the size of the beat; settled by its size when it is placed.
    const beaten = sentence.is(leftCue(sentence, cue - 1), C.relation) || sentence.is(cue - 1, C.relation) || sentence.is(cue, C.estimate);
    this.add("consensus", beaten ? 6 : 3, cue);
  }

  private readVersus(cue: number): void {
    const { sentence, ratio, level } = this;
    if (sentence.payload(cue, C.versus) === "after" && !comesAfter(sentence, cue, this.at)) return this.add("nothing", 8, cue);
    const seen = comparisonKind(sentence, cue, this.at);
    if (seen === "outlook" || sentence.payload(cue, C.versus) === "instead") return this.add("nothing", 8, cue);
    if (seen === "consensus") return this.add("consensus", 8, cue);
    if (seen === "previous") return this.add("previous", 8, cue);
    // "较2010年增长11.8%": the object of the comparison is a time, not this figure.
    if (ratio && !level && !sentence.is(cue + 1, C.level)) return this.add("change", 3, cue);
    this.add("prior", seen === "prior" ? 8 : 5, cue);
  }

  /** Of an outlook that a figure is set against: somebody's who owns it, or the company's own; null for anything else. */
  private roleOfOutlook(noun: number): Role | null {
    const { sentence } = this;
    if (!sentence.is(noun, C["guide-noun"]) || !sentence.isAny(leftCue(sentence, noun - 1), VERSUS_OR_FROM_OR_RELATION)) return null;
    return sentence.isOwner(noun - 1) ? "consensus" : "nothing";
  }

  private readLevel(cue: number): void {
    const { sentence, ratio } = this;
    const of = sentence.payload(cue, C.level) === "of";
    const head = this.pastSource(leftCue(sentence, cue - 1));
    const period = sentence.period(head);
    if (sentence.is(head, C.surprise)) return this.add("surprise", 9, cue);
    if (sentence.is(head, C["share-of"])) return this.add("share", 8, cue);
    if ((of || (sentence.han && ratio)) && sentence.isAny(head, GROWTH) && (ratio || !sentence.is(head, C.metric))) return this.add("change", 8, head);
    if (sentence.han && ratio && !this.level && sentence.isAny(head, CHANGE_OR_YOY_OR_QOQ)) return this.add("change", 7, head);
    if (of && sentence.is(head, C.change)) return this.add("change", 7, head);
    if (isYearAgo(period)) return this.figure.unit === "times" ? this.add("change", 8, head) : this.add("prior", 8, cue);
    if (period?.previous || sentence.is(head, C.previous)) return this.add("previous", 8, cue);
    if (of && sentence.is(head, C.versus) && !sentence.is(head, C.in)) return this.readVersus(head);
    // "ahead of forecasts of $157.2bn": forecasts that nobody owns are the market's.
    const outlook = sentence.is(head, C.estimate) && !sentence.is(head - 1, C.we) ? null : this.roleOfOutlook(head);
    if (outlook) return this.add(outlook, 9, cue);
    // "in line with expectations at £36.1m": the figure itself.
    if (sentence.payload(cue, C.level) === "at" && sentence.is(head, C.estimate) && sentence.payload(leftCue(sentence, head - 1), C.relation) === "in-line" && !sentence.han) return this.add("value", 6, cue);
    // "maintained its revenue expectation of $64 billion": the company's own.
    if (!sentence.han && sentence.is(head, C.estimate) && this.isOwned(head)) return this.add("value", 6, cue);
    if (sentence.isAny(head, ESTIMATE_OR_ANALYST) && !sentence.is(head, C.metric)) return this.add("consensus", 8, head);
    if (sentence.is(head, C["guide-noun"])) return this.add("value", 6, cue);
    // "Operating margin of 11.4% fell": what is the metric's own is its level, whatever verb comes next.
    if (sentence.isAny(head, METRIC_OR_METRIC_VERB)) return this.add("value", of && this.level && !sentence.han ? 9 : 6, cue);
    this.add("value", ratio ? 3 : 4, cue);
  }

  private isOwned(noun: number): boolean {
    const { sentence } = this;
    let at = noun - 1;
    while (at > noun - 5 && (sentence.isAny(at, NOUN_BETWEEN) || sentence.is(at, C.metric) || sentence.isPeriod(at)) && !sentence.is(at, C.we)) at--;
    // A broker's "our estimate" is none of the company's.
    return sentence.is(at, C.we) && !/^our$/i.test(sentence.text(at, at + 1)) && !sentence.has(C.analyst);
  }

  /** "a consensus estimate from Acme Data of 914 million": the source stands between. */
  private pastSource(head: number): number {
    const { sentence } = this;
    if (!sentence.is(head, C.from) && sentence.payload(head, C.by) === "") return head;
    const before = leftCue(sentence, head - 1);
    return sentence.is(head, C.from) && sentence.is(before, C.estimate) && before === head - 1 ? before : head;
  }

  /** In brackets: another currency, a share, a change, or the year-ago figure with its year. */
  private readBracket(cue: number): void {
    const { sentence, ratio, figure } = this;
    const close = closing(sentence, cue);
    // "(previously around €5 billion)"
    if (/^previously$/i.test(sentence.text(cue + 1, cue + 2))) return this.add("nothing", 9, cue);
    for (let i = cue + 1; i < close; i++) {
      if (sentence.is(i, C["share-of"])) return this.add("share", 9, cue);
      // "$0.40 ($0.46 expected)"
      if (!sentence.han && i > this.at && i === close - 1 && sentence.isAny(i, EXPECTED)) return this.add("consensus", 10, cue);
      if (sentence.isAny(i, CHANGE_OR_YOY_OR_QOQ) && ratio) return this.add("change", 7, cue);
      if (sentence.period(i) && (!ratio || this.level) && !sentence.isWord(cue - 1)) return this.add("prior", 8, cue);
    }
    // 高于今年第一（3989辆）和第二季度（3553辆）: each time that is compared with has its figure in brackets.
    if (sentence.han && !ratio && this.isSetAgainst(cue)) return this.add("previous", 14, cue);
    const host = sentence.figure(cue - 1);
    if (host && isLikeHost(host, figure) && (!ratio || this.level)) return this.add(sizeOf(host) === sizeOf(figure) ? "translation" : "prior", 8, cue);
    if (ratio) return this.add("change", figure.signed ? 5 : 1, cue);
    if (host && (host.unit === "per-share") === (figure.unit === "per-share") && host.currency !== figure.currency && figure.currency !== "") return this.add("translation", 9, cue);
    if (host && host.unit !== figure.unit) this.copies = true;
  }

  private isSetAgainst(bracket: number): boolean {
    const { sentence } = this;
    for (let i = bracket - 1; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i); i--) {
      if (sentence.isFigure(i) && !sentence.isMark(i - 1, MARKS.opening)) return false;
      if (sentence.isAny(i, RELATION_OR_VERSUS) && !sentence.is(i, C.level)) return true;
    }
    return false;
  }

  private readRight(): void {
    const { sentence, ratio, figure, at, left } = this;
    let next = at + 1;
    while (sentence.isAny(next, PER_SHARE_OR_APPROXIMATE_OR_NEUTRAL) && !sentence.isAny(next, METRIC_OR_GROWTH_OR_CHANGE_OR_2_MORE)) next++;
    if (ratio && (sentence.is(next, C["constant-currency"]) || (sentence.isAny(next, IN) && constantWithin(sentence, next)))) return this.add("nothing", 12, next);
    this.readPeriodBehind(next);
    if (sentence.isAny(next, YOY_OR_QOQ)) return this.add(ratio ? "change" : "value", ratio ? 5 : 0, next);
    if (sentence.is(next, C["share-of"])) return this.add(ratio ? "share" : "value", ratio ? 8 : 0, next);
    if (sentence.is(next, C.relation) && !sentence.is(next, C.level)) {
      if (expectedNear(sentence, next, next)) {
        if (ratio || (figure.signed && !sentence.is(left, C.level))) return this.add("surprise", 8, next);
      } else if (ratio && this.closesAfter(next)) return this.add("surprise", 8, next);
      else if (ratio) return this.add("change", 6, next);
    }
    if (sentence.isAny(next, METRIC_OR_METRIC_VERB)) return this.bindRight(next, 6);
    // 从40%滑落到37%: in Han the verb behind a base moves on to the next figure.
    if (sentence.han && this.opensMove()) return;
    if (sentence.is(next, C.growth) || (sentence.is(next, C.change) && !sentence.is(next, C.to))) {
      if (ratio && this.level && !sentence.han && this.isExpectedRate()) return;
      if (ratio && !sentence.han) this.bindRate(next);
      if (ratio || joinsTightly(sentence, at, next)) return this.add("change", ratio ? 6 : 5, next);
    }
    if (sentence.isAny(next, EXPECTED) && !sentence.is(next, C["guide-noun"]) && (!sentence.han || /^的/.test(sentence.text(next, next + 1)))) return this.add("consensus", 6, next);
    if (sentence.isAny(next, CLAUSE_OR_BY) && expectsBehind(sentence, next + 1) && !sentence.han) return this.add("consensus", 6, next);
    if (sentence.is(next, C.determiner) && sentence.isAny(next + 1, ANALYST) && !sentence.han) return this.add("consensus", 6, next);
    this.readNounBehind(next);
  }

  /** "against estimates of a 2.4% decline", "worse than the 2.4% decline analysts had forecast": a metric told in percent is expected in percent. */
  private isExpectedRate(): boolean {
    const { sentence, left } = this;
    if (sentence.is(left, C.relation)) return expectedNear(sentence, left, this.at);
    return sentence.is(left, C.level) && sentence.is(leftCue(sentence, left - 1), C.estimate);
  }

  /** 从…的40%: up to two parts before the figure a "from" opens the move. */
  private opensMove(): boolean {
    const { sentence, at } = this;
    for (let i = at - 1; i >= at - 4 && i >= 0 && !sentence.isComma(i) && !sentence.isFigure(i); i--) if (sentence.isAny(i, FROM_OR_VERSUS) && !sentence.is(i, C.in)) return true;
    return false;
  }

  /** "a year earlier", "in the previous quarter" behind an amount that is compared with. */
  private readPeriodBehind(next: number): void {
    const { sentence, ratio } = this;
    let at = next;
    if (sentence.isMark(at, MARKS.comma) && sentence.isAny(at + 1, IN)) at++;
    // "and 27.4 million pounds made in the same period last year"
    if (!sentence.han && sentence.isAny(at, REPORT_OR_METRIC_VERB) && (sentence.isPeriod(at + 1) || sentence.isAny(at + 1, IN))) at++;
    while (sentence.isAny(at, IN_OR_DETERMINER_OR_AS_OF) || sentence.payload(at, C.level) === "at") at++;
    const period = sentence.period(at);
    if (!period) return;
    const compared = sentence.isAny(this.left, FROM_OR_VERSUS);
    if (isYearAgo(period)) this.add(ratio && !compared ? "change" : "prior", ratio && !compared ? 3 : 5, at);
    else if (period.previous && (!ratio || compared)) this.add("previous", compared ? 8 : 4, at);
  }

  private readNounBehind(next: number): void {
    const { sentence, ratio, at } = this;
    const of = sentence.payload(next, C.level) === "of";
    const spent = sentence.payload(next, C.in) === "on" && sentence.payload(this.left, C.report) === "spend";
    if (/^(in|for)$/.test(sentence.payload(next, C.in)) || of || spent) {
      let noun = next + 1;
      while (sentence.isAny(noun, NOUN_BETWEEN) || (sentence.isWord(noun) && noun < next + 4)) noun++;
      if (!sentence.is(noun, C.metric) || sentence.is(noun, C["not-head"])) return;
      if (ratio) return this.add(of ? "share" : "change", of ? 7 : 3, next);
      return this.bindRight(noun, 7);
    }
    if (sentence.han) return;
    // "a 1,784,000 dlr after-tax profit": up to two adjectives.
    let noun = next;
    while (noun < next + 3 && (sentence.isAny(noun, NEUTRAL_OR_BASIS_OR_SEGMENT_OR_PRODUCT) || sentence.isWord(noun) || sentence.isMark(noun, MARKS.hyphen))) noun++;
    if (noun > next && sentence.is(noun, C.metric) && introduced(sentence, at)) return this.bindRight(noun, 5);
    const period = sentence.period(next);
    if (period && !isYearAgo(period) && sentence.is(next + 1, C.metric) && introduced(sentence, at)) this.bindRight(next + 1, 4);
  }

  /** "assisted by a 15 per cent rise in sales": the rate is of what follows it, whatever came before. */
  private bindRate(change: number): void {
    const { sentence } = this;
    if (sentence.payload(change + 1, C.in) !== "in" && sentence.payload(change + 1, C.level) !== "of") return;
    let noun = change + 2;
    while (noun < change + 6 && (sentence.isAny(noun, NOUN_BETWEEN) || sentence.isPeriod(noun) || (sentence.isWord(noun) && noun < change + 4))) noun++;
    if (sentence.is(noun, C.metric) && sentence.payload(noun + 1, C["not-head"]) !== "none") this.metricAt = noun;
  }

  /** "(10.4% beat)", "a 3% miss": nothing of the comparison follows, so the word is the surprise itself. */
  private closesAfter(relation: number): boolean {
    const { sentence } = this;
    const next = relation + 1;
    const noun = sentence.payload(relation, C["not-head"]) === "none";
    return noun && !sentence.han && (sentence.isMark(next, MARKS.closing) || sentence.isComma(next) || sentence.isStop(next) || sentence.isMark(next, MARKS.point) || sentence.is(next, C.and));
  }

  private bindRight(metric: number, points: number): void {
    const { sentence, ratio, figure, left } = this;
    if (ratio && (figure.unit !== "percent" || sentence.han)) return;
    // 收入50亿元净利润: run together without a comma, each figure keeps to the metric before it.
    if (sentence.isHan(metric) && left >= 0 && sentence.isAny(left, METRIC_OR_TO_OR_LEVEL) && metric === this.at + 1 && !sentence.is(left, C.report) && !(figure.unit === "bare" && /^(?:active-users|subscribers)/.test(sentence.payload(metric, C.metric)))) return;
    this.metricAt = metric;
    if (!ratio) this.add("value", sentence.isAny(left, VERSUS_OR_FROM) || this.pointsOf("consensus") >= 6 ? 0 : points, metric);
  }

  /** 去年同期的22.4%: what is possessed by the earlier time is its level. */
  private possessed(cue: number): boolean {
    const { sentence } = this;
    const text = sentence.text(cue, cue + 1);
    return text.endsWith("的") || sentence.text(cue + 1, cue + 2) === "的" || sentence.isOwner(cue + 1);
  }

  private comparedBefore(cue: number): boolean {
    return this.sentence.isAny(cue - 1, FROM_OR_VERSUS) && this.possessed(cue);
  }

  /** 较市场预期高出2.4%: the base of the rate is the expectation. */
  private expectedBefore(cue: number): boolean {
    const { sentence } = this;
    let figures = 0;
    for (let i = cue - 1; i >= Math.max(0, cue - 6) && !sentence.isComma(i) && !sentence.isStop(i); i--) {
      if (sentence.isFigure(i) && figures++ > (sentence.han ? 0 : -1)) return false;
      if (sentence.is(i, C.estimate)) return sentence.is(i - 1, C.versus) || sentence.is(i - 2, C.versus) || sentence.is(i - 1, C.analyst);
    }
    return false;
  }

  /** 降幅较一季度收窄5.2个百分点: the rate itself is the subject, so this is no change of the metric. */
  private speaksOfRate(cue: number): boolean {
    const { sentence } = this;
    for (let i = cue; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i); i--) {
      if (sentence.isFigure(i)) return false;
      if (sentence.is(i, C.growth) && i < this.at - 1 && i !== cue && sentence.isAny(i + 1, VERSUS_OR_CHANGE)) return true;
    }
    return false;
  }
}

/** A year ago, or last year where a comparison names it so. */
const isYearAgo = (period: PeriodMention | null | undefined): boolean => period !== null && period !== undefined && (period.yearAgo || (period.relative === "last" && period.length === "year" && !period.number && !period.year));

/** The nearest part to the left that says something, stepping over modifiers and a few unknown words. */
export function leftCue(sentence: Sentence, from: number): number {
  let words = 0;
  for (let at = from; at >= 0; at--) {
    const part = sentence.part(at);
    if (!part) return -1;
    if (part.kind === "period") {
      if (part.period?.yearAgo || part.period?.previous || isYearAgo(part.period)) return at;
      continue;
    }
    if (part.kind === "word" || (sentence.isAny(at, PEOPLE) && !sentence.han)) {
      if (sentence.isHan(at) ? words++ >= 1 : words++ >= 2) return -1;
      continue;
    }
    if (part.kind === "owner") continue;
    if (part.kind === "mark" && (part.unit === MARKS.quote || part.unit === MARKS.tilde || part.unit === MARKS.hyphen || part.unit === 0x2a)) continue;
    if (part.kind === "mark" && part.unit === MARKS.colon) continue;
    // A bracket that only says a unit or the name again: 营业收入(亿元).
    if (part.kind === "mark" && part.unit === MARKS.closing) {
      const open = opening(sentence, at);
      if (open < 0) return -1;
      at = open;
      continue;
    }
    if (sentence.isAny(at, TRANSPARENT) && !isCue(sentence, at)) continue;
    if (sentence.isAny(at, NEUTRAL_OR_IN) && !isCue(sentence, at)) continue;
    return at;
  }
  return -1;
}

function opening(sentence: Sentence, close: number): number {
  for (let at = close - 1; at >= Math.max(0, close - 8); at--) {
    if (sentence.isMark(at, MARKS.opening)) return at;
    if (sentence.isFigure(at)) return -1;
  }
  return -1;
}

const CUES = anyOf(C.metric, C["metric-verb"], C.level, C.from, C.to, C.by, C.change, C.versus, C.estimate, C.expect, C.report, C["share-of"], C.relation, C.growth, C.yoy, C.qoq, C["year-ago"], C.previous, C.surprise, C.analyst);
const isCue = (sentence: Sentence, at: number): boolean => sentence.isAny(at, CUES) && !(sentence.isHan(at) && sentence.is(at, C.approximate) && !sentence.isAny(at, YOY_OR_QOQ_OR_TO));

export function previousFigure(sentence: Sentence, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    const part = sentence.part(at);
    if (part?.kind === "figure") return at;
    // "$2.97 billion in net income, or $4.61 a share": the metric closes the amount before it.
    const amount = sentence.is(at, C.metric) && !sentence.han ? amountOfMetric(sentence, at) : -1;
    if (amount >= 0) return amount;
    if (!part || part.kind === "word" || sentence.isAny(at, METRIC_OR_LEVEL_OR_CHANGE_OR_2_MORE)) return -1;
  }
  return -1;
}

function amountOfMetric(sentence: Sentence, metric: number): number {
  let at = metric - 1;
  while (sentence.isAny(at, NOUN_BETWEEN)) at--;
  return sentence.payload(at, C.in) === "in" && sentence.isFigure(at - 1) ? at - 1 : -1;
}

export const sameKind = (a: Figure, b: Figure): boolean => a.unit === b.unit || a.unit === "bare" || b.unit === "bare";

/** Whether the words from `from` on speak of an expectation, up to the end of the clause and at most one figure on. */
export function expectedNear(sentence: Sentence, from: number, figure: number): boolean {
  let figures = 0;
  for (let i = from; i < Math.min(sentence.count, from + 14); i++) {
    if (i > from && (sentence.isStop(i) || (i > figure && sentence.isComma(i)))) return false;
    if (sentence.isFigure(i) && ++figures > 1) return false;
    if (sentence.isAny(i, ESTIMATE_OR_ANALYST) || (sentence.is(i, C.expect) && i > from && !sentence.is(i, C["guide-noun"]))) return true;
  }
  return false;
}

/** 超过公司3.35亿美元至3.45亿美元的预期: the noun behind is an outlook, and the company before it the one who gave it. */
export function foreseesItself(sentence: Sentence, before: number, behind: number): boolean {
  if (!sentence.isAny(behind, ESTIMATE_OR_OUTLOOK) || !/^(的|至|范围|範圍|预|預)/.test(sentence.text(behind, behind + 1))) return false;
  let own = false;
  for (let i = before; i >= 0 && !sentence.isComma(i) && !sentence.isStop(i) && !sentence.isFigure(i); i--) {
    if (sentence.is(i, C.analyst)) return false;
    own ||= (sentence.is(i, C["guide-noun"]) && i === before) || (sentence.is(i, C.we) && sentence.payload(i, C.we) !== "house" && i > before - 4);
  }
  return own;
}

function expectsBehind(sentence: Sentence, from: number): boolean {
  for (let i = from; i < from + 3; i++) {
    if (sentence.isAny(i, EXPECTED)) return true;
    if (!sentence.isAny(i, DETERMINER_OR_NEUTRAL)) return false;
  }
  return false;
}

/** What "compared with" compares with: read from its own words, up to the next comma after the figure. */
function comparisonKind(sentence: Sentence, versus: number, figure: number): "consensus" | "prior" | "previous" | "outlook" | null {
  let prior = false;
  for (let i = versus + 1; i < Math.min(sentence.count, figure + 9); i++) {
    if (i !== figure && i > figure && (sentence.isFigure(i) || (sentence.isComma(i) && !sentence.isAny(i + 1, IN)) || sentence.isStop(i) || (sentence.is(i, C.clause) && !sentence.isAny(i + 1, EXPECTED)))) break;
    if (i < figure && sentence.is(i, C["guide-noun"]) && !sentence.isAny(i - 1, ANALYST)) return sentence.is(i, C.estimate) ? "consensus" : "outlook";
    if (sentence.isAny(i, ESTIMATE_OR_ANALYST) || (sentence.is(i, C.expect) && !sentence.is(i, C.level) && !sentence.han)) return "consensus";
    // "compared with an estimated $10.25"
    if (i < figure && sentence.is(i, C.approximate) && /estimated$/i.test(sentence.text(i, i + 1))) return "consensus";
    const period = sentence.period(i);
    if (period?.previous || sentence.is(i, C.previous)) return "previous";
    if (i > figure && isYearAgo(period)) return "prior";
    if (isYearAgo(period) || period?.year || sentence.is(i, C["year-ago"])) prior = true;
  }
  return prior ? "prior" : null;
}

/** "after 237.23 billion", "after a 1.16 billion loss in 1985"; not "after a $50 million charge", nor "after paying $5 million". */
export function comesAfter(sentence: Sentence, after: number, figure: number): boolean {
  if (after === 0 || sentence.isStop(after - 1)) return false;
  if (sentence.isComma(after - 1)) return isYearAgo(sentence.period(figure + 1));
  for (let i = after + 1; i < figure; i++) if (sentence.isWord(i) && !GERUND.test(sentence.text(i, i + 1))) return false;
  const next = sentence.part(figure + 1);
  if (next === undefined || next.kind === "mark" || next.period) return true;
  return sentence.isAny(figure + 1, METRIC_OR_METRIC_VERB) ? /net-income|operating-income|pretax-income|revenue/.test(sentence.payload(figure + 1, C.metric)) : sentence.isAny(figure + 1, IN_OR_DETERMINER_OR_AS_OF) && sentence.period(figure + 2) !== undefined && sentence.period(figure + 2) !== null;
}

/** "lost $363m after making $28m in 2003" */
const GERUND = /^(?:making|losing|posting|reporting)$/i;

function closing(sentence: Sentence, open: number): number {
  let at = open + 1;
  while (at < sentence.count && at < open + 14 && !sentence.isMark(at, MARKS.closing)) at++;
  return at;
}

/** "£2.7m (£2.5m)", "18.6p (17.3p)": companies in brief print last year's figure behind this year's. */
function isLikeHost(host: Figure, figure: Figure): boolean {
  if (host.unit !== figure.unit || host.currency !== figure.currency || host.high !== null || figure.high !== null || figure.signed) return false;
  return host.unit === "money" || host.unit === "per-share" || host.unit === "percent";
}

const constantWithin = (sentence: Sentence, at: number): boolean => [1, 2, 3].some((n) => sentence.is(at + n, C["constant-currency"]));

/** "a 5 mln dlr rise": the noun follows with no more than a space between. */
const joinsTightly = (sentence: Sentence, figure: number, noun: number): boolean => noun === figure + 1 && sentence.isAny(figure - 1, DETERMINER_OR_APPROXIMATE) && sentence.is(noun, C.growth);

/** Introduced as a thing of its own, "a 5 million profit", rather than closing a clause. */
const introduced = (sentence: Sentence, at: number): boolean => sentence.isAny(at - 1, DETERMINER_OR_APPROXIMATE_OR_REPORT_OR_2_MORE) || sentence.isAny(leftCue(sentence, at - 1), REPORT_OR_VERSUS_OR_EXPECT);
