/**
 * What a word can do in the prose of results, in no particular language. A pack lists its words under these classes;
 * the grammar in core/extraction speaks of classes only, by numbers that the build writes into the code: they are asked for more
 * often than anything else. A word may stand in several classes: context decides. 0 is no class.
 */
export enum ClassNumber {
  // amounts
  currency = 1, scale, "number-word", fraction, percent, "per-share", "count-unit", approximate, "at-least", "at-most", between, negative, times, to, measure,
  // metrics
  metric, "metric-verb", basis, "basis-clause", "not-head", neutral, growth, segment, excluding,
  // change and comparison
  change, multiple, flat, from, by, level, in, report, versus, yoy, qoq, "constant-currency", swing, respectively, and, or, "share-of",
  // expectation
  estimate, analyst, expect, relation, surprise, guide, "guide-noun", broker, hypothetical,
  // periods
  month, ordinal, period, relative, fiscal, ended, "as-of", "year-mark", "day-mark", "year-ago", previous, "period-letter", "date-word", ytd,
  // the rest
  stock, "company-word", we, designator, macro, abbreviation, clause, determiner, plain, "unit-of", announce, deal, "person-word", place, pronoun, rival, actual, size, product, variant, tolerance, "per-ten", "balance-date",
}

export type WordClass = keyof typeof ClassNumber;

/** In the order of their numbers. An enum that is asked for a name goes into the page with each of its names twice. */
const CLASS_NAMES = (
  "currency scale number-word fraction percent per-share count-unit approximate at-least at-most between negative times to " +
  "measure metric metric-verb basis basis-clause not-head neutral growth segment excluding change multiple flat from by level in " +
  "report versus yoy qoq constant-currency swing respectively and or share-of estimate analyst expect relation surprise guide " +
  "guide-noun broker hypothetical month ordinal period relative fiscal ended as-of year-mark day-mark year-ago previous " +
  "period-letter date-word ytd stock company-word we designator macro abbreviation clause determiner plain unit-of announce deal " +
  "person-word place pronoun rival actual size product variant tolerance per-ten balance-date"
).split(" ");

export const numberOfClass = (name: string): number => CLASS_NAMES.indexOf(name) + 1;

/** Payload (what the words mean) to the words themselves, as `words-of.ts` reads them: "|" parts them, "{a/b} {c/d}" stands for each pair, "word~" has a plural. */
export type WordRows = Readonly<Record<string, string>>;

export type PackWords = Readonly<Partial<Record<WordClass, WordRows>>>;
