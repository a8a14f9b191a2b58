/**
 * XBRL-JSON as the Open Information Model defines it: an object of facts, each with its value and all its dimensions.
 * Periods end at midnight after their last day; the days here are the last days themselves.
 */
import type { Quote } from "../../model/source-span";
import { DocumentError } from "../document-error";
import type { ConceptName, FactContext, FactDimension, FactPeriod, NumericFact, TextFact } from "../fact";
import { howMany, type FindingList } from "../finding-list";
import { contextOf, factPeriod, tryDay } from "../ixbrl/contexts";
import { conceptName } from "../ixbrl/namespaces";
import { measureText, unitOf } from "../ixbrl/units";
import { JsonCursor } from "./json-cursor";
import { tryJsonNumber } from "./json-number";

export interface XbrlJson {
  readonly numbers: readonly NumericFact[];
  readonly texts: readonly TextFact[];
}

const FACTS_PER_SLICE = 2_000;
/** Dimensions of the model itself; all others are the taxonomy's. */
const OWN: ReadonlySet<string> = new Set(["concept", "entity", "period", "unit", "language", "noteId"]);

export function* readXbrlJson(source: string, file: number, findings: FindingList): Generator<number, XbrlJson> {
  const reader = new FactReader(file, readNamespaces(source), findings);
  const cursor = new JsonCursor(source);
  let seen = false;
  cursor.enterObject();
  for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) {
    if (key !== "facts" || !cursor.atObject()) {
      cursor.skip();
      continue;
    }
    seen = true;
    let read = 0;
    cursor.enterObject();
    while (cursor.nextKey() !== undefined) {
      reader.readFact(cursor);
      if (++read % FACTS_PER_SLICE === 0) yield cursor.at / source.length;
    }
  }
  if (!seen) throw new DocumentError("not-xbrl-json", "The file has no object \"facts\".");
  return { numbers: reader.numbers, texts: reader.texts };
}

/** They may stand behind the facts that need them. */
function readNamespaces(source: string): Map<string, string> {
  const namespaces = new Map<string, string>();
  const cursor = new JsonCursor(source);
  cursor.enterObject();
  for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) {
    if (key !== "documentInfo" || !cursor.atObject()) {
      cursor.skip();
      continue;
    }
    cursor.enterObject();
    for (let inner = cursor.nextKey(); inner !== undefined; inner = cursor.nextKey()) {
      if (inner !== "namespaces" || !cursor.atObject()) {
        cursor.skip();
        continue;
      }
      cursor.enterObject();
      for (let prefix = cursor.nextKey(); prefix !== undefined; prefix = cursor.nextKey()) {
        namespaces.set(prefix, (cursor.readText() ?? "").replace(/^https:/, "http:"));
      }
    }
  }
  return namespaces;
}

class FactReader {
  readonly numbers: NumericFact[] = [];
  readonly texts: TextFact[] = [];
  private readonly contexts = new Map<string, FactContext>();
  private readonly names = new Map<string, ConceptName>();

  constructor(
    private readonly file: number,
    private readonly namespaces: ReadonlyMap<string, string>,
    private readonly findings: FindingList,
  ) {}

