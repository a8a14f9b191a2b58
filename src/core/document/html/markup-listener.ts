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
