/**
 * Puts the amounts of one sentence into drafts. A metric opens a draft; each amount gets a role from its own words
 * (`roles/`) and then a draft that can hold it: of the right kind, near, with that place still free. An amount that finds none
 * stays loose and is reported as such: a figure in the wrong place is worse than one left out.
 */
// By folder: files that are alike end up near each other in the page, where a compressor finds what they share.
import { sizeOf, type Figure } from "../figures/figure";
import type { UnusedReason } from "../../model/unused-number";
import { clauseSubjects } from "../sentences/clause-subject";
import { hanStranger } from "../sentences/han-stranger";
import { isGivenTo } from "./amount-of-another";
import { findInsertions } from "../sentences/insertion";
import { readParts } from "../sentences/parts";
import { Sentence } from "../sentences/sentence";
import { foreignSubject } from "../sentences/subject";
import { foreseesAsHouse } from "../modes/han-outlook";
import { readModes } from "../modes/modes";
import type { Draft } from "../drafts/draft";
import { metricRow } from "../../model/metric";
import { scopeOfSentence } from "../scopes/leading-scope";
import { NO_PERIODS, readPeriods, spokenPeriods, type SpokenPeriods } from "../drafts/draft-period";
import { narrowDraft } from "../drafts/narrow-draft";
import { metricFor } from "../drafts/head";
import { openDrafts } from "../drafts/open-drafts";
import { readRelations } from "../drafts/relation";
import { readStatedRelations, type StatedRelation } from "../drafts/stated-relations";
import type { Names } from "../names/names";
import { anyOf, joinSets } from "../passage/class-set";
import { AND, CHANGE_OR_GROWTH, CHANGE_OR_BY_OR_YOY_OR_QOQ, CHANGE_OR_FROM_OR_TO, CHANGE_OR_REPORT_OR_LEVEL, ESTIMATE_OR_ANALYST, FROM_OR_VERSUS, METRIC_OR_LEVEL, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE, STOCK_OR_MACRO } from "../passage/class-sets";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import { PERIOD_STARTS } from "../periods/period-starts";
import { leftCue } from "../roles/left-cue";
import { previousFigure } from "../roles/previous-figure";
import { readRole } from "../roles/read-role";
import type { Role, RoleReading } from "../roles/role";
import { Frames, periodBefore, type Carried, type LooseFigure } from "./frames";
import { placeChange, placeMultiple } from "./place-change";
import { placeExpected, placeSurprise } from "./place-expected";
import { joinEarlierComparisons, placeContrasted, placePrior } from "./place-prior";
import { placeValue } from "./place-value";
import { pairInOrder, type Pairing } from "./respectively";

const NO_ROLES: ReadonlyMap<number, Role> = new Map();

const SPEAKERS = anyOf(C.we, C.announce);

const BULLETS: ReadonlySet<number> = new Set([0x2022, 0x2d, 0x2a, 0xb7, 0x25cf, 0x25aa, 0x2014, 0x2043]);

const isBullet = (sentence: Sentence): boolean => sentence.isSign(0) && BULLETS.has(sentence.part(0)?.unit ?? 0);

/** "Fiscal 2025 Outlook" on a line of its own: the list below it is of what is to come. */
function isOutlookHeading(sentence: Sentence): boolean {
  const { passage, count, to } = sentence;
  if (sentence.han || count > 9 || (to < passage.tokens.count && passage.tokens.gap[to] !== BROKEN) || sentence.isMark(count - 1, MARKS.point)) return false;
  return sentence.has(C["guide-noun"]) && !sentence.hasFigure && !sentence.hasAny(CHANGE_OR_REPORT_OR_LEVEL);
}

