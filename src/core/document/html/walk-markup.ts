import { Tokenizer } from "htmlparser2";
import { DocumentError } from "../document-error";
import { MOST_CHARACTERS, SLICE } from "../limits";
import type { MarkupListener } from "./markup-listener";
import { MarkupReader } from "./markup-reader";

/**
 * One pass of htmlparser2's tokenizer over HTML or XHTML, in slices: after each it yields how far it is, from 0 to 1.
 * HTML rules with two of XML's: `<ix:nonFraction/>` closes itself, and CDATA is text. XML rules alone would lose `&nbsp;` and
 * unclosed cells, and a filing saved from a browser is HTML whatever it was before.
 */
export function* walkMarkup(source: string, listener: MarkupListener): Generator<number, void> {
  if (source.length > MOST_CHARACTERS) {
    throw new DocumentError("too-large", `The document has ${source.length} characters; at most ${MOST_CHARACTERS} are read.`);
  }
  const breathe = (at: number): void => {
    if (at < next) return;
    next = at + SLICE;
    tokenizer.pause();
  };
  let next = SLICE;
  // Left encoded, text and attributes are skipped through instead of looked at character by character.
  const tokenizer = new Tokenizer({ decodeEntities: false }, new MarkupReader(source, listener, breathe));
  tokenizer.write(source);
  while (!tokenizer.running) {
    yield next / (source.length + SLICE);
    tokenizer.resume();
  }
  tokenizer.end();
  yield 1;
}
