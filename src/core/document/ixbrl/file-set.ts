import type { Quote } from "../../model/source-span";
import type { FactContext, FactUnit } from "../fact";
import type { FindingList } from "../finding-list";
import { CUSTOMARY_PREFIXES } from "./customary-prefixes.data";
import { joinContinuations } from "./continuations";
import type { RawFact } from "./raw-fact";
import type { InlineScan } from "./scan-inline";

/** More notes than this to one figure help nobody. */
const MOST_NOTES = 20;

/** The files of one filing, looked at as one: a file's own definitions first, then its siblings'. */
export class FileSet {
  /** The lists of notes that relationships give a fact, as they stand: many facts share one list. */
  private readonly notesByFact = new Map<string, (readonly string[])[]>();
  private readonly noteWords = new Map<RawFact, string>();

  constructor(
    private readonly scans: readonly InlineScan[],
    findings: FindingList,
  ) {
    for (const [file, scan] of scans.entries()) {
      this.tellUndeclared(scan, file, findings);
      this.tellTwice(scan, file, findings);
      for (const { from, to } of scan.relationships) for (const id of from) this.link(id, to, file);
    }
  }

  context(id: string, file: number): FactContext | undefined {
    return this.find(file, (scan) => scan.contexts.get(id));
  }

  unit(id: string, file: number): FactUnit | undefined {
    return this.find(file, (scan) => scan.units.get(id));
  }

  continuation(id: string, file: number): RawFact | undefined {
    return this.find(file, (scan) => scan.continuations.get(id));
  }

  footnotesOf(id: string, file: number): string[] {
    const lists = this.notesByFact.get(`${file} ${id}`);
    if (lists === undefined) return [];
    const notes = new Set<RawFact>();
    for (const list of lists) {
      for (const noteId of list) {
        if (notes.size >= MOST_NOTES) break;
        const note = this.find(file, (scan) => scan.footnotes.get(noteId));
        if (note !== undefined) notes.add(note);
      }
    }
    return [...notes].map((note) => this.wordsOf(note));
  }

  printed(raw: RawFact): Quote {
    const scan = this.scans[raw.file];
    return scan === undefined ? { start: raw.start, end: raw.end, text: "" } : scan.printed(raw);
  }

  private find<T>(file: number, look: (scan: InlineScan) => T | undefined): T | undefined {
    const own = this.scans[file];
    const found = own === undefined ? undefined : look(own);
    if (found !== undefined) return found;
    for (const scan of this.scans) {
      const elsewhere = scan === own ? undefined : look(scan);
      if (elsewhere !== undefined) return elsewhere;
    }
    return undefined;
  }

  private link(fact: string, notes: readonly string[], file: number): void {
    const key = `${file} ${fact}`;
    const known = this.notesByFact.get(key);
    if (known === undefined) this.notesByFact.set(key, [notes]);
    else if (known.length < MOST_NOTES) known.push(notes);
  }

  private wordsOf(note: RawFact): string {
    let words = this.noteWords.get(note);
    if (words === undefined) {
      words = joinContinuations(note, (part, at) => this.continuation(part, at)).words.replace(/[\s\u00a0]+/g, " ").trim();
      this.noteWords.set(note, words);
    }
    return words;
  }

  private tellUndeclared(scan: InlineScan, file: number, findings: FindingList): void {
    for (const [prefix, at] of scan.namespaces.undeclared) {
      const meaning = Object.hasOwn(CUSTOMARY_PREFIXES, prefix.toLowerCase()) ? "its names are read with their customary meaning" : "its names belong to no taxonomy that could be known";
      findings.add("prefix-undeclared", prefix, file, { start: at, end: at }, () => `The prefix "${prefix}" is used but not declared; ${meaning}.`);
    }
  }

  private tellTwice(scan: InlineScan, file: number, findings: FindingList): void {
    const before = this.scans.slice(0, file);
    for (const [id, context] of scan.contexts) {
      if (before.some((other) => other.contexts.has(id) && other.contexts.get(id)?.key !== context.key)) {
        findings.add("context-defined-twice", "", file, null, (count) => `${count} context ids (the first is "${id}") mean something else in another file of the set; each file is read with its own.`);
      }
    }
  }
}
