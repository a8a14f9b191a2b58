import { SEGMENT_OR_PLACE_OR_PRODUCT } from "../passage/class-sets";
import { anyOf } from "../passage/class-set";
import { FUNCTION_WORDS } from "../names/han-name";
import { pastByline } from "../names/han-byline";
import { openingName } from "../names/opening-name";
import { C, MARKS, type Passage } from "../passage/passage";
import { readPeriod } from "../periods/read-period";
import { BROKEN, HAN, MARK, WORD } from "../passage/tokens";

const LINES = 3;
const HAN_TEXT = /[\u3400-\u9fff]{4}/;
const LONGEST = 30;
const LEAD = 120;
const SPEAK = anyOf(C.announce, C.period, C.relative, C.ordinal, C.report);
const NO_NAMES = anyOf(C.metric, C.stock, C.macro);

/** 甲、乙及丙公布业绩, "甲、乙等公司": a round-up of several companies is none's report. */
export function reportsSeveral(passage: Passage): boolean {
  if (!HAN_TEXT.test(passage.text.slice(0, 400))) return false;
  if (countsCompanies(passage)) return true;
  const { tokens } = passage;
  let lines = 0;
  for (let at = 0; at < tokens.count && lines < LINES; at++) {
    if (at > 0 && tokens.gap[at] !== BROKEN) continue;
    lines++;
    const from = pastByline(passage, at);
    // 香港交易及結算所有限公司及香港聯合交易所有限公司對本公佈: the exchange's notice above an announcement.
    if (from >= 0 && !passage.lexicon.phrases["exchange-notice"].test(passage.text.slice(tokens.start[from], (tokens.start[from] as number) + LONGEST)) && opensWithNames(passage, from)) return true;
  }
  return opensEachLine(passage) || publishInTurn(passage);
}

const STOPS = /[，,。]/;

/** 8月22家上市猪企合计出栏生猪…, 全年13家金控净利润…: where the lead counts who reported, whoever is named behind is one of them. */
function countsCompanies(passage: Passage): boolean {
  const { text, tokens, lexicon: { phrases } } = passage;
  // 海报记者 |: below a line that says who tells it.
  const lead = text.slice(0, LEAD).split("\n").find((line) => STOPS.test(line))?.split("。")[0] ?? "";
  const start = text.indexOf(lead);
  const counted = phrases["counted-companies"].exec(lead);
  return counted !== null && (phrases["in-total"].test(lead) || phrases["have-published"].test(lead) || passage.is(tokens.at(start + counted.index + counted[0].length), C.metric));
}

/** A line of figures for each company: the openings are different names, none of them a part of a company or told of in another's line. */
function opensEachLine(passage: Passage): boolean {
  const { tokens, text } = passage;
  const names = new Set<string>();
  for (let at = 0; at < tokens.count; at++) {
    if (at > 0 && tokens.gap[at] !== BROKEN) continue;
    // 九倉置業 above 九龍倉置業（1997）, 马化工次季大亏 above 马石油化学（5183）: a heading tells of whom the story below it does.
    if (at === 0 && isHeading(passage)) continue;
    const opening = openingName(passage, Math.max(at, pastByline(passage, at)));
    if (!opening || names.has(opening.name) || text.split(opening.name).length !== 2 || passage.isAny(opening.next - 1, SEGMENT_OR_PLACE_OR_PRODUCT) || !(readPeriod(passage, opening.next) || passage.isMark(opening.next, MARKS.opening))) return false;
    names.add(opening.name);
  }
  return names.size >= LINES - 1;
}

const isHeading = ({ text }: Passage): boolean => !/[。；;]/.test(text.trimStart().split("\n")[0] ?? "");

/** 华南置地公布…, then in a paragraph of its own 龙城地产公布…: each is named only where it publishes, so none of them is the story's company. */
function publishInTurn(passage: Passage): boolean {
  const { tokens, text } = passage;
  const names = new Set<string>();
  for (let at = 1; at < tokens.count; at++) {
    if (tokens.gap[at] !== BROKEN) continue;
    const opening = openingName(passage, at);
    if (!opening || !publishes(passage, opening.next)) continue;
    if (text.split(opening.name).length !== 2) return false;
    names.add(opening.name);
  }
  return names.size >= LINES - 1;
}

const publishes = (passage: Passage, at: number): boolean => passage.is(at, C.report) && passage.is(at, C.announce) && !passage.says(at, "says");

/** 長江和記, 信和置業: a name may hold the word that joins two. */
function standsInName({ tokens, text, lexicon }: Passage, at: number): boolean {
  const [start, end] = [tokens.start[at] as number, tokens.end[at] as number];
  return lexicon.phrases["and-in-name"].test(text.slice(start - 1, end)) || lexicon.phrases["and-in-name"].test(text.slice(start, end + 1));
}

const isShort = ({ tokens }: Passage, at: number): boolean => (tokens.end[at] as number) - (tokens.start[at] as number) === 1;

/** One character says nothing of its own inside a name: 超微, 益达. */
function mayName(passage: Passage, at: number): boolean {
  const { tokens } = passage;
  if (tokens.kind[at] === MARK) return passage.isMark(at, MARKS.hyphen) || passage.slice(at, at + 1) === "&";
  return !passage.isNumber(at) && !passage.isAny(at, NO_NAMES) && (isShort(passage, at) || !passage.isAny(at, FUNCTION_WORDS));
}

function opensWithNames(passage: Passage, start: number): boolean {
  const { tokens } = passage;
  // 集團向客戶提供增值及支付服務: what the group does.
  if (passage.is(start, C.we)) return false;
  let names = 0;
  let named = false;
  let since = start;
  for (let at = start; at < tokens.count && at < start + LONGEST && (at === start || tokens.gap[at] !== BROKEN); at++) {
    const joint = passage.is(at, C.and) && !standsInName(passage, at) && at - since > 0 && (tokens.end[at - 1] as number) - (tokens.start[since] as number) > 1;
    if (joint && !named) return false;
    if (joint) since = at + 1;
    if (joint) names++;
    if (names > 0 && (named || !joint) && passage.says(at, "and-others")) return true;
    if (passage.isAny(at, SPEAK)) return names > 0 && named;
    if (!joint && !mayName(passage, at)) return false;
    named = !joint && (named || tokens.kind[at] === HAN || tokens.kind[at] === WORD || isShort(passage, at));
  }
  return false;
}
