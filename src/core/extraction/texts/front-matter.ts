import type { Passage } from "../passage/passage";
import { readPeriod } from "../periods/read-period";
import { isDay, isoDate } from "../../model/calendar";
import { BROKEN, NUMBER, TERM } from "../passage/tokens";

/** Title and date, as the document states them. */
export interface FrontMatter {
  readonly title: string | null;
  readonly published: { readonly iso: string; readonly year: number; readonly month: number; readonly day: number } | null;
}

const TITLE_REACH = 4000;
const LINE_LIMIT = 90;
const TOP_LINES = 8;

export function readFrontMatter(passage: Passage): FrontMatter {
  const title = findTitle(passage);
  return { title, published: findPublished(passage) };
}

/** "(Adds analyst comment, shares)": what an agency says of its own text. */
export const isEditorsNote = (line: string): boolean => /^[(（][^()（）]*[)）]$/.test(line);

/** "Last Updated: Tuesday, 7 February 2006, 14:44 GMT", "Page last updated at 09:52 GMT, Thursday, 22 January 2009" */
const isTimeStamp = (line: string): boolean => line.length < LINE_LIMIT && /\b(?:19|20)\d\d\b/.test(line) && /\b\d{1,2}:\d{2}\b/.test(line);

/** The first line with words, without its markup, when something follows it and it is no sentence of running text. */
function findTitle({ text, lexicon: { phrases } }: Passage): string | null {
  for (let from = 0, to = 0; from < TITLE_REACH && from <= text.length; from = to + 1) {
    to = text.indexOf("\n", from);
    if (to < 0 || to > TITLE_REACH) to = Math.min(text.length, TITLE_REACH);
    const line = text.slice(from, to);
    const plain = line.replace(/^[\s#*>\ufeff]+|[\s*#]+$/g, "");
    if (!/[A-Za-z\u3400-\u9fff]{2}/.test(plain) || isEditorsNote(plain) || isTimeStamp(plain) || phrases.masthead.test(plain)) continue;
    // A line that goes on in small letters is wrapped text.
    if (/^[a-z]/.test(text.slice(to + 1))) return null;
    const goesOn = /\S/.test(text.slice(text.indexOf(plain) + plain.length));
    return goesOn && plain.length <= 200 && !/^\d+[、.]/.test(plain) && !/[.。]$/.test(plain) ? plain : null;
  }
  return null;
}

/** A full date on a short line at the top or the very end, or behind a city in a dateline: not a date inside the story. */
function findPublished(passage: Passage): FrontMatter["published"] {
  const { tokens } = passage;
  let line = 0;
  for (let at = 0; at < tokens.count && line < TOP_LINES; at++) {
    if (tokens.gap[at] === BROKEN) line++;
    if (tokens.kind[at] !== NUMBER && tokens.kind[at] !== TERM) continue;
    const start = tokens.start[at] as number;
    if (start > 1500) break;
    const read = readPeriod(passage, at);
    if (!read) continue;
    const { period } = read;
    if (period.endDay && period.endMonth && (period.endYear || period.year) && !period.length && !period.instant && standsAlone(passage, start, period.end)) return dated(period.endYear || period.year, period.endMonth, period.endDay);
    at = read.next - 1;
  }
  const slashed = publishedInSlashes(passage.text);
  if (slashed) return slashed;
  // （编辑：某某）1131030: the day in years of the republic, which closes an agency's story.
  const [, year = 0, month = 0, day = 0] = /[)）]\s*(1\d\d)(\d\d)(\d\d)\s*$/.exec(passage.text) ?? [];
  return dated(Number(year) + FIRST_YEAR, Number(month), Number(day)) ?? publishedAtEnd(passage);
}

const SLASHES = /^(?:[ \t]*|[^\n\d]{0,60}[ \t])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?:,?[ \t]+(?:\|[ \t]*)?\d{1,2}:\d\d(?:[^\n|]{0,12}|[ \t]*\|[^\n]*))?$/m;
const HAN = /[\u3400-\u9fff]/;

/** "24/02/2025 12:33", "29.10.2024 | 08:12" on a line of its own: Chinese pages and dots put the day first, English ones either way, so that only what can be one is taken. */
function publishedInSlashes(text: string): FrontMatter["published"] {
  const head = text.slice(0, SLASH_REACH);
  const [, first = "", mark = "", second = "", year = ""] = SLASHES.exec(head) ?? [];
  if (year === "") return null;
  const dayFirst = Number(first) > MONTHS || first === second || (Number(second) <= MONTHS && (mark === "." || HAN.test(head)));
  if (!dayFirst && Number(second) <= MONTHS) return null;
  return dayFirst ? dated(Number(year), Number(second), Number(first)) : dated(Number(year), Number(first), Number(second));
}

const SLASH_REACH = 600;
const MONTHS = 12;

const FIRST_YEAR = 1911;

function standsAlone({ text, lexicon: { phrases } }: Passage, start: number, end: number): boolean {
  const from = text.lastIndexOf("\n", start) + 1;
  const to = text.indexOf("\n", end);
  const line = text.slice(from, to < 0 ? text.length : to);
  // A Chinese story opens with its day: 2024年10月29日，… or （2025年3月20日讯）.
  if (/^[\s（(【]*$/.test(text.slice(from, start)) && phrases["dateline-end"].test(text.slice(end, end + 3))) return true;
  // （中央社记者某某台北2024年10月30日电）: who tells it, and from where.
  if (/^[^\n。，,；]{0,24}$/.test(text.slice(from, start)) && phrases["dateline-closes"].test(text.slice(end, end + 2))) return true;
  // 2022年12月31日为1493亿元。: a sentence may be as short as a line.
  return (line.length <= LINE_LIMIT && !line.includes("。")) || /^[\s/—-]*(?:\/|--|-\s|—|–|\()/.test(text.slice(end, end + 4)) || phrases.publication.test(text.slice(from, start));
}

function publishedAtEnd(passage: Passage): FrontMatter["published"] {
  const { tokens } = passage;
  for (let at = tokens.count - 1; at >= Math.max(0, tokens.count - 12); at--) {
    if (tokens.gap[at] !== BROKEN) continue;
    for (let i = at; i < tokens.count; i++) {
      const read = tokens.kind[i] === NUMBER || tokens.kind[i] === TERM ? readPeriod(passage, i) : null;
      if (read && !read.period.instant && read.period.endDay && (read.period.endYear || read.period.year)) return dated(read.period.endYear || read.period.year, read.period.endMonth, read.period.endDay);
    }
    return null;
  }
  return null;
}

function dated(year: number, month: number, day: number): FrontMatter["published"] {
  return isDay(year, month, day) ? { iso: isoDate(year, month, day), year, month, day } : null;
}

