/** Lets Excel draw and answer between two stages of our own work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
