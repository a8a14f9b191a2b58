import "./excel-globals";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { CONVENTIONS } from "../../src/core/compare/conventions.data";
import { cagr, changePoints, gap, prior, surprise, yoy } from "../../src/functions/functions";

type Numbers = readonly number[];
const ULP = Number.EPSILON;

/** Amounts as cells hold them: a whole number of the last printed digit. */
const amount = fc.tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => Number(`${digits}e-${places}`));
const signed = fc.tuple(amount, fc.constantFrom(1, -1)).map(([size, sign]) => size * sign);
const percent = fc.integer({ min: -9_900, max: 99_999 }).map((basisPoints) => Number(`${basisPoints}e-4`));

interface Agreement {
  readonly columns: readonly string[];
  readonly cells: fc.Arbitrary<Numbers>;
  readonly ours: (cells: readonly number[][][]) => unknown[][];
  /**
   * Every number the formula passes through. Excel computes in doubles, as we do; the grid's engine takes each step on
   * shortest decimals, which moves each of these by up to one unit in its last place, and by no more.
   */
  readonly passes: (cells: Numbers, result: number) => Numbers;
}

const OMITTED = null as unknown as unknown[][];
const one = (cells: readonly number[][][], at: number): unknown[][] => cells[at] ?? [];

const AGREEMENTS: Record<keyof typeof CONVENTIONS, Agreement> = {
  cagr: {
    columns: ["First", "Last", "Years"],
    cells: fc.tuple(amount, amount, fc.integer({ min: 1, max: 20 })),
    ours: (cells) => cagr(one(cells, 0), one(cells, 1), one(cells, 2)),
    passes: ([first = 1, last = 0, years = 1], result) => [last / first, (1 + result) / years, 1 + result, result],
  },
  change: {
    columns: ["Reported", "Year ago"],
    cells: fc.tuple(amount, amount),
    ours: (cells) => yoy(one(cells, 0), one(cells, 1), OMITTED),
    passes: (_, result) => [1 + result, 1 + result, result],
  },
  changePoints: {
    columns: ["Current", "Prior"],
    cells: fc.tuple(percent, percent),
    ours: (cells) => changePoints(one(cells, 0), one(cells, 1), OMITTED),
    passes: ([current = 0, before = 0], result) => [100 * current, 100 * before, result],
  },
  gap: {
    columns: ["Reported", "Consensus"],
    cells: fc.tuple(signed, signed),
    ours: (cells) => gap(one(cells, 0), one(cells, 1)),
    passes: ([reported = 0, consensus = 0], result) => [reported, consensus, result],
  },
  prior: {
    columns: ["Reported", "Stated YoY"],
    cells: fc.tuple(amount, percent),
    ours: (cells) => prior(one(cells, 0), one(cells, 1)),
    passes: ([, stated = 0], result) => [(result * stated) / (1 + stated), result / (1 + stated), result],
  },
  surprise: {
    columns: ["Reported", "Consensus"],
    cells: fc.tuple(signed, signed),
    ours: (cells) => surprise(one(cells, 0), one(cells, 1)),
    passes: ([reported = 0, consensus = 1], result) => [reported / consensus, 1, result],
  },
};

const ids = Object.keys(CONVENTIONS) as (keyof typeof CONVENTIONS)[];
const seed = Date.now() % 2 ** 31;
const samples = ids.flatMap((id) => fc.sample(AGREEMENTS[id].cells, { numRuns: 300, seed }).map((cells) => ({ id, cells })));

/** =[@Reported]/[@[Year ago]]-1 as =A7/B7-1: the table's own formula, on the cells of a plain row. */
const nativeAt = (id: keyof typeof CONVENTIONS, row: number): string =>
  CONVENTIONS[id].native.replace(/\[@(?:\[([^\]]+)\]|([^\]]+))\]/g, (_, long: string | undefined, short: string | undefined) => {
    const column = AGREEMENTS[id].columns.indexOf(long ?? short ?? "");
    return `${"ABC".charAt(column)}${row}`;
  });

describe(`every function agrees with the native formula on the grid's engine (seed ${seed})`, () => {
  let native: readonly (readonly unknown[])[];
  beforeAll(() => {
    const rows = samples.map(({ id, cells }, at) => [...cells, ...Array<number>(3 - cells.length).fill(0), nativeAt(id, at + 1)]);
    const output = execFileSync(process.execPath, ["--import", "tsx", join(__dirname, "grid-engine.ts")], { input: JSON.stringify(rows), encoding: "utf8", maxBuffer: 2 ** 26 });
    native = JSON.parse(output) as readonly (readonly unknown[])[];
  });

  it.each(ids)("%s", (id) => {
    expect(native).toHaveLength(samples.length);
    samples.forEach((sample, at) => {
      if (sample.id !== id) return;
      const theirs = native[at]?.[3];
      const ours = AGREEMENTS[id].ours(sample.cells.map((cell) => [[cell]]))[0]?.[0];
      if (typeof ours !== "number" || typeof theirs !== "number") throw new Error(`${nativeAt(id, at + 1)} over ${sample.cells.join(", ")}: ours ${String(ours)}, theirs ${String(theirs)}`);
      const slack = AGREEMENTS[id].passes(sample.cells, theirs).reduce((sum, number) => sum + ULP * Math.abs(number), 0);
      if (Math.abs(ours - theirs) > slack) throw new Error(`${nativeAt(id, at + 1)} over ${sample.cells.join(", ")}: ours ${ours}, theirs ${theirs}`);
    });
  });
});
