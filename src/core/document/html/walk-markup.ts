import { DocumentError } from "../document-error";
import { MOST_CHARACTERS, SLICE } from "../limits";
import type { MarkupListener } from "./markup-listener";
import { MarkupReader } from "./markup-reader";
import { MarkupScanner } from "./markup-scanner";
import { OpeningTags } from "./opening-tags";

/**
 * One pass over HTML or XHTML, in slices: after each it yields how far it is, from 0 to 1.
 * HTML rules with two of XML's: `<ix:nonFraction/>` closes itself, and CDATA is text. XML rules alone would lose `&nbsp;` and
 * unclosed cells, and a filing saved from a browser is HTML whatever it was before.
 */
export function* walkMarkup(source: string, listener: MarkupListener): Generator<number, void> {
  if (source.length > MOST_CHARACTERS) {
    throw new DocumentError("too-large", `The document has ${source.length} characters; at most ${MOST_CHARACTERS} are read.`);
  }
  const tags = new OpeningTags(source);
  const reader = new MarkupReader(source, tags, listener);
  const scanner = new MarkupScanner(source, tags, reader);
  for (let end = SLICE; scanner.scanTo(end); end += SLICE) yield end / (source.length + SLICE);
  reader.end();
  yield 1;
}
