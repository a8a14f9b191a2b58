/**
 * Puts the amounts of one sentence into drafts. A metric opens a draft; each amount gets a role from its own words
 * (`roles/`) and then a draft that can hold it: of the right kind, near, with that place still free. An amount that finds none
 * stays loose and is reported as such: a figure in the wrong place is worse than one left out.
 */
// By folder: files that are alike end up near each other in the page, where a compressor finds what they share.
import { turnsToResults } from "../modes/told-results";
import type { Draft } from "../drafts/draft";
import { readPeriods } from "../drafts/draft-period";
import { NO_PERIODS, type SpokenPeriods, spokenPeriods } from "../drafts/spoken-periods";
import { narrowDraft } from "../drafts/narrow-draft";
import { thatPart } from "../drafts/of-part";
import { openDrafts } from "../drafts/open-drafts";
import { listHead, partRow } from "../drafts/part-row";
import { readRelations } from "../drafts/relation";
import { type StatedRelation, readStatedRelations } from "../drafts/stated-relations";
import { foreseesAsHouse } from "../modes/han-outlook";
import { readModes } from "../modes/modes";
import { metricRow } from "../../model/metric";
import type { Names } from "../names/names";
import { anyOf, joinSets } from "../passage/class-set";
import { ESTIMATE_OR_ANALYST, FROM_OR_VERSUS } from "../passage/class-sets";
import { C, MARKS, type Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import { PERIOD_STARTS } from "../periods/period-starts";
import type { Role } from "../roles/role";
import { isCapitalName } from "../sentences/opening";
import { findInsertions } from "../sentences/insertion";
import { movedInPast } from "../sentences/moved-in-past";
import { readParts } from "../sentences/parts";
import { Sentence } from "../sentences/sentence";
import { type Carried, Frames, type LooseFigure } from "./frames";
import { countedCompanies, giveToPart, giveToPlace, giveToSubject, isItsOwn, namesOwn } from "./give-scope";
import { isBullet, isOutlookHeading } from "./list-line";
import { placeMultiple } from "./place-change";
import { isAboutOthers, place } from "./place-figure";
import { joinEarlierComparisons } from "./place-prior";
import { pairSlashed } from "./slashed-lists";
import { namedBefore } from "../scopes/han-scope";
import { pairInOrder } from "./respectively";

const IS_NOW = /^(?:is|are)\b/i;
const IS_EXPECTED_AT = /^(?:is|are) expected at$/i;
const NO_ROLES: ReadonlyMap<number, Role> = new Map();

const OTHERS_EXPECT = anyOf(C.analyst, C.relation, C.versus, C.previous, C.broker);
const TOLD = anyOf(C.report, C.analyst, C.yoy);
const SPEAKERS = anyOf(C.we, C.announce);

export interface SentenceReading {
  readonly sentence: Sentence;
  readonly drafts: Draft[];
  readonly loose: LooseFigure[];
  readonly periods: SpokenPeriods;
  /** It looks ahead, and a list that follows does so too where it ends in a colon. */
  readonly ahead: boolean;
  readonly opensList: boolean;
  readonly house: boolean;
  readonly stranger: string | null;
  readonly relations: readonly StatedRelation[];
  /** What a list of parts is of: this line opens it, or is one of it. */
  readonly list: Draft | null;
}

const LONGEST_BEFORE = 60;

/** "The range is above analysts' projections. They are estimating revenue of": the last who were spoken of. */
function tellOfAnalysts({ passage, from }: Sentence): boolean {
  for (let at = from - 2; at > from - LONGEST_BEFORE && at >= 0 && !passage.isMark(at, MARKS.point); at--) if (passage.is(at, C.analyst)) return true;
  return false;
}

/** A row of a pasted table names the columns' periods, not the text's. */
const TABLE_BAR = 0x7c;

const WORTH_READING = anyOf(C.metric, C["metric-verb"], C.expect, C["guide-noun"], C.relation);
/** Without a number or one of these no amount and no period can be read. */
const MAKES_PARTS = joinSets(WORTH_READING, PERIOD_STARTS, anyOf(C.currency, C["number-word"], C.fraction, C.scale, C.pronoun));

/** A sentence that can hold no amount, no period and no metric need not be cut into parts. */
export const cutSentence = (passage: Passage, from: number, to: number, index: number): Sentence => new Sentence(passage, passage.holdsAny(from, to, MAKES_PARTS) ? readParts(passage, from, to) : [], from, to, index);

/** Most sentences of a story hold neither an amount nor a metric, and say nothing here but their periods. */
const saysNothing = (sentence: Sentence): boolean => !sentence.hasFigure && !sentence.hasAny(WORTH_READING);

export function attach(sentence: Sentence, names: Names, carried: Carried): SentenceReading {
  adjustEarlier(sentence, carried);
  if (saysNothing(sentence)) return { sentence, drafts: [], loose: [], ahead: false, opensList: false, house: carried.house, stranger: carried.stranger, relations: [], list: listHead(sentence, [], carried.list), periods: spokenPeriods(sentence, NO_ROLES) };
  const listed = carried.ahead && isBullet(sentence);
  const modes = readModes(sentence, listed ? "guidance" : "reported");
  // "It expects profit of £1.1bn. Sales are seen rising to £5.6bn": nobody else has spoken since.
  if (carried.outlook && !sentence.han && !sentence.hasAny(ESTIMATE_OR_ANALYST)) for (let at = 0; at < modes.length; at++) if ((sentence.says(at, "foreseen") && IS_NOW.test(sentence.text(at, at + 1))) || IS_EXPECTED_AT.test(sentence.text(at, at + 3))) modes.fill("guidance", 0, modes.length);
  // 公司预计总收入为4亿元。广告收入预期为3亿元: nor in Han.
  const goesOnAhead = carried.outlook && sentence.han && !carried.house && !sentence.hasAny(OTHERS_EXPECT) && !sentence.parts.some((_, at) => sentence.is(at, C.estimate) && !sentence.is(at, C.expect)) && sentence.passage.tokens.gap[sentence.from] !== BROKEN;
  if (goesOnAhead) for (let at = 0; at < modes.length; at++) if (modes[at] === "consensus") modes[at] = "guidance";
  // 预计第四季度营收174亿元。全年营收约753亿元: a year that the quarter foreseen closes is foreseen, too.
  if (carried.outlook && sentence.han && !sentence.hasAny(TOLD) && sentence.passage.tokens.gap[sentence.from] !== BROKEN && sentence.period(0)?.length === "year" && carried.drafts.some(({ mode, period }) => mode === "guidance" && period?.number === (period?.length === "half" ? 2 : 4))) modes.fill("guidance");
  // 该行预计公司收入…。网络游戏收入料增6%至414亿元: nobody else has spoken since.
  const goesOn = carried.house && !(sentence.han ? sentence.hasAny(SPEAKERS) : speaksAgain(sentence)) && !namesOwn(sentence, 0, sentence.count, names);
  // "The consensus is for revenue of US$190m in 2025. This reflects a 7.5% improvement. Losses are expected to narrow."
  const aside = goesOn && !sentence.han && sentence.says(0, "it");
  if (goesOn) for (let at = 0; at < modes.length; at++) if (aside || modes[at] === "guidance" || (modes[at] === "consensus" && !sentence.han)) modes[at] = "outside";
  if (!sentence.han && sentence.says(0, "they") && tellOfAnalysts(sentence)) for (let at = 0; at < modes.length; at++) if (modes[at] === "guidance") modes[at] = "consensus";
  const ofLater = modes.includes("consensus") && !modes.includes("guidance") && !carried.drafts.some((draft) => draft.mode === "guidance") && expectsNow(sentence);
  if (ofLater) for (let at = 0; at < modes.length; at++) if (modes[at] === "consensus") modes[at] = "outside";
  // "The analyst lowered her estimate to $2.20. She sees margins recovering"
  const house = goesOn || (!sentence.han && (sentence.is(0, C.analyst) || sentence.is(1, C.analyst)) && modes.includes("outside")) || (sentence.han ? foreseesAsHouse(sentence) : ofLater);
  const before = carried.drafts[carried.drafts.length - 1];
  const row = partRow(sentence, carried.list);
  const opened = row ? [row] : openDrafts(sentence, modes, names, before && sentence.index - before.sentence <= 1 ? before : undefined, carried.recent);
  if (goesOnAhead) for (const draft of opened) if (draft.mode === "consensus") draft.mode = "guidance";
  const insertions = findInsertions(sentence, opened);
  const drafts = insertions.length === 0 ? opened : opened.filter((draft) => !insertions.some(({ open, close }) => draft.at > open && draft.at < close));
  let { stranger } = carried;
  if (drafts.length > 0) {
    stranger = giveToSubject(sentence, drafts, names, stranger);
    giveToPlace(sentence, drafts, names);
  }
  const counted = countedCompanies(sentence, names);
  // 806家公司发布预告；星岭预计净利润: whoever is named behind a semicolon is one of them.
  const semicolon = counted === null ? -1 : sentence.parts.findIndex((_, i) => sentence.isMark(i, MARKS.semicolon));
  if (semicolon >= 0 && !sentence.is(semicolon + 1, C.we)) for (const draft of drafts) if (draft.at > semicolon) Object.assign(draft, { mode: "outside", company: counted });
  stranger = counted ?? stranger;
  for (const draft of drafts) {
    if (draft.scope) continue;
    const subject = sentence.han || metricRow(draft.metric).kind === "per-share" ? -1 : thatPart(sentence, draft.at);
    const surely = draft.ofPart || (subject >= 0 && !sentence.is(subject, C.we)) || isItsOwn(sentence, draft, carried);
    if (!surely && subject < 0) continue;
    const named = sentence.han ? namedBefore(sentence, draft.at, names) : null;
    const told = sentence.han ? undefined : drafts.filter(({ at, scope }) => at < draft.at && scope !== null).pop();
    if (told || named) narrowDraft(sentence, draft, named ?? told?.scope ?? null);
    // "The business" is a part where the sentence before told of one only, and else the company.
    else if (surely || (carried.drafts.length > 0 && carried.drafts.every(({ scope }) => scope !== null))) narrowDraft(sentence, draft, carried.scope);
    if (!draft.scope && surely) draft.mode = "outside";
  }
  for (const draft of drafts) if (draft.metric === "eps" && !draft.basisSaid && saysAgain(sentence, draft.at)) shareBasis(draft, drafts);
  const frames = new Frames(sentence, drafts, modes, carried, insertions, names);
  const slashed = pairSlashed(sentence, drafts);
  const pairings = slashed.size > 0 ? new Map([...pairInOrder(sentence, drafts), ...slashed]) : pairInOrder(sentence, drafts);
  for (let at = 0; at < sentence.count; at++) {
    if (at > 0 && sentence.isAny(at, FROM_OR_VERSUS) && comparesMetric(sentence, at)) frames.comparing = true;
    else if (sentence.isStop(at) || (sentence.is(at, C.clause) && !sentence.isHan(at) && !sentence.is(at, C.determiner))) frames.comparing = false;
    const figure = sentence.figure(at);
    if (figure && insertions.some(({ open, close }) => at > open && at < close)) frames.leave(figure, "other-footing");
    else if (figure) place(frames, at, figure, pairings.get(at));
    else if (sentence.is(at, C.multiple)) placeMultiple(frames, at, isAboutOthers(frames, at));
  }
  leaveBreakdowns(frames);
  joinEarlierComparisons(frames);
  readRelations(sentence, drafts, modes, frames.carriedDraft() ? carried.drafts : []);
  readPeriods(sentence, drafts, frames.placedIn, frames.roles);
  if (!sentence.han) giveToPart(sentence, drafts, carried);
  const ahead = modes.includes("guidance") && !drafts.some((draft) => draft.value !== null && draft.mode === "reported");
  const last = sentence.count - 1;
  const heading = isOutlookHeading(sentence);
  return { sentence, drafts, loose: frames.loose, ahead: ahead || heading || listed, opensList: heading || sentence.isMark(last, MARKS.colon) || listed, house, stranger, relations: readStatedRelations(sentence, drafts), list: listHead(sentence, drafts, carried.list), periods: ofLater || sentence.isMark(0, TABLE_BAR) ? NO_PERIODS : spokenPeriods(sentence, frames.roles, drafts, ahead, modes) };
}

/** 上年同期则为650万港元（持续经营业务溢利4400万港元，及亏损3750万港元）: what a bracket parts a year-ago amount into is of then too. */
function leaveBreakdowns(frames: Frames): void {
  const { sentence, drafts, roles } = frames;
  for (const draft of drafts) {
    if (draft.value === null || draft.valueAt < 0 || draft.mode === "outside") continue;
    let open = draft.at - 1;
    while (open > 0 && !sentence.isMark(open, MARKS.opening) && !sentence.isMark(open, MARKS.closing)) open--;
    if (!sentence.isMark(open, MARKS.opening) || roles.get(open - 1) !== "prior") continue;
    draft.mode = "outside";
    frames.leave(draft.value, "earlier-period");
  }
}

/** After analysts, "they" are still analysts. */
function speaksAgain(sentence: Sentence): boolean {
  for (let at = 0; at < sentence.count; at++) if (sentence.isAny(at, SPEAKERS) && !(at === 0 && sentence.says(at, "they"))) return true;
  return false;
}

/** "Analysts expect earnings of", "the consensus of 14 analysts is for": what is expected now is of a period yet to be reported. */
function expectsNow(sentence: Sentence): boolean {
  if (sentence.han) return false;
  for (let at = 1; at < sentence.count; at++) {
    // "The consensus estimate stands at $3.02 billion", ahead of the report.
    if (sentence.passage.foretells && sentence.says(at, "now")) return true;
    // "Sales are seen rising to": by whom, nobody says.
    if (sentence.says(at, "foreseen") && IS_NOW.test(sentence.text(at, at + 1))) return true;
    // "Acme is expected to report earnings of"
    if (sentence.is(at, C.expect) && /^(?:is|are)$/i.test(sentence.text(at - 1, at)) && sentence.is(at + 1, C.to)) return true;
    const now = sentence.payload(at, C.expect) === "now" || (sentence.says(at, "models") && !sentence.says(at - 1, "had")) || (sentence.is(at - 1, C.analyst) && sentence.says(at, "now") && sentence.isFigure(at + 1)) || (sentence.payload(at, C.level) === "be" && /^(?:is|are)$/i.test(sentence.text(at, at + 1)) && (sentence.payload(at + 1, C.in) === "for" || (sentence.isFigure(at + 1) && (sentence.period(at - 1)?.number ?? 0) > 0)));
    if (!now) continue;
    for (let i = at - 1; i >= at - 8 && i >= 0 && !sentence.isComma(i); i--) if (sentence.isAny(i, ESTIMATE_OR_ANALYST)) return true;
  }
  return false;
}

/** 合每股50美分, "$135 million or $0.23 loss per share" */
const saysAgain = (sentence: Sentence, eps: number): boolean => sentence.is(sentence.han ? sentence.clauseStart(eps) : sentence.isFigure(eps - 1) ? eps - 2 : eps - 1, C.or);

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
  // "The shares fell after Kerr Foods posted sales of £50m": of whoever posted them.
  if (sentence.is(versus, C.in) || (sentence.payload(versus, C.versus) === "after" && isCapitalName(sentence, versus + 1))) return false;
  for (let i = versus + 1; i < versus + 6; i++) {
    // "from 49.5 million and revenues to": the base was the amount alone.
    if (sentence.is(versus, C.from) && sentence.isFigure(i)) return false;
    // "record profits after net income almost doubled to": told anew, not compared with.
    if (sentence.is(i, C.metric)) return sentence.payload(versus, C.versus) !== "after" || !(movedInPast(sentence, i) || turnsToResults(sentence, versus));
    if (sentence.isStop(i) || sentence.isComma(i)) return false;
  }
  return false;
}
