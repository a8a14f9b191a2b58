import { decodeAttribute } from "./entities";
import { elementKind, type ElementKind } from "./element-kind";
import type { OpeningTag } from "./markup-listener";
import { NO_STYLE, styleOf } from "./styles";
import { endOfWord, readAttributes, SLASH } from "./tag-grammar";
import { HEARD_ATTRIBUTES } from "./tag-rules.data";

/** A tag and the namespaces it declares, which it does before it opens. */
export interface DeclaringTag extends OpeningTag {
  readonly namespaces: readonly (readonly [prefix: string, uri: string])[];
  /** With a slash behind its attributes. */
  readonly closesItself: boolean;
  /** In characters, from bracket to bracket. */
  readonly length: number;
}

interface KeptTag {
  readonly text: string;
  readonly tag: DeclaringTag;
}

interface AttributeName {
  readonly name: string;
  /** On any element; those with a prefix are heard with all they have. */
  readonly isHeard: boolean;
  /** The prefix of a namespace. */
  readonly declares: string | null;
}

const COLON = 58;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const NO_NAMESPACES: DeclaringTag["namespaces"] = [];

/** Longer ones, with a picture in them, do not come again. */
const LONGEST_KEPT = 1_000;
const MOST_KEPT = 5_000;

/** What a closing tag alone stands for. */
export const bareTag = (kind: ElementKind): DeclaringTag => ({ kind, attributes: NO_ATTRIBUTES, style: NO_STYLE, isHidden: false, columnSpan: 1, rowSpan: 1, namespaces: NO_NAMESPACES, closesItself: false, length: 0 });

/**
 * The tags of a source. A filing has ten thousand elements, opened by a few hundred different tags: each is read once, and only
 * the attributes that somebody hears become strings.
 */
export class OpeningTags {
  private readonly kinds = new Map<string, ElementKind>();
  private readonly attributeNames = new Map<string, AttributeName>();
  /** By what is quickly seen of them: to find a text among texts, an engine goes through all of it twice. */
  private readonly kept = new Map<number, KeptTag>();

  constructor(private readonly source: string) {}

  /** The tag that begins in that place; null where the source ends in it. */
  read(start: number): DeclaringTag | null {
    const { source } = this;
    const nameEnd = endOfWord(source, start + 1, SLASH);
    // Those with a prefix say each something else, and those of a page the same over and over.
    const end = this.hasPrefix(start, nameEnd) ? 0 : source.indexOf(">", nameEnd) + 1;
    if (end === 0 || end - start > LONGEST_KEPT) return this.make(start, nameEnd);
    const text = source.slice(start, end);
    const look = this.lookOf(start, end);
    const kept = this.kept.get(look);
    if (kept?.text === text) return kept.tag;
    const tag = this.make(start, nameEnd);
    // It is longer where the bracket stands in a value.
    if (tag?.length === text.length && this.kept.size < MOST_KEPT) this.kept.set(look, { text, tag });
    return tag;
  }

  /** Two tags may look the same. */
  private lookOf(start: number, end: number): number {
    const { source } = this;
    const length = end - start;
    let look = length;
    for (let part = 1; part < 8; part++) look = (look * 31 + source.charCodeAt(start + ((part * length) >> 3))) | 0;
    return look;
  }

  kindOf(written: string): ElementKind {
    const known = this.kinds.get(written);
    if (known !== undefined) return known;
    const name = written.toLowerCase();
    const kind = name === written ? elementKind(name) : this.kindOf(name);
    this.kinds.set(written, kind);
    return kind;
  }

  private make(start: number, nameEnd: number): DeclaringTag | null {
    const kind = this.kindOf(this.source.slice(start + 1, nameEnd));
    let attributes = NO_ATTRIBUTES as Record<string, string>;
    let namespaces = NO_NAMESPACES;
    const read = readAttributes(this.source, nameEnd, (written, encoded) => {
      const { name, isHeard, declares } = this.attributeName(written);
      if (!isHeard && !kind.isPrefixed) return;
      if (attributes === NO_ATTRIBUTES) attributes = {};
      // The first of two counts.
      if (Object.hasOwn(attributes, name)) return;
      const value = decodeAttribute(encoded);
      attributes[name] = value;
      if (declares !== null) namespaces = [...namespaces, [declares, value]];
    });
    if (read === null) return null;
    const written = attributes["style"];
    const style = written === undefined ? NO_STYLE : styleOf(written);
    return {
      kind,
      attributes,
      style,
      isHidden: style.hidden || attributes["hidden"] !== undefined,
      columnSpan: spanOf(attributes["colspan"], 1, 1_000),
      rowSpan: spanOf(attributes["rowspan"], 0, 65_534),
      namespaces,
      closesItself: read.closesItself,
      length: read.end - start,
    };
  }

  private hasPrefix(start: number, nameEnd: number): boolean {
    for (let at = start; at < nameEnd; at++) if (this.source.charCodeAt(at) === COLON) return true;
    return false;
  }

  private attributeName(written: string): AttributeName {
    let known = this.attributeNames.get(written);
    if (known === undefined) {
      const name = written.toLowerCase();
      const declares = name === "xmlns" || name.startsWith("xmlns:") ? name.slice(6) : null;
      known = { name, isHeard: name.startsWith("xmlns") || HEARD_ATTRIBUTES.has(name), declares };
      if (this.attributeNames.size < MOST_KEPT) this.attributeNames.set(written, known);
    }
    return known;
  }
}

function spanOf(text: string | undefined, least: number, most: number): number {
  if (text === undefined || !/^\s*\d{1,6}/.test(text)) return 1;
  return Math.min(most, Math.max(least, Number.parseInt(text, 10)));
}
