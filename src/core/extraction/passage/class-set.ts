/** A set of word classes as bits, so that asking whether a term is of any of them is three ANDs whatever their number. */
export interface ClassSet {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export function anyOf(...classes: readonly number[]): ClassSet {
  const words: [number, number, number] = [0, 0, 0];
  for (const wordClass of classes) words[wordClass >> 5] = (words[wordClass >> 5] ?? 0) | (1 << (wordClass & 31));
  return { low: words[0], middle: words[1], high: words[2] };
}

export function joinSets(...sets: readonly ClassSet[]): ClassSet {
  return sets.reduce((all, set) => ({ low: all.low | set.low, middle: all.middle | set.middle, high: all.high | set.high }));
}
