import { DocumentError } from "../document-error";
import type { ConceptName, FactContext, FactUnit } from "../fact";
import type { ElementKind } from "../html/element-kind";
import type { MarkupListener, OpeningTag } from "../html/markup-listener";
import { MOST_OPEN_FACTS } from "../limits";
import { ContextBuilder } from "./contexts";
import { Namespaces } from "./namespaces";
import { MOST_WORDS, type RawFact, type RawKind } from "./raw-fact";
import { Surroundings } from "./surroundings";
import { UnitBuilder } from "./units";

const INLINE = /^http:\/\/www\.xbrl\.org\/20(?:08|13)\/inlineXBRL$/;
const INSTANCE = "http://www.xbrl.org/2003/instance";
const DIMENSIONS = "http://xbrl.org/2006/xbrldi";
const HELD: ReadonlySet<string> = new Set<RawKind>(["nonfraction", "nonnumeric", "fraction", "numerator", "denominator", "continuation", "footnote"]);
const isHeld = (local: string): local is RawKind => HELD.has(local);
/** Elements whose words are read as a whole: the leaves of contexts and units. */
const LEAVES: ReadonlySet<string> = new Set(["identifier", "startdate", "enddate", "instant", "measure", "explicitmember", "typedmember"]);

export interface Relationship {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Everything one pass over one file finds; what belongs together is joined later, across the files of a set. */
export class InlineScan implements MarkupListener {
  readonly facts: RawFact[] = [];
  readonly continuations = new Map<string, RawFact>();
  readonly footnotes = new Map<string, RawFact>();
  readonly relationships: Relationship[] = [];
  readonly contexts = new Map<string, FactContext>();
  readonly units = new Map<string, FactUnit>();
  readonly namespaces = new Namespaces();
  language: string | null = null;
  title = "";

  private readonly held: RawFact[] = [];
  private readonly heldDepths: number[] = [];
  /** For each open ix:exclude, how many facts were open outside it: those do not hear the words inside. */
  private readonly excluded: number[] = [];
  private hiddenDepth = 0;
  private headerDepth = 0;
  private readonly around = new Surroundings();
  private context: ContextBuilder | null = null;
  private unit: UnitBuilder | null = null;
  private leaf = "";
  private leafDepth = 0;
  private leafWords = "";
  private axis: ConceptName | null = null;
  private inTitle = false;
  private kinds = new Map<string, string>();
  private kindsVersion = -1;

  constructor(
    private readonly source: string,
    private readonly file: number,
  ) {}

  namespace(prefix: string, uri: string): void {
    this.namespaces.declare(prefix, uri);
  }

  open(tag: OpeningTag, start: number, end: number, depth: number): void {
    const { attributes, kind: { name, isPrefixed } } = tag;
    this.namespaces.open(depth);
    this.around.open(tag, start, depth);
    if (!isPrefixed) {
      if (name === "html") this.language ??= attributes["xml:lang"] ?? attributes["lang"] ?? null;
      else if (name === "title") this.inTitle = this.title === "";
      return;
    }
    const kind = this.kindOf(name, start);
    if (kind === "") return;
    if (isHeld(kind)) this.hold(kind, attributes, start, depth);
    else if (kind === "exclude") this.excluded.push(this.held.length);
    else if (kind === "hidden") this.hiddenDepth = depth;
    else if (kind === "header") this.headerDepth = depth;
    else if (kind === "relationship") this.relationships.push({ from: words(attributes["fromrefs"]), to: words(attributes["torefs"]) });
    else this.openResource(kind, attributes, end, depth);
  }

  text(piece: string, start: number, end: number): void {
    if (this.leafDepth > 0) {
      if (this.leafWords.length < MOST_WORDS) this.leafWords += piece;
      return;
    }
    const open = this.held;
    if (open.length > 0) {
      const from = this.excluded.length > 0 ? (this.excluded[this.excluded.length - 1] as number) : 0;
      for (let i = open.length - 1; i >= from; i--) hear(open[i] as RawFact, piece, start, end);
    }
    if (this.around.listening) this.around.text(piece);
    else if (this.inTitle) this.title += piece;
  }

  close({ name, isPrefixed }: ElementKind, start: number, end: number, depth: number): void {
    this.around.close(end, depth);
    if (isPrefixed) this.closeTagged(name, start, end, depth);
    else if (name === "title") this.inTitle = false;
    this.namespaces.close(depth);
  }

