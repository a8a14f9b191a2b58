import { CONVENTIONS } from "../../src/core/compare/conventions.data";
import { openFunctionsDesk, type FunctionsDesk } from "./functions-desk";
import fc from "fast-check";

type Numbers = readonly number[];

/** Amounts as cells hold them: a whole number of the last printed digit. */
const amount = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => Number(`${digits}e-${places}`));
const signed = fc.tuple(amount, fc.constantFrom(1, -1)).map(([size, sign]) => size * sign);
const percent = fc.integer({ min: -9_900, max: 99_999 }).map((basisPoints) => Number(`${basisPoints}e-4`));

interface Agreement {
  readonly columns: readonly string[];
  readonly cells: fc.Arbitrary<Numbers>;
  readonly ours: string;
}

const AGREEMENTS: Record<keyof typeof CONVENTIONS, Agreement> = {
  cagr: { columns: ["First", "Last", "Years"], cells: fc.tuple(amount, amount, fc.integer({ min: 1, max: 20 })), ours: "=TIEOUT.CAGR([@First],[@Last],[@Years])" },
  change: { columns: ["Reported", "Year ago"], cells: fc.tuple(amount, amount), ours: "=TIEOUT.YOY([@Reported],[@[Year ago]])" },
  changePoints: { columns: ["Current", "Prior"], cells: fc.tuple(percent, percent), ours: "=TIEOUT.CHANGEPTS([@Current],[@Prior])" },
  gap: { columns: ["Reported", "Consensus"], cells: fc.tuple(signed, signed), ours: "=TIEOUT.GAP([@Reported],[@Consensus])" },
  prior: { columns: ["Reported", "Stated YoY"], cells: fc.tuple(amount, percent), ours: "=TIEOUT.PRIOR([@Reported],[@[Stated YoY]])" },
  surprise: { columns: ["Reported", "Consensus"], cells: fc.tuple(signed, signed), ours: "=TIEOUT.SURPRISE([@Reported],[@Consensus])" },
};

const ids = Object.keys(CONVENTIONS) as (keyof typeof CONVENTIONS)[];
const seed = Date.now() % 2 ** 31;
const samples = ids.flatMap((id) => fc.sample(AGREEMENTS[id].cells, { numRuns: 300, seed }).map((cells) => ({ id, cells })));

/** =[@Reported]/[@[Year ago]]-1 as =A7/B7-1: the table's own formula, on the cells of a plain row. */
const onRow = (formula: string, id: keyof typeof CONVENTIONS, row: number): string =>
  formula.replace(/\[@(?:\[([^\]]+)\]|([^\]]+))\]/g, (_, long: string | undefined, short: string | undefined) => {
    const column = AGREEMENTS[id].columns.indexOf(long ?? short ?? "");
    return `${"ABC".charAt(column)}${row}`;
  });

/** One unit in the last place of a double. */
const ulp = (number: number): number => 2 ** (Math.floor(Math.log2(Math.abs(number))) - 52);

describe(`every function agrees with the native formula to one unit in the last place, both in cells of the grid (seed ${seed})`, () => {
  let desk: FunctionsDesk;
  let shown: readonly (readonly unknown[])[];
  beforeAll(async () => {
    desk = await openFunctionsDesk();
    const rows = samples.map(({ id, cells }, at) => [
      ...[0, 1, 2].map((column) => cells[column] ?? ""),
      onRow(CONVENTIONS[id].native, id, at + 1),
      onRow(AGREEMENTS[id].ours, id, at + 1),
    ]);
    shown = await desk.calculate(`A1:E${rows.length}`, rows);
  });
  afterAll(() => desk.close());

  it.each(ids)("%s", (id) => {
    expect(shown).toHaveLength(samples.length);
    const astray = samples.flatMap((sample, at) => {
      const [native, ours] = shown[at]?.slice(3) ?? [];
      if (sample.id !== id) return [];
      const agree = typeof ours === "number" && typeof native === "number" && (ours === native || Math.abs(ours - native) <= ulp(native));
      return agree ? [] : [`${onRow(CONVENTIONS[id].native, id, at + 1)} over ${sample.cells.join(", ")}: ours ${String(ours)}, native ${String(native)}`];
    });
    expect(astray).toEqual([]);
  });
});
