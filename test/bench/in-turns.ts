const ROUNDS = 10;

/** An engine compiles what runs often; a bare pass gets there in one file, a whole reader takes a few. */
export const WARMING = 6;

/** Milliseconds a reader waits. */
export function clockTime(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** How much longer the whole takes than the bare pass, the least disturbed of each; in turns, so that a busy moment falls on both. */
export function ratioInTurns(bare: () => void, whole: () => void, time: (work: () => void) => number): number {
  let passed = Infinity;
  let read = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    passed = Math.min(passed, time(bare));
    read = Math.min(read, time(whole));
  }
  return read / passed;
}
