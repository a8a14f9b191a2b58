import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shiftPoint } from "../../../../src/core/document/decimal";
import { readTagged } from "../../../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../../../src/core/model/amount";
import { sharedFolder } from "../../../support/shared-corpus";
import { aFile } from "../../../support/tagged-corpus";

interface Pair {
  readonly filing: string;
  readonly companyfacts: string;
  readonly accession: string;
}

const folder = join(sharedFolder, "corpus", "filings");
const pairs: Pair[] = existsSync(join(folder, "pairs.json")) ? (JSON.parse(readFileSync(join(folder, "pairs.json"), "utf8")) as Pair[]) : [];

/** Concept, unit, days and value, sorted: what both sources must agree on. */
function figures(file: string, accession?: string): string[] {
  const [reading] = readTagged([aFile(readFileSync(join(folder, file), "utf8"), file)], accession === undefined ? {} : { companyfacts: { accession } });
  const all = (reading?.items ?? []).map(({ actual, period, tag }) => {
    if (isRange(actual) || tag === undefined || tag.dimensions.length > 0) return "";
    return [tag.concept, tag.unit, period.start ?? "", period.end, actual.unit === "percent" ? shiftPoint(actual.value, -2) : actual.value].join(" ");
  });
  return [...new Set(all)].filter((figure) => figure !== "").sort();
}

if (pairs.length === 0) {
  test("real filings were not compared: the shared corpus is not on this machine", () => {
    expect(existsSync(join(folder, "pairs.json"))).toBe(false);
  });
} else {
  test.each(pairs)("$filing holds every figure the SEC lists for it", ({ filing, companyfacts, accession }) => {
    const wanted = figures(companyfacts, accession);
    const read = new Set(figures(filing));
    expect(wanted.length).toBeGreaterThan(200);
    expect(wanted.filter((figure) => !read.has(figure))).toEqual([]);
  });
}
