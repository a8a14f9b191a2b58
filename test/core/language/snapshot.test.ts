import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { packs } from "../../support/a-passage";
import { snapshotOf } from "../../support/pack-snapshot";

const folder = resolve(__dirname, "../../../src/core/language");

describe.each(packs.map((pack) => [pack.code, pack] as const))("the page of the %s pack", (code, pack) => {
  it("shows the pack as it is: write it again with npx tsx test/support/write-snapshots.ts", () => {
    expect(readFileSync(join(folder, code, "snapshot.md"), "utf8")).toBe(snapshotOf(pack));
  });
});