/** A line of a list that lost its bullet: "Revenue of $4.1 billion to $4.2 billion". */
function isFragment(sentence: Sentence): boolean {
  const { passage, count, to } = sentence;
  if (sentence.han || (to < passage.tokens.count && passage.tokens.gap[to] !== BROKEN)) return false;
  // "Total revenue in the range of $197 million to $199 million, representing growth of 19% to 20%.": no verb before its amount.
  if (count > 16 || sentence.isMark(count - 1, MARKS.point)) for (let at = 0; !sentence.isFigure(at); at++) if (at === count || (sentence.isAny(at, CHANGE_OR_REPORT_OR_LEVEL) && sentence.payload(at, C.level) !== "of")) return false;
  return (sentence.isAny(0, METRIC_OR_LEVEL) || sentence.isAny(1, METRIC_OR_LEVEL)) && sentence.hasFigure;
}

/** "Free cash flow for the year: $1.8 billion to $2 billion." */
function holdsLabelledRange(sentence: Sentence): boolean {
  for (let at = 1; at < sentence.count - 1; at++) if (sentence.isMark(at, MARKS.colon)) return (sentence.figure(at + 1)?.high ?? null) !== null;
  return false;
}

export interface SentenceReading {
  readonly sentence: Sentence;
  readonly drafts: Draft[];
  readonly loose: LooseFigure[];
  readonly periods: SpokenPeriods;
  /** It looks ahead, and a list that follows does so too where it ends in a colon. */
  readonly ahead: boolean;
  readonly opensList: boolean;
  readonly house: boolean;
  readonly relations: readonly StatedRelation[];
}

/** A row of a pasted table names the columns' periods, not the text's. */
const TABLE_BAR = 0x7c;

const REASONS: Readonly<Partial<Record<Role, UnusedReason>>> = {
  previous: "earlier-period",
  share: "share",
  translation: "translation",
  unmatched: "list-unmatched",
  nothing: "other-footing",
};

const WORTH_READING = anyOf(C.metric, C["metric-verb"], C.expect, C["guide-noun"], C.relation);
/** Without a number or one of these no amount and no period can be read. */
const MAKES_PARTS = joinSets(WORTH_READING, PERIOD_STARTS, anyOf(C.currency, C["number-word"], C.fraction, C.scale, C.pronoun));

/** A sentence that can hold no amount, no period and no metric need not be cut into parts. */
export const cutSentence = (passage: Passage, from: number, to: number, index: number): Sentence => new Sentence(passage, passage.holdsAny(from, to, MAKES_PARTS) ? readParts(passage, from, to) : [], from, to, index);

/** Most sentences of a story hold neither an amount nor a metric, and say nothing here but their periods. */
const saysNothing = (sentence: Sentence): boolean => !sentence.hasFigure && !sentence.hasAny(WORTH_READING);

