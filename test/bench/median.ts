/** One file caught in a busy moment of the machine says nothing about the reader. */
export const median = (ratios: readonly number[]): number => [...ratios].sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? NaN;
