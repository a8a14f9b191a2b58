/** "{last/prior} {year/quarter}" stands for each of its pairs, and "word~" is said with and without an s. */
function spell(words: string): string[] {
  const group = /\{(.*?)\}/.exec(words);
  if (group) return (group[1] ?? "").split("/").flatMap((one) => spell(words.replace(group[0], one)));
  const one = words.slice(0, -1);
  return one !== "" && words.endsWith("~") ? [one, `${one}s`] : [words];
}

/** The words of a pack's row, which "|" parts. */
export const wordsOf = (list: string): string[] => list.split("|").flatMap(spell);
