import type { ElementKind } from "./element-kind";
import type { Style } from "./styles";

/** An opening tag. Elements of a page that are opened in the same words share one. */
export interface OpeningTag {
  readonly kind: ElementKind;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Style;
  /** By its style or its attribute. */
  readonly isHidden: boolean;
  /** Slots a cell takes. */
  readonly columnSpan: number;
  /** 0 means down to the last row of the table. */
  readonly rowSpan: number;
}

/** What a reader hears of the markup. Offsets are into the source, half-open; names are lower case. */
export interface MarkupListener {
  /** `depth` counts the elements that are open, this one included. */
  open(tag: OpeningTag, start: number, end: number, depth: number): void;
  /** Decoded. A run comes in pieces: each entity is a piece of its own, so its source is known exactly. */
  text(words: string, start: number, end: number): void;
  /** `end` is behind the closing tag, or where the element was understood to end. */
  close(kind: ElementKind, start: number, end: number, depth: number): void;
  /** A namespace declaration of the element that opens next. */
  namespace?(prefix: string, uri: string): void;
}

/** Two readers of one pass: parsing is dearer than either of them. */
export const listenTogether = (first: MarkupListener, second: MarkupListener): MarkupListener => ({
  open(tag, start, end, depth) {
    first.open(tag, start, end, depth);
    second.open(tag, start, end, depth);
  },
  text(words, start, end) {
    first.text(words, start, end);
    second.text(words, start, end);
  },
  close(kind, start, end, depth) {
    first.close(kind, start, end, depth);
    second.close(kind, start, end, depth);
  },
  namespace(prefix, uri) {
    first.namespace?.(prefix, uri);
    second.namespace?.(prefix, uri);
  },
});
