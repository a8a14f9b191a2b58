/** Figures, labels and heads come again on every page of a filing, and each is asked about several times per row. */
const MOST = 4_000;
/** Paragraphs do not come again. */
const LONGEST = 240;

/** The same answers, each worked out once while it is among the last few thousand questions. */
export function remember<T>(answer: (text: string) => T, longest = LONGEST): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST) known = new Map();
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
