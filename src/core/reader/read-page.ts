import { gridsOfHtml } from "../document/grids-of-html";
import { fromHtmlSteps } from "../document/html/from-html";
import type { HtmlDocument } from "../document/html/html-document";
import { proseOf } from "../document/html/prose-of";
import { between } from "./progress";
import { readParts, type Parts, type ReadingContext } from "./read-parts";

/** A page of markup: its sentences and its tables, quoted in the markup. */
export function* readPage(source: string, context: ReadingContext): Generator<number, Parts> {
  return yield* readHtml(source, yield* between(0, 0.3, fromHtmlSteps(source)), context);
}

/** The same of a page whose markup was heard with its tags. */
export function* readHtml(source: string, page: HtmlDocument, context: ReadingContext): Generator<number, Parts> {
  const parts = yield* between(0.3, 1, readParts({
    source,
    words: page.text,
    proseOf: () => proseOf(page),
    quoteAt: (start, end) => page.map.quote(start, end),
    gridsIn: () => gridsOfHtml(page),
  }, context));
  return { ...parts, title: parts.title ?? page.title };
}
