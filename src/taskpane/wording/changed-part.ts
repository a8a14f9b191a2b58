/** Shorter texts are shown whole: cutting them would only hide what they say. */
const SHORT = 40;

/** Digits and Latin letters stick together, so "236.503" is never cut inside; a Chinese character stands alone. */
const STICKS = /[A-Za-z0-9.,%−-]/;

const sticks = (text: string, at: number): boolean => STICKS.test(text.charAt(at - 1)) && STICKS.test(text.charAt(at));

function cut(text: string, start: number, fromEnd: number): string {
  const part = text.slice(start, text.length - fromEnd);
  return part === "" ? "…" : (start > 0 ? "…" : "") + part + (fromEnd > 0 ? "…" : "");
}

/** Of two long sentences, only where they differ: a reader looks for the one word that changed. */
export function findChangedPart(old: string, next: string): readonly [old: string, next: string] {
  if (Math.max(old.length, next.length) <= SHORT) return [old, next];
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  while (start > 0 && (sticks(old, start) || sticks(next, start))) start--;
  let fromEnd = 0;
  while (fromEnd < shorter - start && old[old.length - 1 - fromEnd] === next[next.length - 1 - fromEnd]) fromEnd++;
  while (fromEnd > 0 && (sticks(old, old.length - fromEnd) || sticks(next, next.length - fromEnd))) fromEnd--;
  return [cut(old, start, fromEnd), cut(next, start, fromEnd)];
}
