import { DocumentError } from "../document-error";
import { MOST_DEPTH } from "../limits";
import { TextPieces } from "./entities";
import type { ElementKind } from "./element-kind";
import type { MarkupListener } from "./markup-listener";
import type { TokenListener } from "./markup-scanner";
import { bareTag, type DeclaringTag, type OpeningTags } from "./opening-tags";

/** From tokens to elements: which is open, which ends where. */
export class MarkupReader implements TokenListener {
  private readonly open: ElementKind[] = [];
  private readonly pieces: TextPieces;

  constructor(
    private readonly source: string,
    private readonly tags: OpeningTags,
    private readonly listener: MarkupListener,
  ) {
    this.pieces = new TextPieces((words, start, end) => listener.text(words, start, end));
  }

  text(start: number, end: number): void {
    const words = this.source.slice(start, end);
    if (words.includes("&") && this.open[this.open.length - 1]?.isVerbatim !== true) this.pieces.write(words, start);
    else this.listener.text(words, start, end);
  }

  section(words: string, start: number, end: number): void {
    this.listener.text(words, start, end);
  }

  openingTag(tag: DeclaringTag, start: number, end: number): void {
    this.enter(tag, start, end);
    if (tag.closesItself && !tag.kind.isVoid) this.close(tag.kind, start, end);
  }

  closingTag(start: number, nameStart: number, nameEnd: number, end: number): void {
    const kind = this.closingKind(nameStart, nameEnd);
    const place = this.open.lastIndexOf(kind);
    if (place >= 0) {
      for (let top = this.open.length - 1; top > place; top--) this.close(this.open[top] as ElementKind, start, start);
      this.close(kind, start, end);
    } else if (kind.name === "p" || kind.name === "br") {
      // A closing tag alone stands for an empty element.
      this.enter(bareTag(kind), start, end);
      if (!kind.isVoid) this.close(kind, start, end);
    }
  }

  end(): void {
    const { length } = this.source;
    for (let top = this.open.length - 1; top >= 0; top--) this.close(this.open[top] as ElementKind, length, length);
  }

  private enter(tag: DeclaringTag, start: number, end: number): void {
    const { kind } = tag;
    if (kind.ends !== undefined) this.closeEnded(kind.ends, start);
    const depth = this.open.push(kind);
    if (depth > MOST_DEPTH) throw new DocumentError("too-deep", `Elements are nested more than ${MOST_DEPTH} deep at character ${start}.`, start);
    for (const [prefix, uri] of tag.namespaces) this.listener.namespace?.(prefix, uri);
    this.listener.open(tag, start, end, depth);
    if (kind.isVoid) this.close(kind, start, end);
  }

  private closeEnded(ends: ReadonlySet<string>, at: number): void {
    for (let top = this.open[this.open.length - 1]; top !== undefined && ends.has(top.name); top = this.open[this.open.length - 1]) this.close(top, at, at);
  }

  /** The innermost element. */
  private close(kind: ElementKind, start: number, end: number): void {
    this.listener.close(kind, start, end, this.open.length);
    this.open.pop();
  }

  /** Nearly always that of the innermost element, which costs nothing to see. */
  private closingKind(start: number, end: number): ElementKind {
    const inner = this.open[this.open.length - 1];
    return inner !== undefined && inner.name.length === end - start && this.source.startsWith(inner.name, start) ? inner : this.tags.kindOf(this.source.slice(start, end));
  }
}