  readFact(cursor: JsonCursor): void {
    if (!cursor.atObject()) return cursor.skip();
    const start = cursor.at;
    let value: Quote | null = null;
    let words = "";
    let decimals: number | null = null;
    let dimensions = new Map<string, string>();
    cursor.enterObject();
    for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) {
      if (key === "value" && cursor.atString()) {
        const at = cursor.at;
        words = cursor.readString();
        cursor.at = at;
        value = cursor.quoteString();
      } else if (key === "decimals") {
        const number = Number(cursor.quoteScalar().text);
        decimals = Number.isInteger(number) ? number : null;
      } else if (key === "dimensions" && cursor.atObject()) dimensions = readWords(cursor);
      else cursor.skip();
    }
    const written = dimensions.get("concept");
    if (value === null || written === undefined) return;
    const concept = this.nameOf(written);
    const context = this.contextFor(dimensions);
    const unit = dimensions.get("unit");
    // A pure number has no unit, and then only its decimals tell it from a text.
    if (unit === undefined && decimals === null) {
      this.texts.push({ concept, file: this.file, context, value: words, span: value });
      return;
    }
    const number = tryJsonNumber(words.trim());
    if (number === undefined) {
      const place = value;
      this.findings.add("value-unreadable", String(start), this.file, place, () => `${concept.text} has the value "${place.text.slice(0, 40)}", which is no number; it was left unread.`);
      return;
    }
    this.numbers.push({
      concept,
      file: this.file,
      context,
      unit: this.unitFor(unit ?? "xbrli:pure"),
      value: number,
      decimals: decimals ?? "INF",
      percent: false,
      quote: value,
      passage: { start, end: cursor.at },
      label: null,
      bracketed: false,
      hidden: false,
      footnotes: [],
      origin: null,
      tuple: null,
    });
  }

  private nameOf(written: string): ConceptName {
    let name = this.names.get(written);
    if (name === undefined) {
      const colon = written.indexOf(":");
      const prefix = colon < 0 ? "" : written.slice(0, colon);
      const namespace = this.namespaces.get(prefix) ?? null;
      if (namespace === null && prefix !== "" && prefix !== "xbrl") {
        this.findings.add("prefix-undeclared", prefix, this.file, null, (count) => `The prefix "${prefix}" of ${howMany(count, "name")} is not declared in the file.`);
      }
      name = conceptName(namespace, prefix, written.slice(colon + 1));
      this.names.set(written, name);
    }
    return name;
  }

  private contextFor(dimensions: ReadonlyMap<string, string>): FactContext {
    const key = [...dimensions].filter(([axis]) => axis !== "concept" && axis !== "unit").map((pair) => pair.join("=")).join("|");
    let context = this.contexts.get(key);
    if (context === undefined) {
      const members = [...dimensions].filter(([axis]) => !OWN.has(axis)).map(([axis, words]) => this.dimension(axis, words));
      context = contextOf(dimensions.get("entity") ?? "", periodOf(dimensions.get("period")), members);
      this.contexts.set(key, context);
    }
    return context;
  }

  /** A member is a name with a declared prefix; anything else is the value of a typed dimension. */
  private dimension(axis: string, words: string): FactDimension {
    const colon = words.indexOf(":");
    const isName = colon > 0 && this.namespaces.has(words.slice(0, colon)) && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(words.slice(colon + 1));
    return { axis: this.nameOf(axis), member: isName ? this.nameOf(words) : null, typed: isName ? null : words };
  }

  private unitFor(written: string) {
    const [over = "", under = ""] = written.split("/");
    const measures = (side: string): string[] => side.replace(/[()]/g, "").split("*").filter((measure) => measure !== "").map((measure) => this.measure(measure));
    return unitOf(measures(over), measures(under));
  }

  private measure(written: string): string {
    // iso4217 and xbrli are reserved by the model, so files need not declare them.
    if (written.startsWith("iso4217:") || written.startsWith("xbrli:")) return written.slice(written.indexOf(":") + 1);
    return measureText(this.nameOf(written));
  }
}

function readWords(cursor: JsonCursor): Map<string, string> {
  const words = new Map<string, string>();
  cursor.enterObject();
  for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) words.set(key, cursor.readText() ?? "");
  return words;
}

function periodOf(written: string | undefined): FactPeriod {
  if (written === undefined) return factPeriod(null, null);
  const [first = "", last] = written.split("/");
  const midnight = (text: string): string => (text.includes("T") ? text : `${text}T00:00:00`);
  if (last === undefined) return factPeriod(null, tryDay(midnight(first), "end"));
  return factPeriod(tryDay(midnight(first), "start"), tryDay(midnight(last), "end"));
}
