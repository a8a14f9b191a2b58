import { metricRow } from "../../model/metric";
import type { Draft } from "../drafts/draft";
import { CALLED_PART, narrowDraft } from "../drafts/narrow-draft";
import { sizeOf } from "../figures/figure";
import type { Names } from "../names/names";
import { anyOf, joinSets } from "../passage/class-set";
import { CLAUSE_OR_AND } from "../passage/class-sets";
import { C, MARKS } from "../passage/passage";
import { BROKEN } from "../passage/tokens";
import { readArm } from "../scopes/arm";
import { scopeOfSentence } from "../scopes/leading-scope";
import { clauseSubjects } from "../sentences/clause-subject";
import { parentGroup } from "../sentences/han-stranger";
import type { Sentence } from "../sentences/sentence";
import { foreignSubjects, type Subject } from "../sentences/subject";
import type { Carried } from "./frames";

/**
 * "Harbour Foods reported sales growth of 2%": a brand's figures are a part's, a stranger's are nobody's here. Gives the stranger the sentence
 * ends with, of whom the next one may go on to tell.
 */
export function giveToSubject(sentence: Sentence, drafts: readonly Draft[], names: Names, before: string | null): string | null {
  if (sentence.han) return giveToStrangers(sentence, drafts, names, before);
  giveToForeigner(sentence, drafts, names);
  giveToArm(sentence, drafts, names);
  giveToMany(sentence, drafts);
  giveToPronoun(sentence, drafts, names);
  goOnAboutOwner(sentence, drafts, names);
  return null;
}

/** "Castell's net income rose to $36 million, or 22 cents a share, as revenue rose": nobody else is named before the sentence ends. */
function goOnAboutOwner(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (last && draft.mode === "reported" && draft.company === null && !draft.scope && !speaksOfOwn(sentence, last.at, draft.at, names)) Object.assign(draft, { mode: "outside", company: last.company });
    last = draft.mode === "outside" && draft.company !== null ? draft : null;
  }
}

function speaksOfOwn(sentence: Sentence, from: number, to: number, names: Names): boolean {
  for (let at = from; at < to; at++) if ((sentence.is(at, C.we) && !sentence.says(at, "its")) || (sentence.isWord(at) && sentence.isCapital(at)) || sentence.is(at, C.versus)) return true;
  return namesOwn(sentence, from, to, names);
}

function giveToForeigner(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  const subjects = foreignSubjects(sentence, names);
  if (subjects.length === 0) return;
  let next = 0;
  let subject: Subject | null = null;
  let own = false;
  let heard = 0;
  for (const draft of drafts) {
    for (let named = subjects[next]; named && named.verb <= draft.at; named = subjects[++next]) {
      subject = named;
      heard = named.verb;
      own = false;
    }
    if (!subject) continue;
    // "Castell, which has $17bn of debt, said Harlow expected to earn $1.60 a share": up to where the company itself is named.
    own ||= namesOwn(sentence, heard, draft.at, names);
    heard = draft.at;
    if (own) continue;
    if (subject.stranger) {
      if ((draft.mode === "reported" || draft.mode === "guidance") && !(subject.acting === true && draft.scope)) Object.assign(draft, { mode: "outside", company: subject.name });
    } else if ((!draft.scope || (draft.scope.start > subject.end && draft.scope.end < sentence.start(subject.verb))) && draft.mode === "reported") {
      // "Base metals earned £3m"
      draft.plain ||= !sentence.is(draft.at, C.metric);
      narrowDraft(sentence, draft, { text: subject.name, start: subject.start, end: subject.end, topic: true });
    }
  }
}

/** Whether the company is named between two parts. */
export function namesOwn(sentence: Sentence, from: number, to: number, { ownForms }: Names): boolean {
  const words = sentence.text(from, to);
  return ownForms.some((form) => words.includes(form));
}

const SPEAK = anyOf(C.report, C.change, C["metric-verb"], C.announce);
const SUBJECT = 14;

/** "Companies in the FTSE 350 saw pre-tax profits soar": the figures of many are nobody's. */
function giveToMany(sentence: Sentence, drafts: readonly Draft[]): void {
  // "Together, they expect"
  if (/^together, they$/i.test(sentence.text(0, 3))) for (const draft of drafts) draft.mode = "outside";
  for (let at = 0; at < SUBJECT && !sentence.isComma(at) && !sentence.isFigure(at) && !(sentence.isAny(at, SPEAK) && !sentence.is(at, C.neutral)); at++) {
    // "The industry made profits of": one word for them all, with the verb right behind.
    if (!(sentence.says(at, "many-companies") || (sentence.says(at, "whole-trade") && sentence.isAny(at + 1, SPEAK))) || sentence.is(at - 1, C.we) || sentence.isOwner(at - 1)) continue;
    for (const draft of drafts) if (draft.at > at && draft.mode === "reported" && draft.company === null) Object.assign(draft, { mode: "outside", company: sentence.text(at, at + 1) });
    return;
  }
}