export function attach(sentence: Sentence, names: Names, carried: Carried): SentenceReading {
  adjustEarlier(sentence, carried);
  if (saysNothing(sentence)) return { sentence, drafts: [], loose: [], ahead: false, opensList: false, house: carried.house, relations: [], periods: spokenPeriods(sentence, NO_ROLES) };
  const listed = (carried.ahead && (isBullet(sentence) || isFragment(sentence))) || (carried.outlook && holdsLabelledRange(sentence));
  const modes = readModes(sentence, listed ? "guidance" : "reported");
  // 该行预计公司收入…。网络游戏收入料增6%至414亿元: nobody else has spoken since.
  const goesOn = carried.house && !sentence.hasAny(SPEAKERS) && !names.ownForms.some((form) => sentence.text(0, sentence.count).includes(form));
  const house = sentence.han && (goesOn || foreseesAsHouse(sentence));
  if (goesOn) for (let at = 0; at < modes.length; at++) if (modes[at] === "guidance") modes[at] = "outside";
  const ofLater = modes.includes("consensus") && !modes.includes("guidance") && !carried.drafts.some((draft) => draft.mode === "guidance") && expectsNow(sentence);
  if (ofLater) for (let at = 0; at < modes.length; at++) if (modes[at] === "consensus") modes[at] = "outside";
  const opened = openDrafts(sentence, modes, names);
  const insertions = findInsertions(sentence, opened);
  const drafts = insertions.length === 0 ? opened : opened.filter((draft) => !insertions.some(({ open, close }) => draft.at > open && draft.at < close));
  if (drafts.length > 0) {
    giveToSubject(sentence, drafts, names);
    giveToPlace(sentence, drafts, names);
  }
  for (const draft of drafts) if ((draft.ofPart || isItsOwn(sentence, draft, carried)) && !draft.scope) {
    draft.scope = carried.scope;
    if (!draft.scope && sentence.han) draft.mode = "outside";
  }
  if (sentence.han) for (const draft of drafts) if (draft.metric === "eps" && !draft.basisSaid && sentence.is(sentence.clauseStart(draft.at), C.or)) shareBasis(draft, drafts);
  const frames = new Frames(sentence, drafts, modes, carried, insertions);
  const pairings = pairInOrder(sentence, drafts);
  for (let at = 0; at < sentence.count; at++) {
    if (at > 0 && sentence.isAny(at, FROM_OR_VERSUS) && comparesMetric(sentence, at)) frames.comparing = true;
    else if (sentence.isStop(at) || (sentence.is(at, C.clause) && !sentence.isHan(at) && !sentence.is(at, C.determiner))) frames.comparing = false;
    const figure = sentence.figure(at);
    if (figure && insertions.some(({ open, close }) => at > open && at < close)) frames.leave(figure, "other-footing");
    else if (figure) place(frames, at, figure, pairings.get(at));
    else if (sentence.is(at, C.multiple)) placeMultiple(frames, at, isAboutOthers(frames, at));
  }
  joinEarlierComparisons(frames);
  readRelations(sentence, drafts, modes, frames.carriedDraft() ? carried.drafts : []);
  readPeriods(sentence, drafts, frames.placedIn, frames.roles);
  if (!sentence.han) giveToPart(sentence, drafts, carried);
  const ahead = modes.includes("guidance") && !drafts.some((draft) => draft.value !== null && draft.mode === "reported");
  const last = sentence.count - 1;
  const heading = isOutlookHeading(sentence);
  return { sentence, drafts, loose: frames.loose, ahead: ahead || heading || listed, opensList: heading || sentence.isMark(last, MARKS.colon) || listed, house, relations: readStatedRelations(sentence, drafts), periods: ofLater || sentence.isMark(0, TABLE_BAR) ? NO_PERIODS : spokenPeriods(sentence, frames.roles, drafts, ahead) };
}

/** "Harbour Foods reported sales growth of 2%": a brand's figures are a part's, a stranger's are nobody's here. */
function giveToSubject(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  if (sentence.han) giveToStrangers(sentence, drafts, names);
  const subject = sentence.han ? hanStranger(sentence, names) : foreignSubject(sentence, names);
  if (!subject) return;
  for (const draft of drafts) {
    if (draft.at < subject.verb || draft.scope || draft.mode !== "reported") continue;
    if (subject.stranger) Object.assign(draft, { mode: "outside", company: subject.name });
    else draft.scope = { text: subject.name, start: subject.start, end: subject.end, topic: true };
  }
}

function giveToStrangers(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  const subjects = clauseSubjects(sentence, names);
  for (const draft of drafts) {
    const company = subjects[draft.at] ?? null;
    if (company !== null && (!draft.scope || company.includes(draft.scope.text))) Object.assign(draft, { mode: "outside", company });
  }
}

function giveToPlace(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  const scope = scopeOfSentence(sentence, names);
  if (!scope) return;
  for (const draft of drafts) {
    if (!draft.scope && metricRow(draft.metric).kind !== "per-share" && !draft.comparison) narrowDraft(draft, scope);
  }
}

/** "Volume in the e-car segment fell to 32,000. Revenues tanked to $1.2 billion": less than the whole told before, it is of the part just spoken of. */
function giveToPart(sentence: Sentence, drafts: readonly Draft[], { drafts: last, recent }: Carried): void {
  const part = last[0]?.scope ?? null;
  if (part === null || sentence.passage.tokens.gap[sentence.from] === BROKEN || last.some(({ scope, sentence: told }) => scope?.text !== part.text || sentence.index - told !== 1)) return;
  for (const draft of drafts) {
    const { value, metric, period } = draft;
    if (draft.scope || draft.basisSaid || !value || draft.at > 1 || draft.mode !== "reported" || period?.number || sentence.is(0, C.neutral)) continue;
    if (recent.some((whole) => whole.metric === metric && !whole.scope && whole.value?.unit === value.unit && sizeOf(value) < sizeOf(whole.value))) draft.scope = part;
  }
}

