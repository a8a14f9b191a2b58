import type { WordList } from "./table-words";

/** Between the ends of a range that begins with such a word. */
export const RANGE_JOINER = "and";

/** What may stand before a figure in its cell, in both languages: how exact it is, whether it rose, or that it is the end of an open range. */
export const CELL_QUALIFIERS = {
  about: "approximately|approx.|approx|about|around|roughly|circa|ca.|~|≈|大约|大約|约|約",
  /** Before two ends with `RANGE_JOINER` between them. */
  between: "between|from|in the range of|range of|a range of",
  down: "down|decreased by|decrease of|decreased|decrease|lower by|减少|減少|下降|降低|下滑",
  /** 亏损：8,000万元–10,000万元, as announcements of a year to be reported say it. */
  loss: "亏损：|虧損：|亏损:|虧損:|亏损|虧損|净亏损|淨虧損",
  least: "at least|greater than|more than|in excess of|minimum of|over|above|>=|>|≥|不低于|不低於|不少于|至少|超过|超過",
  most: "up to|at most|no more than|not more than|less than|maximum of|below|under|<=|<|≤|不超过|不超過|至多",
  profit: "盈利：|盈利:|盈利|净利润|淨利潤",
  up: "up|increased by|increase of|increased|increase|higher by|增加|上升|增长|增長|提高",
} as const satisfies Record<string, WordList>;
