const TAB = 9;
const LINE_TABULATION = 11;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
export const SLASH = 47;
const EQUALS = 61;
export const GREATER = 62;

export const isSpace = (code: number): boolean => code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN && code !== LINE_TABULATION);

/** Where a tag ends, and whether a slash stands behind its attributes. */
export interface TagEnd {
  readonly end: number;
  readonly closesItself: boolean;
}

/**
 * Tells the attributes behind a tag's name, entities as they are written; one without a value has an empty one. Null where the
 * source ends in the tag: a bracket in a value does not close it.
 */
export function readAttributes(source: string, from: number, hear: (name: string, value: string) => void): TagEnd | null {
  let closesItself = false;
  for (let at = from; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return { end: at + 1, closesItself };
    if (code === SLASH || isSpace(code)) {
      closesItself ||= code === SLASH;
      at++;
      continue;
    }
    closesItself = false;
    const nameEnd = endOfWord(source, at + 1, SLASH, EQUALS);
    const name = source.slice(at, nameEnd);
    at = behindSpaces(source, nameEnd);
    if (source.charCodeAt(at) !== EQUALS) {
      hear(name, "");
      continue;
    }
    at = behindSpaces(source, at + 1);
    const quote = source[at];
    const isQuoted = quote === "\"" || quote === "'";
    const end = isQuoted ? source.indexOf(quote, at + 1) : endOfWord(source, at);
    if (end < 0) return null;
    hear(name, source.slice(isQuoted ? at + 1 : at, end));
    at = isQuoted ? end + 1 : end;
  }
  return null;
}

function behindSpaces(source: string, at: number): number {
  while (isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** A bracket or a space ends a word, and so do the two marks: a name of an attribute ends at what a bare value may hold. */
export function endOfWord(source: string, at: number, mark = GREATER, other = mark): number {
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER || code === mark || code === other || isSpace(code)) break;
  }
  return at;
}