/** "The cloud division said revenue rose. Its operating income was": what opens the sentence is of the part the last one was about. */
const isItsOwn = (sentence: Sentence, draft: Draft, { scope, drafts }: Carried): boolean =>
  !sentence.han && scope?.topic === true && drafts.length > 0 && drafts.every((told) => told.scope !== null) && /^operating-/.test(draft.metric) && draft.at <= 3 && sentence.index > 0 && /^its$/i.test(sentence.text(0, 1));

/** "Analysts expect earnings of", "the consensus of 14 analysts is for": what is expected now is of a period yet to be reported. */
function expectsNow(sentence: Sentence): boolean {
  if (sentence.han) return false;
  for (let at = 1; at < sentence.count; at++) {
    const now = sentence.payload(at, C.expect) === "now" || (sentence.payload(at, C.level) === "be" && /^(?:is|are)$/i.test(sentence.text(at, at + 1)) && (sentence.payload(at + 1, C.in) === "for" || (sentence.isFigure(at + 1) && (sentence.period(at - 1)?.number ?? 0) > 0)));
    if (!now) continue;
    for (let i = at - 1; i >= at - 8 && i >= 0 && !sentence.isComma(i); i--) if (sentence.isAny(i, ESTIMATE_OR_ANALYST)) return true;
  }
  return false;
}

/** 非公认会计准则净利润为1.1亿美元，合每股50美分: a sum told again for a share keeps its basis. */
function shareBasis(eps: Draft, drafts: readonly Draft[]): void {
  const sum = drafts.filter(({ at, metric }) => at < eps.at && metric === "net-income").pop();
  if (sum?.basisSaid) Object.assign(eps, { basis: sum.basis, basisSaid: true });
}

/** "These figures are adjusted for non-recurring items": the basis of the earnings just told has a sentence to itself. */
function adjustEarlier(sentence: Sentence, carried: Carried): void {
  if (sentence.han || sentence.hasFigure || !sentence.is(0, C.pronoun)) return;
  let adjusted = false;
  for (let at = 1; at < sentence.count; at++) adjusted ||= sentence.payload(at, C.basis) === "adjusted" || sentence.payload(at, C["basis-clause"]) === "adjusted" || sentence.payload(at, C.excluding) === "out";
  if (!adjusted) return;
  for (const draft of carried.drafts) {
    if (draft.basisSaid || draft.mode !== "reported" || sentence.index - draft.sentence > 2 || (draft.metric !== "eps" && draft.metric !== "net-income")) continue;
    draft.basis = "adjusted";
    draft.basisSaid = true;
  }
}

function comparesMetric(sentence: Sentence, versus: number): boolean {
  if (sentence.is(versus, C.in)) return false;
  for (let i = versus + 1; i < versus + 6; i++) {
    // "from 49.5 million and revenues to": the base was the amount alone.
    if (sentence.is(versus, C.from) && sentence.isFigure(i)) return false;
    if (sentence.is(i, C.metric)) return true;
    if (sentence.isStop(i) || sentence.isComma(i)) return false;
  }
  return false;
}

