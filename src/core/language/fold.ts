/**
 * The normal form words are compared in: one code unit becomes one code unit, so every offset into the folded text is an
 * offset into the text itself and no map can drift. (A lower-cased copy can grow: "İ" becomes two units.)
 */

/** Marks that print nothing: zero-width spaces and joiners, direction marks, soft hyphens. Scanners step over them. */
export const IGNORABLE = 1;

const SPACE = 32;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;

const SPACES = "\t\v\f\u0000\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
const IGNORABLES = "\u0000\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff";
/** Each line: the plain form, then what becomes it. The em dash stays itself: it parts clauses, the others join numbers. */
const MARKS = ["'\u2018\u2019\u201a\u201b\u2032`\u00b4", "\"\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f", "-\u2010\u2011\u2012\u2013\u2212\ufe63", "\u2014\u2015\u2500", "~\u301c\u223c", "[\u3010\u3014", "]\u3011\u3015", ",\ufe50", ".\ufe52", "|\u2223\u4e28"];

/** Full-width currency signs, each before its plain one. */
const WIDE_SIGNS = "\uffe0\u00a2\uffe1\u00a3\uffe5\u00a5\uffe6\u20a9";

/** Pairs of a form and its plain form, as a pack lists them: traditional and simplified characters. */
export type FoldPairs = readonly (readonly [from: string, to: string])[];

export function compileFold(pairs: FoldPairs): Uint16Array {
  const fold = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) fold[unit] = unit;
  for (let unit = FULL_WIDTH_FIRST; unit <= FULL_WIDTH_LAST; unit++) fold[unit] = unit - FULL_WIDTH_FIRST + 0x21;
  for (const mark of SPACES) fold[mark.charCodeAt(0)] = SPACE;
  for (const mark of IGNORABLES) fold[mark.charCodeAt(0)] = IGNORABLE;
  for (const line of MARKS) for (let i = 1; i < line.length; i++) fold[line.charCodeAt(i)] = line.charCodeAt(0);
  for (let i = 0; i < WIDE_SIGNS.length; i += 2) fold[WIDE_SIGNS.charCodeAt(i)] = WIDE_SIGNS.charCodeAt(i + 1);
  for (const [from, to] of pairs) for (let i = 0; i < from.length; i++) fold[from.charCodeAt(i)] = to.charCodeAt(i);
  // Capitals last, so that full-width ones come down too; only letters whose lower case is one unit.
  for (let unit = 0; unit < 0x2c00; unit++) {
    const plain = fold[unit] ?? unit;
    const lower = String.fromCharCode(plain).toLowerCase();
    if (lower.length === 1) fold[unit] = lower.charCodeAt(0);
  }
  for (let unit = FULL_WIDTH_FIRST; unit <= FULL_WIDTH_LAST; unit++) fold[unit] = fold[(fold[unit] ?? 0)] ?? 0;
  return fold;
}

const AMPERSAND = 0x26;
const MANGLED = 0xe2;
/** Named references that matter to figures and names, and what they stand for. */
const REFERENCES: Readonly<Record<string, number>> = { amp: AMPERSAND, cent: 0xa2, euro: 0x20ac, gt: 0x3e, lt: 0x3c, mdash: 0x2014, nbsp: SPACE, ndash: 0x2d, pound: 0xa3, quot: 0x22, yen: 0xa5 };
const LONGEST_REFERENCE = 8;

export function foldText(text: string, fold: Uint16Array): Uint16Array {
  const folded = new Uint16Array(text.length);
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)] as number;
    folded[i] = unit;
    if (unit === AMPERSAND || unit === MANGLED) marks++;
  }
  if (marks > 0) foldLeftovers(text, folded);
  return folded;
}

/** What a careless copy leaves in plain text: character references, and the stray "Â" of a pound sign read in the wrong encoding. */
function foldLeftovers(text: string, folded: Uint16Array): void {
  for (let i = 0; i < folded.length; i++) {
    const unit = folded[i];
    if (unit === MANGLED) {
      const next = folded[i + 1];
      if (next === 0xa3 || next === 0xa5 || next === 0x20ac || next === SPACE) folded[i] = IGNORABLE;
    } else if (unit === AMPERSAND) {
      const end = text.indexOf(";", i);
      if (end < 0) return;
      if (end - i > LONGEST_REFERENCE) continue;
      const name = text.slice(i + 1, end);
      const code = name.startsWith("#") ? Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1)) : REFERENCES[name];
      if (code === undefined || !(code > 0 && code < 65536)) continue;
      folded.fill(code === SPACE || code === 160 ? SPACE : IGNORABLE, i, end + 1);
      folded[i] = code === 160 ? SPACE : code;
    }
  }
}
