import type { TextFact } from "../../document/fact";
import { tryDateWords } from "../../document/ixbrl/date-words";
import { ALONE_TITLE, COVER_PAGE } from "./cover-page.data";
import { tryFiscalCalendar, type FiscalCalendar } from "./fiscal-calendar";
import type { FactPeriod } from "../../document/fact";

export interface CoverPage {
  readonly name: string | null;
  readonly tickers: readonly string[];
  readonly title: string | null;
  readonly published: string | null;
  readonly calendar: FiscalCalendar | undefined;
  /** The company has no group to report for. */
  readonly isAlone: boolean;
}

type Entry = keyof typeof COVER_PAGE;

const WANTED: ReadonlyMap<string, Entry> = new Map(
  Object.entries(COVER_PAGE).flatMap(([entry, concepts]) => concepts.map((concept): [string, Entry] => [concept, entry as Entry])),
);
/** Where a class of shares has no symbol, cover pages print a dash or "None". */
const TICKER = /^(?!none$|n\/?a$|null$)[\p{L}\d][\p{L}\d./-]{0,14}$/iu;

/** What the cover page of a filing states about itself. */
export function readCoverPage(texts: readonly TextFact[], periods: Iterable<FactPeriod>): CoverPage {
  const said = new Map<string, TextFact[]>();
  for (const text of texts) {
    const concept = text.concept.text;
    const value = WANTED.has(concept) ? text.value.replace(/[\s\u00a0]+/g, " ").trim() : "";
    if (value === "") continue;
    const others = said.get(concept);
    if (others === undefined) said.set(concept, [{ ...text, value }]);
    else others.push({ ...text, value });
  }
  const all = (entry: Entry): TextFact[] => COVER_PAGE[entry].flatMap((concept) => said.get(concept) ?? []);
  // A name without dimensions is the company's; with one, that of a co-registrant or a class of shares.
  const first = (entry: Entry): TextFact | undefined => all(entry).find(({ context }) => context.dimensions.length === 0) ?? all(entry)[0];
  const year = first("fiscalYear");
  const focus = first("fiscalPeriod");
  const lastDay = focus?.context.period.end ?? null;
  return {
    name: first("name")?.value ?? null,
    tickers: [...new Set(all("ticker").map(({ value }) => value).filter((value) => TICKER.test(value)))],
    title: first("title")?.value ?? null,
    isAlone: first("consolidated")?.value === "false" || ALONE_TITLE.test(first("title")?.value ?? ""),
    published: tryDateWords(first("published")?.value ?? ""),
    calendar: year === undefined || focus === undefined || lastDay === null || !/^\d{4}$/.test(year.value) ? undefined : tryFiscalCalendar(Number(year.value), focus.value, lastDay, periods),
  };
}
