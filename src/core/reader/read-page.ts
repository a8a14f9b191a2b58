import { gridsOfHtml } from "../document/grids-of-html";
import { fromHtmlSteps } from "../document/html/from-html";
import type { HtmlDocument } from "../document/html/html-document";
import { isDataTable } from "../document/html/data-table";
import type { TableGrid } from "../document/table-grid";
import type { TaggedReading } from "../extraction/tagged/read-tagged";
import { calendarOfTags } from "../extraction/tagged/known-calendar";
import { habitsOfTags } from "../extraction/tables/tagged-habits";
import { findLinedTables, inMarkup } from "./lined-tables";
import { between } from "./progress";
import { readParts, type Parts, type ReadingContext } from "./read-parts";
import { TaggedPlaces } from "./tagged-places";

/** A page of markup: its sentences and its tables, quoted in the markup. */
export function* readPage(source: string, context: ReadingContext): Generator<number, Parts> {
  const page = yield* between(0, 0.3, fromHtmlSteps(source));
  let lined: TableGrid[] = [];
  const parts = yield* between(0.3, 1, readParts({
    source,
    words: page.text,
    leftOut: () => [...page.tables.filter((table) => isDataTable(page, table)), ...lined],
    quoteAt: (start, end) => page.map.quote(start, end),
    gridsIn: (language) => {
      lined = findLinedTables(page, language);
      return [...gridsOfHtml(page), ...lined.map((grid) => inMarkup(grid, page.map))].sort((a, b) => a.start - b.start);
    },
  }, context));
  return { ...parts, title: parts.title ?? page.title };
}

/** What a page says beyond the figures its tags have given, whose markup was heard with its tags. */
export function* readUntagged(source: string, page: HtmlDocument, known: TaggedReading, context: ReadingContext): Generator<number, Parts> {
  const places = new TaggedPlaces(page, known);
  const isData = page.tables.map((table) => isDataTable(page, table));
  const data = page.tables.filter((_, index) => isData[index]);
  const covered = new Set(data.filter((table) => places.coversTable(table)));
  return yield* readParts({
    source,
    words: page.text,
    leftOut: () => [...data, ...page.blocks.filter(({ start, end, table }) => (table === null || isData[table] !== true) && places.coversWords(start, end))],
    quoteAt: (start, end) => page.map.quote(start, end),
    gridsIn: () => gridsOfHtml(page, (table) => covered.has(table)),
    tags: habitsOfTags(data.map(({ span }) => places.itemsIn(span))),
    calendar: calendarOfTags(known.reading.items),
  }, context);
}