  private closeTagged(name: string, start: number, end: number, depth: number): void {
    const top = this.heldDepths.length - 1;
    if (this.heldDepths[top] === depth) {
      const fact = this.held[top] as RawFact;
      fact.end = end;
      this.held.pop();
      this.heldDepths.pop();
      return;
    }
    if (this.leafDepth === depth) return this.closeLeaf(start);
    const kind = this.kindOf(name, start);
    if (kind === "exclude") this.excluded.pop();
    else if (kind === "hidden" && this.hiddenDepth === depth) this.hiddenDepth = 0;
    else if (kind === "header" && this.headerDepth === depth) this.headerDepth = 0;
    else if (kind === "context" && this.context !== null) {
      this.contexts.set(this.context.id, this.context.build());
      this.context = null;
    } else if (kind === "unit" && this.unit !== null) {
      this.units.set(this.unit.id, this.unit.build());
      this.unit = null;
    } else if (kind === "unitdenominator") this.unit?.enterDenominator(false);
  }

  private hold(kind: RawKind, attributes: Readonly<Record<string, string>>, start: number, depth: number): void {
    if (this.held.length >= MOST_OPEN_FACTS) {
      throw new DocumentError("too-deep", `More than ${MOST_OPEN_FACTS} tagged facts are nested in each other at character ${start}.`, start);
    }
    const name = attributes["name"];
    const format = attributes["format"];
    const inHeader = this.headerDepth > 0 || this.hiddenDepth > 0;
    const { label, passage } = inHeader ? { label: null, passage: null } : this.around.find();
    const fact: RawFact = {
      kind,
      file: this.file,
      attributes,
      concept: name === undefined ? null : this.namespaces.name(name, start),
      format: format === undefined ? null : this.namespaces.name(format, start),
      start,
      end: start,
      words: "",
      firstPrinted: -1,
      lastPrinted: -1,
      hidden: inHeader || this.around.isHidden,
      label,
      passage,
      parts: [],
    };
    this.held.push(fact);
    this.heldDepths.push(depth);
    const id = attributes["id"] ?? attributes["footnoteid"] ?? "";
    if (kind === "continuation") this.continuations.set(id, fact);
    else if (kind === "footnote") this.footnotes.set(id, fact);
    else if (kind === "numerator" || kind === "denominator") this.held[this.held.length - 2]?.parts.push(fact);
    else this.facts.push(fact);
  }

  private openResource(kind: string, attributes: Readonly<Record<string, string>>, at: number, depth: number): void {
    if (kind === "context") this.context = new ContextBuilder(attributes["id"] ?? "");
    else if (kind === "unit") this.unit = new UnitBuilder(attributes["id"] ?? "");
    else if (kind === "unitdenominator") this.unit?.enterDenominator(true);
    else if (LEAVES.has(kind) && this.leafDepth === 0 && (this.context !== null || this.unit !== null)) {
      this.leaf = kind;
      this.leafDepth = depth;
      this.leafWords = "";
      const axis = attributes["dimension"];
      this.axis = axis === undefined ? null : this.namespaces.name(axis, at);
    }
  }

  private closeLeaf(at: number): void {
    const { leaf, context, unit, axis } = this;
    this.leafDepth = 0;
    if (leaf === "measure") unit?.addMeasure(this.namespaces.name(this.leafWords.trim(), at));
    else if (context === null) return;
    else if (leaf === "identifier") context.setEntity(this.leafWords);
    else if (leaf === "startdate" || leaf === "enddate" || leaf === "instant") context.setDay(leaf, this.leafWords);
    else if (axis !== null && leaf === "explicitmember") context.addMember(axis, this.namespaces.name(this.leafWords.trim(), at));
    else if (axis !== null) context.addTyped(axis, this.leafWords);
  }

  /** The local name of an element we know, in its own namespace; "" for all others. */
  private kindOf(name: string, at: number): string {
    if (this.kindsVersion !== this.namespaces.version) {
      this.kinds = new Map();
      this.kindsVersion = this.namespaces.version;
    }
    const known = this.kinds.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const uri = this.namespaces.uri(name.slice(0, colon), at, false);
    const kind = uri !== null && (uri === INSTANCE || uri === DIMENSIONS || INLINE.test(uri)) ? name.slice(colon + 1) : "";
    this.kinds.set(name, kind);
    return kind;
  }

  /** Where the words of a fact stand, without the white space and the tags around them. */
  printed(fact: RawFact): { start: number; end: number; text: string } {
    const start = fact.firstPrinted < 0 ? fact.start : fact.firstPrinted;
    const end = fact.firstPrinted < 0 ? fact.end : fact.lastPrinted;
    return { start, end, text: this.source.slice(start, end) };
  }
}

const words = (list: string | undefined): string[] => (list ?? "").split(/\s+/).filter((word) => word !== "");

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function hear(fact: RawFact, piece: string, start: number, end: number): void {
  if (fact.words.length >= MOST_WORDS) return;
  fact.words += piece;
  const literal = end - start === piece.length;
  let from = 0;
  while (from < piece.length && isSpace(piece.charCodeAt(from))) from++;
  if (from === piece.length) return;
  let to = piece.length;
  while (isSpace(piece.charCodeAt(to - 1))) to--;
  if (fact.firstPrinted < 0) fact.firstPrinted = literal ? start + from : start;
  fact.lastPrinted = literal ? start + to : end;
}
