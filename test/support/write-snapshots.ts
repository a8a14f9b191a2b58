/** `npx tsx test/support/write-snapshots.ts`: writes each pack's page anew. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { packs } from "./a-passage";
import { snapshotOf } from "./pack-snapshot";

const folder = resolve(__dirname, "../../src/core/language");
for (const pack of packs) writeFileSync(join(folder, pack.code, "snapshot.md"), snapshotOf(pack));
