/** Without case, width, spaces and hyphens: "Year ago", "year-ago" and "ＹＥＡＲ ＡＧＯ" are one. */
export const foldWords = (words: string): string => words.normalize("NFKC").toLowerCase().replace(/[\s_\-\u2013\u2014]+/g, "");