const LONGEST_ARM = 8;

/** "Castell's UK arm paid £2m in tax on sales of £1.3bn": the part is the subject, whatever it did first. */
function giveToArm(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  // From the end, since the last part named before a figure has it.
  for (let at = sentence.count - 1; at >= 0; at--) {
    const opens = at === 0 || sentence.isAny(at - 1, CLAUSE_OR_AND) || sentence.isMark(at - 1, MARKS.semicolon) || sentence.isDash(at - 1) || sentence.payload(at - 1, C.report) === "with" || (at === 2 && sentence.isComma(1));
    const arm = opens ? readArm(sentence, at, names) : null;
    if (!arm) continue;
    for (const draft of drafts) {
      // "The retail business saw sales slump, while its licensing arm posted a dip in revenues": not of the part told before.
      if (draft.at < arm.verb || (draft.scope && draft.scope.end > sentence.start(at)) || draft.mode !== "reported" || draft.comparison || (draft.metric === "net-income" && !draft.plain && sentence.is(draft.at, C.metric)) || metricRow(draft.metric).kind === "per-share") continue;
      if (!arm.does && !isItsOrObject(sentence, arm.verb, draft.at)) continue;
      if (sentence.parts.some((_, i) => i > arm.verb && i < draft.at && (sentence.is(i, C.clause) || sentence.isStop(i) || (sentence.is(i, C.we) && !sentence.is(i, C.neutral))))) break;
      if (arm.stranger && namesOwn(sentence, arm.verb, draft.at, names)) break;
      if (arm.stranger) Object.assign(draft, { mode: "outside", company: arm.scope?.text });
      else narrowDraft(sentence, draft, arm.scope);
    }
  }
}

const IN_OBJECT = anyOf(C.determiner, C.neutral, C.basis, C.approximate, C.in, C.negative);

/** "was hit by strikes and its sales fell", "touched $104 million in revenue": whatever a part did, what is its own or what it did it to is its. */
function isItsOrObject(sentence: Sentence, verb: number, metric: number): boolean {
  let at = metric - 1;
  while (at > verb && !sentence.says(at, "its") && (sentence.isFigure(at) || sentence.isWord(at) || sentence.isAny(at, IN_OBJECT) || sentence.payload(at, C.level) === "of")) at--;
  return at > verb || (at === verb && sentence.payload(verb, C.level) !== "be");
}

/** "The cloud unit had a hard quarter. It lost £4m", "Revenue was £3m": of the part that opens the sentence before, in the same paragraph; a bare metric only where that sentence told no figure. */
function giveToPronoun(sentence: Sentence, [first, ...others]: readonly Draft[], names: Names): void {
  const { passage } = sentence;
  const { tokens } = passage;
  const it = sentence.says(0, "it");
  if (!first || first.scope || first.mode !== "reported" || first.at > FARTHEST_HEAD || metricRow(first.metric).kind !== "amount" || !(first.at === 0 || it) || (tokens.gap[sentence.from] === BROKEN && !it)) return;
  let from = sentence.from - 1;
  while (from > 0 && tokens.gap[from] !== BROKEN && !passage.isMark(from - 1, MARKS.point)) from--;
  let to = from + 1;
  while (to < from + LONGEST_ARM && !passage.isAny(to, ENDS_ARM) && (!passage.is(to, C.segment) || passage.is(to + 1, C.segment))) to++;
  if (first.at === 0 && /\d/.test(passage.slice(from, sentence.from))) return;
  // "The UK was its most successful market."
  const placed = passage.is(to - 1, C.place) && passage.payload(to, C.level) === "be";
  if (to === from + 1 || !passage.is(from, C.determiner) || !(placed || passage.is(to, C.segment))) return;
  const last = placed ? to - 1 : to;
  const scope = { text: passage.slice(from + 1, last + 1), start: tokens.start[from + 1] as number, end: tokens.end[last] as number, topic: true };
  for (const draft of [first, ...others]) if (!draft.scope && draft.mode === "reported" && metricRow(draft.metric).kind !== "per-share" && !(draft !== first && namesOwn(sentence, 0, draft.at, names))) narrowDraft(sentence, draft, scope);
}

const ENDS_ARM = joinSets(SPEAK, anyOf(C.level));
const FARTHEST_HEAD = 5;

