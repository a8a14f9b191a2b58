/** `npx tsx test/support/list-known-failures.ts`: prints every spec row the reader fails, and why; `-- --keep` writes the list. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { readRelease } from "../../src/core/read-release";
import { departures, specRows } from "./spec-row";

const failing = [...specRows("en"), ...specRows("zh")].flatMap((row) => {
  const found = departures(row, readRelease({ text: row.text, sha256: "0".repeat(64) }, [english, chinese]));
  return found.length > 0 ? [{ id: row.id, found }] : [];
});
for (const { id, found } of failing) console.log(`${id}: ${found.join("; ")}`);
if (process.argv.includes("--keep")) writeFileSync(resolve(__dirname, "../specs/known-failures.json"), `${JSON.stringify(failing.map(({ id }) => id), null, 1)}\n`);
