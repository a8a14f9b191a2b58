/** The words of a pack's row: parted by "|", and "word~" is said with and without an s. */
export const wordsOf = (list: string): string[] => list.split("|").flatMap((words) => (words.endsWith("~") ? [words.slice(0, -1), `${words.slice(0, -1)}s`] : [words]));