function place(frames: Frames, at: number, figure: Figure, pairing: Pairing | undefined): void {
  const { sentence } = frames;
  if ((sentence.is(at + 1, C.measure) || sentence.is(at + 1, C.analyst) || (sentence.han && sentence.is(at + 1, C.period))) && (figure.unit === "bare" || figure.unit === "count")) return frames.leave(figure, "count-of-another-thing");
  if (isGivenTo(sentence, at)) return frames.leave(figure, "no-line-item");
  if (sentence.is(at - 1, C.tolerance)) return frames.leave(figure, "tolerance");
  if (sentence.han && isListed(sentence, at)) return frames.leave(figure, "list-unmatched");
  if (sentence.han && isTarget(sentence, at)) return frames.leave(figure, "forecast-alone");
  if (sentence.isHan(at + 1) && /^(大关|大關|关口|關口)/.test(sentence.text(at + 1, at + 2))) return frames.leave(figure, "threshold");
  const focus = frames.nearest(at, (draft) => !draft.comparison && !draft.absorbs);
  const level = focus !== null && metricFor(focus.metric, figure) === focus.metric;
  const reading = readRole(sentence, at, level);
  let { role } = reading;
  if (reading.copies && reading.score < 5) {
    let before = previousFigure(sentence, at);
    // "$118m (£63m), or 21 cents a share": what a translation translates is copied, not the translation.
    while (before > 0 && frames.roles.get(before) === "translation" && !isBracketed(sentence, at)) before = previousFigure(sentence, before);
    const copied = before >= 0 ? frames.roles.get(before) : undefined;
    // "up from $45.9 billion, and for the full year $184 billion": a period of its own makes it a value again.
    if (copied && copied !== "nothing") role = copied === "prior" && periodBefore(frames, at) && opensWithPeriod(sentence, at) ? "value" : copied;
  }
  // "to about $6, from $5.25 to $6.25": the range it had before.
  if (!sentence.han && frames.modes[at] === "guidance" && sentence.is(at - 1, C.to) && sentence.isFigure(at - 2) && sentence.is(at - 3, C.from) && sentence.isComma(at - 4) && frames.placedIn.has(at - 5)) return frames.leave(figure, "earlier-outlook");
  if (isRangeOfBefore(frames, at, figure)) return frames.leave(figure, "earlier-outlook");
  if (pairing) role = pairing.role ?? role;
  if (role === "change" && figure.unit === "percent" && level && isLevelOfRatio(frames, focus, at, reading)) role = "value";
  // "a 23% operating margin": a level before its name.
  const bound = role === "change" && figure.unit === "percent" && reading.metricAt > at && !sentence.isAny(at + 1, CHANGE_OR_GROWTH) ? frames.draftAt(reading.metricAt) : undefined;
  if (bound && !bound.value && metricFor(bound.metric, figure) === bound.metric && bound.metric !== "other") role = "value";
  // "a 4% rise in like-for-like sales": the metric is itself a rate.
  const rated = !sentence.han && role === "change" && figure.unit === "percent" && reading.metricAt > at ? frames.draftAt(reading.metricAt) : undefined;
  if (rated?.metric === "same-store-sales" && !rated.value) role = "value";
  // 毛利率为31%，而截至2023年12月31日止年度为29%: a level beside a level is no change.
  if (sentence.han && level && role === "change" && figure.unit === "percent" && placeContrasted(frames, at, figure)) return;
  frames.roles.set(at, role);
  if (isAboutOthers(frames, at)) return frames.leave(figure, "market");
  if (frames.modes[at] === "outside" && role !== "value") return frames.leave(figure, "forecast-by-others");
  const expected = frames.modes[at] === "consensus";
  if (role === "unmatched") return frames.leave(figure, "list-unmatched");
  if (role === "value" && !expected) return placeValue(frames, at, figure, reading, pairing);
  if (role === "value" || role === "consensus") return placeExpected(frames, at, figure, reading, pairing);
  if (role === "prior") return placePrior(frames, at, figure, reading);
  if (role === "change") return placeChange(frames, at, figure, reading, pairing);
  if (role === "surprise") return placeSurprise(frames, at, figure);
  frames.leave(figure, REASONS[role] ?? "no-metric");
}

