const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;

/** Reads again until it is as wanted; then asserts, so that what it was instead is told. */
export async function eventually<T>(read: () => Promise<T>, wanted: (found: T) => void): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await read();
    try {
      wanted(found);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
