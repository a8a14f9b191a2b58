import { Parser } from "htmlparser2";
import { DocumentError } from "../document-error";
import { MOST_CHARACTERS, MOST_DEPTH, SLICE } from "../limits";

/** What a reader hears of the markup. Offsets are into the source, half-open; names are lower case. */
export interface MarkupListener {
  /** `depth` counts the elements that are open, this one included. */
  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number, depth: number): void;
  /** Decoded. A run comes in pieces: each entity is a piece of its own, so its source is known exactly. */
  text(words: string, start: number, end: number): void;
  /** `end` is behind the closing tag, or where the element was understood to end. */
  close(name: string, start: number, end: number, depth: number): void;
  /** A namespace declaration of the element that opens next. */
  namespace?(prefix: string, uri: string): void;
}

/**
 * One pass of htmlparser2 over HTML or XHTML, in slices: after each it yields how far it is, from 0 to 1.
 * HTML rules with two of XML's: `<ix:nonFraction/>` closes itself, and CDATA is text. XML rules alone would lose `&nbsp;` and
 * unclosed cells, and a filing saved from a browser is HTML whatever it was before.
 */
export function* walkMarkup(source: string, listener: MarkupListener): Generator<number, void> {
  if (source.length > MOST_CHARACTERS) {
    throw new DocumentError("too-large", `The document has ${source.length} characters; at most ${MOST_CHARACTERS} are read.`);
  }
  let depth = 0;
  let openedAt = -1;
  // Behind `</td >` the parser counts from the space, so what follows would seem to start at the bracket.
  let resumeAt = 0;
  // Asking for every attribute costs more than half of what parsing does, and hardly any declares a namespace.
  const declarations = /xmlns/gi;
  let declaredAt = -1;
  const hasDeclarations = (start: number, end: number): boolean => {
    if (declaredAt < start) {
      declarations.lastIndex = start;
      declaredAt = declarations.exec(source)?.index ?? source.length;
    }
    return declaredAt < end;
  };
  const startOf = (): number => Math.max(parser.startIndex, resumeAt);
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > MOST_DEPTH) {
          throw new DocumentError("too-deep", `Elements are nested more than ${MOST_DEPTH} deep at character ${parser.startIndex}.`, parser.startIndex);
        }
        openedAt = startOf();
        if (hasDeclarations(openedAt, parser.endIndex)) declareAll(listener, attributes);
        listener.open(name, attributes, openedAt, parser.endIndex + 1, depth);
      },
      ontext(words) {
        listener.text(words, startOf(), parser.endIndex + 1);
      },
      onclosetag(name, implied) {
        const start = startOf();
        // A tag that closes itself is reported as an implied close at the place where it opened.
        const end = !implied ? endOfTag(source, parser.endIndex) : start === openedAt ? parser.endIndex + 1 : start;
        if (!implied) resumeAt = end;
        listener.close(name, start, end, depth--);
      },
    },
    { recognizeSelfClosing: true, recognizeCDATA: true },
  );
  for (let at = 0; at < source.length; at += SLICE) {
    parser.write(source.slice(at, at + SLICE));
    yield Math.min(1, (at + SLICE) / source.length);
  }
  parser.end();
}

/** Two readers of one pass: parsing is dearer than either of them. */
export const listenTogether = (first: MarkupListener, second: MarkupListener): MarkupListener => ({
  open(name, attributes, start, end, depth) {
    first.open(name, attributes, start, end, depth);
    second.open(name, attributes, start, end, depth);
  },
  text(words, start, end) {
    first.text(words, start, end);
    second.text(words, start, end);
  },
  close(name, start, end, depth) {
    first.close(name, start, end, depth);
    second.close(name, start, end, depth);
  },
  namespace(prefix, uri) {
    first.namespace?.(prefix, uri);
    second.namespace?.(prefix, uri);
  },
});

function declareAll(listener: MarkupListener, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns") listener.namespace?.("", value);
    else if (name.startsWith("xmlns:")) listener.namespace?.(name.slice(6), value);
  }
}

/** The parser reports the end of the name; there may be spaces before the bracket. */
function endOfTag(source: string, at: number): number {
  if (source.charCodeAt(at) === 0x3e) return at + 1;
  const close = source.indexOf(">", at);
  return close < 0 ? source.length : close + 1;
}
