import { checkAcrossDocuments } from "./checks/across-documents";
import { checkReading } from "./checks/check-reading";
import { PageListener } from "./document/html/from-html";
import { readTaggedSteps, type TaggedFile, type TaggedReading } from "./extraction/tagged/read-tagged";
import type { CompanyfactsChoice } from "./extraction/tagged/companyfacts-choice";
import type { LanguagePack } from "./language/pack";
import type { DocumentKind } from "./model/reading";
import { acceptedKind } from "./reader/accepted-kind";
import { assembleReading, joinTagged } from "./reader/assemble-reading";
import type { DocumentFile, DocumentReading, TextFile } from "./reader/document-file";
import { languageOf } from "./reader/language-of";
import { between, finish } from "./reader/progress";
import { readPage, readUntagged } from "./reader/read-page";
import { readPaper } from "./reader/read-paper";
import { findReadableTables, readPaste } from "./reader/read-paste";
import type { ReadingContext } from "./reader/read-parts";
import { readRelease } from "./read-release";

export interface DocumentOptions {
  /** ISO date, where the caller knows better than the documents. */
  readonly published?: string | null;
  readonly companyfacts?: CompanyfactsChoice;
  /** `tags`: an inline filing is read from its tags alone, where it tags any figure of the company. Default: its tables and sentences too. */
  readonly filings?: "tags" | "everything";
}

/**
 * Reads files of any accepted kind, told by content. One reading per file, in their order; a file of an inline set that only
 * defines what its siblings use has none. Throws a DocumentError for what nothing reads.
 *
 * @example
 * const [{ reading, text }] = readDocuments([{ name: "q3.htm", text, sha256 }], [english, chinese]);
 */
export function readDocuments(files: readonly DocumentFile[], packs: readonly LanguagePack[], options: DocumentOptions = {}): DocumentReading[] {
  return finish(readDocumentSteps(files, packs, options));
}

/** The same in slices, so that a screen can breathe between them; each yields how much is done, from 0 to 1. */
export function* readDocumentSteps(files: readonly DocumentFile[], packs: readonly LanguagePack[], options: DocumentOptions = {}): Generator<number, DocumentReading[]> {
  const kinds = files.map(acceptedKind);
  const context: ReadingContext = { packs, published: options.published ?? null };
  const pages = new Map<DocumentFile, PageListener>();
  const tagged = yield* between(0, 0.5, readTaggedFiles(files, kinds, options, pages));
  const read: DocumentReading[] = [];
  for (const [at, file] of files.entries()) {
    const share = (done: number): number => 0.5 + (0.5 * (at + done)) / files.length;
    read.push(yield* between(share(0), share(1), readFile(file, kinds[at] ?? "text", tagged.get(file), pages.get(file), context, options)));
  }
  const inline = kinds.filter((kind) => kind === "ixbrl").length;
  const kept = read.filter(({ reading }) => !(inline > 1 && reading.document.kind === "ixbrl" && reading.items.length === 0 && reading.findings.length === 0));
  const results = kept.length > 0 ? kept : read;
  const across = checkAcrossDocuments(results.map(({ name, reading }) => ({ name, company: reading.company.name, items: reading.items })));
  return results.map((result, at) => {
    const more = across[at] ?? [];
    return more.length === 0 ? result : { ...result, reading: { ...result.reading, findings: [...result.reading.findings, ...more] } };
  });
}

/** All tagged files at once: an inline file may use what a sibling defines. */
function* readTaggedFiles(files: readonly DocumentFile[], kinds: readonly DocumentKind[], { companyfacts, filings }: DocumentOptions, pages: Map<DocumentFile, PageListener>): Generator<number, ReadonlyMap<DocumentFile, TaggedReading>> {
  const own = files.filter((file, at): file is TextFile & TaggedFile => "text" in file && (kinds[at] === "ixbrl" || kinds[at] === "xbrl-json" || kinds[at] === "companyfacts"));
  // The sentences and tables of a filing stand in the markup its tags do: one pass for both.
  const alongside = new Map<TaggedFile, PageListener>();
  for (const [at, file] of files.entries()) {
    if (kinds[at] !== "ixbrl" || filings === "tags" || !("text" in file)) continue;
    const page = new PageListener(file.text);
    alongside.set(file, page);
    pages.set(file, page);
  }
  const readings = own.length === 0 ? [] : yield* readTaggedSteps(own, companyfacts === undefined ? { alongside } : { alongside, companyfacts });
  return new Map(own.flatMap((file, at) => { const reading = readings[at]; return reading === undefined ? [] : [[file, reading] as const]; }));
}

function* readFile(file: DocumentFile, kind: DocumentKind, known: TaggedReading | undefined, page: PageListener | undefined, context: ReadingContext, { filings = "everything" }: DocumentOptions): Generator<number, DocumentReading> {
  const { name, sha256 } = file;
  const { packs } = context;
  if ("pages" in file) {
    const parts = yield* readPaper(file.pages, context);
    return { name, text: parts.text, reading: assembleReading({ kind, sha256, text: parts.text }, parts, packs) };
  }
  const { text } = file;
  const tagged = known?.reading;
  if (tagged !== undefined && kind !== "ixbrl") return { name, text, reading: { ...tagged, findings: [...tagged.findings, ...checkReading({ items: tagged.items, text })] } };
  if (known !== undefined && tagged !== undefined) {
    // An 8-K tags only its cover page, which has no figures of the company; its body is a page like any other.
    const isTagged = tagged.items.some(({ metric }) => metric !== "other");
    if (isTagged && filings === "tags") return { name, text, reading: { ...tagged, findings: [...tagged.findings, ...checkReading({ items: tagged.items, text })] } };
    return { name, text, reading: joinTagged(tagged, yield* page === undefined ? readPage(text, context) : readUntagged(text, page.finish(), known, context), text, packs) };
  }
  if (kind === "html") return { name, text, reading: assembleReading({ kind, sha256, text }, yield* readPage(text, context), packs) };
  const grids = findReadableTables(text, languageOf(text));
  if (grids.length === 0) return { name, text, reading: readRelease({ text, sha256, published: context.published }, packs) };
  return { name, text, reading: assembleReading({ kind, sha256, text }, yield* readPaste(text, grids, context), packs) };
}
