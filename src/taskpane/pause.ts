/** Lets the pane draw between two stages of work on a large table. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
