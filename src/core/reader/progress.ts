/** Runs steps to their end as a part of longer work: their 0 to 1 becomes `from` to `to`, never back: a reader's stages each count anew. */
export function* between<T>(from: number, to: number, steps: Generator<number, T>): Generator<number, T> {
  let most = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    most = Math.max(most, Math.min(1, step.value));
    yield from + (to - from) * most;
  }
}

/** For callers without a screen to keep alive. */
export function finish<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