function giveToStrangers(sentence: Sentence, drafts: readonly Draft[], names: Names, before: string | null): string | null {
  const subjects = clauseSubjects(sentence, names, sentence.passage.tokens.gap[sentence.from] === BROKEN ? null : before);
  const parent = parentGroup(sentence, names);
  // 甲锂业亏损57亿元，乙锂业亏损6亿元，丙股份净利润31亿元: names one after the other with a profit each are companies.
  if (profitsOfNames(drafts) > 1) for (const draft of drafts) draft.mode = "outside";
  for (const draft of drafts) {
    const company = subjects[draft.at] ?? (parent && draft.at >= parent.end ? parent.name : null);
    // 戴尔5月曾表示，AI服务器积压订单…: what somebody else says is of its own parts.
    if (company !== null && (!draft.scope || !draft.scope.topic || sentence.is(sentence.clauseStart(draft.at) - 2, C.announce) || company.includes(draft.scope.text) || sentence.says(sentence.clauseStart(draft.at), "of-which"))) Object.assign(draft, { mode: "outside", company, comparison: false });
  }
  return subjects[subjects.length - 1] ?? null;
}

/** 此前已有3家公司披露年报。其中…: of companies that are counted as they publish, those named next are some. */
export function countedCompanies(sentence: Sentence, names: Names): string | null {
  if (!sentence.han || !sentence.hasAny(PUBLISHING)) return null;
  return namesOwn(sentence, 0, sentence.count, names) ? null : (sentence.passage.lexicon.phrases["counted-companies"].exec(sentence.text(0, sentence.count))?.[0] ?? null);
}

const PUBLISHING = anyOf(C.announce, C["guide-noun"], C.expect);

const HAN_NAME = /^[\u3400-\u9fff]{3,6}$/;

/** How many names that are no part's have the profit of a company told of them. */
const profitsOfNames = (drafts: readonly Draft[]): number => new Set(drafts.filter(({ metric, scope, mode }) => mode === "reported" && scope && !scope.topic && /^(?:net|operating)-income$/.test(metric) && HAN_NAME.test(scope.text)).map(({ scope }) => scope?.text)).size;

export function giveToPlace(sentence: Sentence, drafts: readonly Draft[], names: Names): void {
  const scope = scopeOfSentence(sentence, names);
  if (!scope) return;
  for (const draft of drafts) {
    if (draft.scope || metricRow(draft.metric).kind === "per-share" || draft.comparison) continue;
    narrowDraft(sentence, draft, scope);
  }
}

/** "Volume in the e-car segment fell to 32,000. Revenues tanked to $1.2 billion": less than the whole told before, it is of the part just spoken of. */
export function giveToPart(sentence: Sentence, drafts: readonly Draft[], { drafts: last, recent }: Carried): void {
  const part = last[0]?.scope ?? null;
  if (part === null || sentence.passage.tokens.gap[sentence.from] === BROKEN || last.some(({ scope, sentence: told }) => scope?.text !== part.text || sentence.index - told !== 1)) return;
  const revenue = last[0]?.metric === "revenue" && CALLED_PART.test(part.text) ? last[0].value : null;
  for (const draft of drafts) {
    const { value, metric, period } = draft;
    if (draft.scope || draft.basisSaid || !value || draft.at > 1 || draft.mode !== "reported" || period?.number || sentence.is(0, C.neutral)) continue;
    // "Revenue in the cloud division rose to £883m. Operating profit rose to £80m": beside the revenue of what is called a part, its result.
    if (revenue && /^(?:operating-income|ebita?|ebitda)$/.test(metric) && sizeOf(value) < sizeOf(revenue) && revenue.unit === value.unit) draft.scope = part;
    // "In the retail business, turnover fell to £112m. Losses narrowed to £1m", where the company's own were told before.
    else if (revenue && draft.plain && metric === "net-income" && sizeOf(value) < sizeOf(revenue) && recent.some((whole) => !whole.scope && /income$/.test(whole.metric))) narrowDraft(sentence, draft, part);
    else if (recent.some((whole) => whole.metric === metric && !whole.scope && whole.value?.unit === value.unit && sizeOf(value) < sizeOf(whole.value))) narrowDraft(sentence, draft, part);
  }
}

/** "The cloud division said revenue rose. Its operating income was": what opens the sentence is of the part the last one was about. */
export const isItsOwn = (sentence: Sentence, draft: Draft, { scope, drafts }: Carried): boolean =>
  !sentence.han && scope?.topic === true && drafts.length > 0 && drafts.every((told) => told.scope !== null) && /^(?:operating-|ebit|revenue|same)/.test(draft.metric) && draft.at <= 3 && sentence.index > 0 && /^its$/i.test(sentence.text(0, 1));
