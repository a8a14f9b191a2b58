import type { DocumentKind } from "../../model/reading";

const NAMED: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", nbsp: " ", quot: '"' };

/** Sources whose text is markup: its tags are not for reading. */
export const isPage = (kind: DocumentKind): boolean => kind === "html" || kind === "ixbrl";

/** What a reader of a page sees of a stretch of its markup: no tags, characters for entities, one space for any run of white space. */
export function visibleWords(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : entity) : (NAMED[name.toLowerCase()] ?? entity);
    })
    .replace(/\s+/g, " ");
}
