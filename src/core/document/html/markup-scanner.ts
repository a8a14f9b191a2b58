import type { DeclaringTag, OpeningTags } from "./opening-tags";
import { endOfWord, GREATER, isSpace, SLASH } from "./tag-grammar";

/** What stands in the markup, in its order. Offsets are into the source, half-open. */
export interface TokenListener {
  /** Entities as they are written. */
  text(start: number, end: number): void;
  openingTag(tag: DeclaringTag, start: number, end: number): void;
  closingTag(start: number, nameStart: number, nameEnd: number, end: number): void;
  /** The words of a CDATA section, which has no entities. */
  section(words: string, start: number, end: number): void;
}

const EXCLAMATION = 33;
const QUESTION = 63;
const CDATA = "[CDATA[";

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Finds tags, text and what is neither, where htmlparser2 does: the tests hold both beside each other. */
export class MarkupScanner {
  private at = 0;
  /** The end of what has been told or left out. */
  private told = 0;
  private verbatimEnd: RegExp | null = null;

  constructor(
    private readonly source: string,
    private readonly tags: OpeningTags,
    private readonly listener: TokenListener,
  ) {}

  /** Tells what begins before `end`; false where there is no more. */
  scanTo(end: number): boolean {
    const { length } = this.source;
    const stop = Math.min(end, length);
    while (this.at < stop) {
      if (this.verbatimEnd !== null) this.passVerbatim(this.verbatimEnd);
      else this.passText();
    }
    if (this.at < length) return true;
    this.tellText(length);
    return false;
  }

  private tellText(end: number): void {
    if (end > this.told) this.listener.text(this.told, end);
    this.told = end;
  }

  private passText(): void {
    const { source } = this;
    const bracket = source.indexOf("<", this.at);
    if (bracket < 0) {
      this.at = source.length;
      return;
    }
    const code = source.charCodeAt(bracket + 1);
    if (isLetter(code)) this.passOpeningTag(bracket);
    else if (code === SLASH) this.passClosingTag(bracket);
    else if (code === EXCLAMATION) this.passDeclaration(bracket);
    else if (code === QUESTION) this.passTo(">", bracket, bracket + 2);
    else this.at = bracket + 1;
  }

  private passVerbatim(endTag: RegExp): void {
    this.verbatimEnd = null;
    endTag.lastIndex = this.at;
    const end = endTag.exec(this.source)?.index;
    if (end === undefined) this.at = this.source.length;
    else this.passClosingTag(end);
  }

  private passOpeningTag(start: number): void {
    this.tellText(start);
    const tag = this.tags.read(start);
    const end = tag === null ? this.source.length : start + tag.length;
    this.at = this.told = end;
    if (tag === null) return;
    this.verbatimEnd = tag.closesItself ? null : tag.kind.endTag;
    this.listener.openingTag(tag, start, end);
  }

  private passClosingTag(start: number): void {
    const { source } = this;
    let nameStart = start + 2;
    while (isSpace(source.charCodeAt(nameStart))) nameStart++;
    const code = source.charCodeAt(nameStart);
    if (code === GREATER) this.at = nameStart + 1;
    else if (!isLetter(code)) this.passTo(">", start, nameStart);
    else {
      const nameEnd = endOfWord(source, nameStart);
      if (this.passTo(">", start, nameEnd) >= 0) this.listener.closingTag(start, nameStart, nameEnd, this.at);
    }
  }

  private passDeclaration(start: number): void {
    // The dashes that open a comment may close it: "<!-->".
    if (this.source.startsWith("--", start + 2)) this.passTo("-->", start, start + 2);
    else if (this.source.startsWith(CDATA, start + 2)) {
      const from = start + 2 + CDATA.length;
      const to = this.passTo("]]>", start, from);
      this.listener.section(this.source.slice(from, to < 0 ? undefined : to), start, this.at);
    } else this.passTo(">", start, start + 2);
  }

  /** Leaves out what stands from `start` to behind the next `mark`, or to the end of the source; returns where the mark is. */
  private passTo(mark: string, start: number, from: number): number {
    this.tellText(start);
    const place = this.source.indexOf(mark, from);
    this.at = this.told = place < 0 ? this.source.length : place + mark.length;
    return place;
  }
}
