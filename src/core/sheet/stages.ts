/** Work on a large table in stages, between which a host can let Excel draw. Its value comes at the end. */
export type InStages<T> = Generator<void, T>;

/** Items whose work together is short enough for one stage. */
export const ITEMS_A_STAGE = 1000;

export function finish<T>(work: InStages<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

export async function finishInTurns<T>(work: InStages<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await pause();
  }
}
