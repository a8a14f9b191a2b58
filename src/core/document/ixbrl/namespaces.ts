import type { ConceptName } from "../fact";
import { CUSTOMARY_PREFIXES } from "./customary-prefixes.data";
import { TAXONOMIES } from "./taxonomies.data";

/** Only http and https differ between some declarations of one taxonomy. */
const plain = (uri: string): string => uri.trim().replace(/^https:/, "http:");

function prefixOf(namespace: string | null, written: string): string {
  if (namespace === null) return written;
  for (const { prefix, begins, ends } of TAXONOMIES) {
    if (namespace.startsWith(begins) && (ends === undefined || namespace.endsWith(ends))) return prefix;
  }
  return written;
}

export function conceptName(namespace: string | null, written: string, local: string): ConceptName {
  const prefix = prefixOf(namespace, written);
  return { namespace, prefix, local, text: prefix === "" ? local : `${prefix}:${local}` };
}

interface Scope {
  readonly depth: number;
  readonly declared: Map<string, string>;
}

/** The namespace declarations in force at one place of a document. */
export class Namespaces {
  private readonly scopes: Scope[] = [];
  /** The depth of the last of them, asked at every closing tag. */
  private innermost = 0;
  private pending: Map<string, string> | null = null;
  private names = new Map<string, ConceptName>();
  /** Changes with the declarations in force, so that what was resolved can be kept until then. */
  version = 0;
  /** Prefixes that were used without a declaration, with the first offset; the finding is made from these. */
  readonly undeclared = new Map<string, number>();

  /** A declaration of the element that is about to open. */
  declare(prefix: string, uri: string): void {
    this.pending ??= new Map();
    // HTML rules lower the case of attribute names, so prefixes are compared without it.
    this.pending.set(prefix.toLowerCase(), plain(uri));
  }

  open(depth: number): void {
    if (this.pending === null) return;
    this.scopes.push({ depth, declared: this.pending });
    this.innermost = depth;
    this.pending = null;
    this.names = new Map();
    this.version++;
  }

  close(depth: number): void {
    if (depth !== this.innermost) return;
    this.scopes.pop();
    this.innermost = this.scopes[this.scopes.length - 1]?.depth ?? 0;
    this.names = new Map();
    this.version++;
  }

  /** `ours` where the prefix is one of XBRL's for certain; a page may hold elements of any other vocabulary. */
  uri(prefix: string, at: number, ours: boolean): string | null {
    const lower = prefix.toLowerCase();
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const uri = this.scopes[i]?.declared.get(lower);
      if (uri !== undefined) return uri;
    }
    if (prefix === "" || lower === "xml") return null;
    const customary = Object.hasOwn(CUSTOMARY_PREFIXES, lower) ? (CUSTOMARY_PREFIXES[lower] ?? null) : null;
    if ((ours || customary !== null) && !this.undeclared.has(prefix)) this.undeclared.set(prefix, at);
    return customary;
  }

  /** A prefixed name as a value: a concept, a member, a measure, a format. */
  name(written: string, at: number): ConceptName {
    const known = this.names.get(written);
    if (known !== undefined) return known;
    const trimmed = written.trim();
    const colon = trimmed.indexOf(":");
    const prefix = colon < 0 ? "" : trimmed.slice(0, colon);
    const namespace = this.uri(prefix, at, true);
    const name = conceptName(namespace, prefix, trimmed.slice(colon + 1));
    this.names.set(written, name);
    return name;
  }
}
