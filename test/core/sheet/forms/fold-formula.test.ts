import { callsTieout, foldFormula, restoreCalls } from "../../../../src/core/sheet/forms/fold-formula";

describe("foldFormula", () => {
  it.each([
    ["=tieout.yoy( [@[Reported]], [@[Year ago]] )", "=TIEOUT.YOY([@Reported],[@[Year ago]])"],
    ["=TIEOUT.YOY([[#This Row],[Reported]],[@[Year ago]])", "=TIEOUT.YOY([@Reported],[@[Year ago]])"],
    ["=IF([@Reported]=1.50,1E+3,\"a  b\")", "=if([@[Reported]] = 1.5,1000,\"a  b\")"],
    ["=_xldudf_TIEOUT_GAP([@Reported],[@Consensus])", "=TIEOUT.GAP([@Reported],[@Consensus])"],
    ["=[@[Prior '[x']]]", "=[@[Prior '[x']]]"],
  ])("folds %s and %s into one", (one, other) => {
    expect(foldFormula(one)).toBe(foldFormula(other));
  });

  it.each([
    ["=[@Reported]", "=[@reported]"],
    ['="a b"', '="ab"'],
    ["=LOG10([@Reported])", "=LOG1([@Reported])"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(foldFormula(one)).not.toBe(foldFormula(other));
  });
});

describe("restoreCalls", () => {
  it.each([
    ["=_xldudf_TIEOUT_YOY(A1,B1)", "=TIEOUT.YOY(A1,B1)"],
    ["=[2]!_xldudf_TIEOUT_GAP(A1,_xldudf_TIEOUT_PRIOR(B1,C1))", "=TIEOUT.GAP(A1,TIEOUT.PRIOR(B1,C1))"],
    ["=Other.xlam!_xldudf_TIEOUT_GAP(A1,B1)", "=TIEOUT.GAP(A1,B1)"],
    ["='C:\\Add ins\\Other.xla'!_xldudf_TIEOUT_GAP(A1,B1)", "=TIEOUT.GAP(A1,B1)"],
  ])("types %s again as %s", (stuck, typed) => {
    expect(restoreCalls(stuck)).toBe(typed);
    expect([callsTieout(stuck), callsTieout(typed)]).toEqual([true, true]);
  });

  it.each(['="_xldudf_TIEOUT_GAP(1,2)"', "=_xldudf_OTHER_GAP(1,2)", "=SUM(A1:A3)"])("leaves %s", (formula) => {
    expect([restoreCalls(formula), callsTieout(formula)]).toEqual([formula, false]);
  });
});
