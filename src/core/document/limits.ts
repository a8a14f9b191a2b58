/**
 * What a document may ask of us. Real filings stay far below: the largest bank reports hold 60 million characters, nest
 * 40 elements deep and have tables of 60 columns. Above a limit the reader says so and stops; it never slows down instead.
 */
export const MOST_CHARACTERS = 120_000_000;

/** The bound browsers use too. */
export const MOST_DEPTH = 512;

/** Facts inside facts inside facts: each open one listens to every word. */
export const MOST_OPEN_FACTS = 64;

/** As many as a worksheet has. */
export const MOST_COLUMNS = 16_384;

/** Slots of one table after spans are laid out: a cell of 1,000 × 65,534 costs twenty characters of markup. */
export const MOST_SLOTS = 4_000_000;

/** Characters of markup read between two breaths: about two milliseconds. */
export const SLICE = 65_536;
