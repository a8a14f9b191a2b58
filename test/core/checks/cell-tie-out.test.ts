import { tieOutCells } from "../../../src/core/checks/cell-tie-out";

const SENTENCE = "Revenue came to 236.503 billion yuan, an increase of 5% year on year.";

describe("tieOutCells", () => {
  it("ties 236,503 and a typed 224,790 out with a printed 5%", () => {
    expect(tieOutCells({ reported: 236503, yearAgo: 224790, stated: 0.05, source: SENTENCE })).toEqual({ tiesOut: true });
  });

  it("does not tie the same figures out with a printed 5.0%", () => {
    const source = SENTENCE.replace("5%", "5.0%");
    expect(tieOutCells({ reported: 236503, yearAgo: 224790, stated: 0.05, source })).toEqual({ tiesOut: false, stated: "5.0", computed: "5.2" });
  });

  it("asks the ranges rather than the points: 12.4 on 12.0 fits 3.4% and not 4.5%", () => {
    const source = "12.4 billion against 12.0 billion";
    expect(tieOutCells({ reported: 12.4, yearAgo: 12, stated: 0.034, source })).toEqual({ tiesOut: true });
    expect(tieOutCells({ reported: 12.4, yearAgo: 12, stated: 0.045, source })).toEqual({ tiesOut: false, stated: "4.5", computed: "3.3" });
  });

  it("counts both ends of a rounding as inside", () => {
    expect(tieOutCells({ reported: 209, yearAgo: 200, stated: 0.04, source: "200.000 209.000 4%" })).toEqual({ tiesOut: true });
    expect(tieOutCells({ reported: 209.1, yearAgo: 200, stated: 0.04, source: "200.000000 209.100000 4%" })).toEqual({ tiesOut: false, stated: "4.0", computed: "4.6" });
  });

  it("takes a typed round figure at its word beside a precise one", () => {
    expect(tieOutCells({ reported: 236503, yearAgo: 200000, stated: 0.05, source: SENTENCE })).toEqual({ tiesOut: false, stated: "5.0", computed: "18.3" });
    expect(tieOutCells({ reported: 236503, yearAgo: 224000, stated: 0.053, source: SENTENCE })).toEqual({ tiesOut: false, stated: "5.3", computed: "5.6" });
    expect(tieOutCells({ reported: 200, yearAgo: 300, stated: -0.05, source: "" })).toEqual({ tiesOut: false, stated: "-5.0", computed: "-33.3" });
  });

  it("reads fully scaled cells without a sentence", () => {
    expect(tieOutCells({ reported: 236503000000, yearAgo: 224790000000, stated: 0.05, source: "" })).toEqual({ tiesOut: true });
    expect(tieOutCells({ reported: 236503000000, yearAgo: 220000000000, stated: 0.05, source: "" })).toEqual({ tiesOut: false, stated: "5.0", computed: "7.5" });
  });

  it("allows a percentage of round tens half a point, not half of ten points", () => {
    expect(tieOutCells({ reported: 110.4, yearAgo: 100.1, stated: 0.1, source: "" })).toEqual({ tiesOut: true });
    expect(tieOutCells({ reported: 113.1, yearAgo: 100.1, stated: 0.1, source: "" })).toEqual({ tiesOut: false, stated: "10.0", computed: "13.0" });
  });

  it("takes a change told as a bound for one: more than 50% allows 53.85%, not 33% nor ten times as much", () => {
    const source = "Sales grew by more than 50% to 20.0 million from 13.0 million.";
    expect(tieOutCells({ reported: 20, yearAgo: 13, stated: 0.5, source })).toEqual({ tiesOut: true });
    expect(tieOutCells({ reported: 20, yearAgo: 15, stated: 0.5, source })).toEqual({ tiesOut: false, stated: "50.0", computed: "33.3" });
    expect(tieOutCells({ reported: 20, yearAgo: 1.3, stated: 0.5, source })).toMatchObject({ tiesOut: false });
    expect(tieOutCells({ reported: 20, yearAgo: 13, stated: 0.5, source: source.replace("more than ", "") })).toMatchObject({ tiesOut: false });
    expect(tieOutCells({ reported: 20, yearAgo: 13, stated: 0.5, source: "收入2000萬元，增長超過百分之50，上年同期1300萬元" })).toEqual({ tiesOut: true });
  });

  it("reads Chinese sentences", () => {
    const source = "收入為２３６５．０３億元，同比增長5.2%";
    expect(tieOutCells({ reported: 236503, yearAgo: 224790, stated: 0.052, source })).toEqual({ tiesOut: true });
    expect(tieOutCells({ reported: 236503, yearAgo: 224790, stated: 0.053, source: source.replace("5.2", "5.3") })).toEqual({ tiesOut: false, stated: "5.3", computed: "5.2" });
  });

  it("refuses to be asked where no percentage exists", () => {
    expect(() => tieOutCells({ reported: 5, yearAgo: 0, stated: 0.05, source: "" })).toThrow(RangeError);
  });
});
