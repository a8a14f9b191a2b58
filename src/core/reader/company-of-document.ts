/**
 * Whose document it is, by what stands at its top: a filing's cover, a release's headline, the name alone on a line over the
 * statements. The reader of sentences looks for who acts in a story, and over tables takes the title of a statement for a name.
 */
const SUFFIX = /(?:,?\s+(?:Inc|INC|Incorporated|INCORPORATED|Corp|CORP|CORPORATION|Corporation|Co|Company|Companies|Ltd|LTD|Limited|LIMITED|LLC|L\.?P|plc|PLC|Group|Holdings?|HOLDINGS|BANCORP|Bancorp|Bancshares|Trust|Partners|AG|SE|KGaA|ASA|AB|A\/S|Oyj|S\.?A|S\.?p\.?A|N\.?V|B\.?V|S\.?E)\.?)+$|\p{Script=Han}{2,24}(?:\u516c\u53f8|\u96c6\u56e2|\u96c6\u5718)$/u;
const VERB = /^(.{2,70}?)\s+(?:to\s+)?(?:[Aa]nnounces?|[Rr]eports?|Releases?|Posts?|Delivers?|Provides?|Publishes|Issues|Beats?|Declares?|Achieves?|Today)\b/;
/** "Hanbit Electronics 3Q 2024 Earnings", "Fjellvik interim report": a title without a verb. */
const HEADLINE = /^([^\d].{1,60}?)[\s,:\u2013\u2014-]+(?:(?:first|second|third|fourth)[\s-]quarter|q[1-4]\b|[1-4]q\b|\dq\d\d|h[12]\b|[12]h\b|[12]h\d\d|half[\s-]year|full[\s-]year|fy\s?\d|fiscal\s(?:year\s)?\d|annual|interim|20\d\d\b|year[\s-]end).*\b(?:results?|earnings|report|summary|update|statements?|release|highlights|presentation)\b/i;
const TICKER = /((?:[A-Z][\w&.'-]*|of|and|the|de|,)(?:,? (?:[A-Z][\w&.'-]*|of|and|the|de))*)\s*\((?:the\s["\u201c]Company["\u201d]|[^()]{0,30}\b(?:NYSE|Nasdaq|NASDAQ|TSX|LSE|AIM|HKEX|SEHK|ASX|SIX|XETRA)\b[^()]*)\)/;
const CHARTER = /\(?\s*exact name of (?:the )?registrant/i;
/** Names of statements and forms, which stand where names stand. */
const NO_NAME = /^(?:about|q[1-4]|h[12]|[12]h|fy\d*)\b|\b(?:consolidated|condensed|statements?|balance sheets?|results|reconciliation|unaudited|financial (?:data|highlights)|quarter|report|form|exhibit|appendix|commission|united states|press release|table of contents|fiscal|year|months|weeks|ended|unit|units|amounts|in (?:thousands|millions))\b/i;
/** "Company name: …", 编制单位：…, "Golden Pier Limited (Stock code: 0999)": what stands around a name alone on its line. */
const AROUND = /^(?:company name|name of (?:listed )?company|\p{Script=Han}{2,8})\s?[:：]\s?|\s*[(（][^()（）]{1,40}[)）]$/giu;
/** 海川材料股份有限公司 2024 年年度报告 */
const HAN_TITLE = /^([\p{Script=Han}（）()]{2,30}?(?:公司|集团|集團))\s*(?:截至|20\d\d|二[〇零○])/u;
/** "NEW YORK, November 4": a dateline, cut off where its year begins. */
const DATED = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}$/i;
const LONGEST = 90;
/** A cover page and a headline stand well within this. */
const TOP = 12_000;
const MOST_LINES = 60;

/** A release says so at its top, whether it has tables or not. */
const RELEASE = /\bexhibit\s+99|\b(?:business\s?wire|globe\s?newswire|pr\s?newswire)\b/i;

export const isReleaseByItsTop = (words: string): boolean => RELEASE.test(words.slice(0, 3_000));

/** What a reader of sentences takes for a name may be a statement's title. */
export const isTitle = (name: string | null): boolean => name !== null && NO_NAME.test(name);

export function companyOfDocument(words: string): string | null {
  const lines = words.slice(0, TOP).split("\n").map((line) => line.replace(/[*_#|]+/g, " ").replace(/\s+/g, " ").trim()).filter((line) => line !== "");
  const charter = lines.findIndex((line) => CHARTER.test(line));
  const registrant = charter < 0 ? undefined : nameIn(lines[charter]?.split(CHARTER)[0] ?? "") ?? nameIn(lines[charter - 1] ?? "");
  if (registrant !== undefined) return registrant;
  const top = lines.slice(0, MOST_LINES).map((line) => line.replace(AROUND, ""));
  const alone = top.find((line) => line.length <= LONGEST && SUFFIX.test(line) && !NO_NAME.test(line) && !VERB.test(line));
  const headline = firstName(top.slice(0, 12), VERB);
  // A contact at a release's foot stands alone on its line too: the name of the headline tells them apart.
  if (alone !== undefined && (headline === undefined || top.indexOf(alone) < 12 || firstWord(alone) === firstWord(headline))) return alone;
  if (headline !== undefined) return headline;
  const han = top.slice(0, 12).flatMap((line) => HAN_TITLE.exec(line)?.[1] ?? [])[0];
  if (han !== undefined) return han;
  const titled = firstName(top.slice(0, 4), HEADLINE);
  if (titled !== undefined) return titled;
  const quoted = TICKER.exec(words.slice(0, TOP))?.[1];
  return quoted === undefined ? null : nameIn(quoted) ?? null;
}

const firstWord = (name: string): string => name.replace(/^the\s+/i, "").split(/[\s,]/)[0]?.toLowerCase() ?? "";

function firstName(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const named = pattern.exec(line)?.[1];
    const name = named === undefined ? undefined : nameIn(named);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** At least one capital, no statement's title, no sentence. */
function nameIn(text: string): string | undefined {
  // A file's heading may print the name twice: "Name, Inc. - Name".
  const name = (text.split(/\s[-\u2013\u2014]\s/).pop() ?? "").replace(/\s(?:\d?Q[1-4]?\d*|FY\d+|[12]H\d+)\b.*$/, "").replace(/^[\s\W]+/, "").replace(/[\s,;:(]+$/, "").trim();
  const isName = name.length >= 2 && name.length <= LONGEST && /[A-Z]/.test(name) && !NO_NAME.test(name) && name.split(" ").length <= 9 && !/\d{4}/.test(name) && !DATED.test(name);
  return isName ? name : undefined;
}
