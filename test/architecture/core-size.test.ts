import { buildCore } from "../bench/built-core";
import { gzipKb } from "../bench/core-size";

/** What the reader with both packs weighs today, rounded up. It goes down with the code; new words may move it up by a commit that says so. */
const MOST_KB = 201;

test(`the reader with both packs weighs at most ${MOST_KB} KB compressed`, () => {
  expect(gzipKb(buildCore())).toBeLessThanOrEqual(MOST_KB);
});