/** "about $6 a share, toward the top of its $5.25 to $6.25 range": the range that the new outlook lies in is the old one. */
function isRangeOfBefore({ sentence, modes, placedIn }: Frames, at: number, figure: Figure): boolean {
  if (sentence.han || figure.high === null || modes[at] !== "guidance") return false;
  let named = sentence.is(at + 1, C["guide-noun"]);
  let owned = false;
  for (let i = at - 1; i >= 0 && !sentence.isPeriod(i) && !sentence.isStop(i); i--) {
    if (sentence.isFigure(i)) return named && owned && placedIn.has(i);
    named ||= sentence.is(i, C["guide-noun"]);
    owned ||= sentence.payload(i, C.determiner) === "the";
  }
  return false;
}

/** 净利润为77.5/98.3/121.6亿元: one amount for each of several years or parts. */
const isListed = (sentence: Sentence, at: number): boolean => joinsFigures(sentence, at - 1) || joinsFigures(sentence, at + 1);
const joinsFigures = (sentence: Sentence, at: number): boolean => sentence.isMark(at, MARKS.slash) && sentence.isFigure(at - 1) && sentence.isFigure(at + 1);

/** 达到全年153万部销售目标的15%, 今个财年销售目标400亿元: what is aimed at, and the share of it that was reached. */
function isTarget(sentence: Sentence, at: number): boolean {
  let next = at + 1;
  while (sentence.isAny(next, NEUTRAL_OR_DETERMINER_OR_APPROXIMATE)) next++;
  if (sentence.says(next, "aim")) return true;
  for (let i = at - 1; i >= sentence.clauseStart(at) && !sentence.is(i, C.metric); i--) if (sentence.says(i, "aim")) return !sentence.isAny(i - 1, METRIC_OR_LEVEL);
  return false;
}

/** The amount stands in brackets behind another. */
const isBracketed = (sentence: Sentence, at: number): boolean => sentence.isMark(at - 1, MARKS.opening) || sentence.isMark(at + 1, MARKS.closing);

/** "$46 billion, and for the full year $184 billion", unlike "$46 billion in 2024 and $40 billion": the period stands behind the joint. */
function opensWithPeriod(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (sentence.period(i)) return true;
    if (sentence.isAny(i, AND) || sentence.isComma(i) || sentence.isFigure(i)) return false;
  }
  return false;
}

/** "margin was 41.7%": a percent is the level of a metric measured in percent unless the metric moved by it. */
function isLevelOfRatio(frames: Frames, head: Draft, at: number, reading: RoleReading): boolean {
  const { sentence } = frames;
  if (head.value || head.absorbs || frames.isCut(head.at, at)) return false;
  const cue = leftCue(sentence, at - 1);
  if (head.metric === "same-store-sales") return true;
  if (head.metric === "other") return sentence.isAny(cue, METRIC_OR_LEVEL);
  if (sentence.is(cue, C.to)) return true;
  return reading.score <= 4 && !sentence.isAny(cue, CHANGE_OR_BY_OR_YOY_OR_QOQ);
}

/** Amounts of a share price, an index or an economy: their word stands between the last metric and the amount. */
function isAboutOthers(frames: Frames, at: number): boolean {
  const { sentence } = frames;
  const head = frames.nearest(at, () => true);
  // "repurchased shares of its common stock for $90 million": the stock is what was bought.
  if (head?.metric === "share-repurchases" && sentence.figure(at)?.scaled) return false;
  const bought = frames.nearest(at, (draft) => draft.metric === "share-repurchases");
  if (bought && at - bought.at <= 4 && sentence.figure(at)?.scaled) return false;
  let reported = false;
  for (let i = at - 1; i >= 0 && !sentence.isStop(i); i--) {
    if (head && i <= head.at) return false;
    // "Shares fell after the miner reported a 9 percent fall in net profits"
    if (reported && sentence.payload(i, C.versus) === "after") return false;
    reported ||= sentence.is(i, C.announce);
    if (sentence.isAny(i, STOCK_OR_MACRO) && !sentence.is(i, C.metric)) return true;
    if (sentence.isComma(i) && !sentence.isAny(i + 1, CHANGE_OR_FROM_OR_TO)) break;
  }
  for (let i = at + 1; i <= at + 3 && !sentence.isStop(i) && !sentence.isComma(i); i++) if (sentence.is(i, C.stock)) return !head;
  return false;
}
