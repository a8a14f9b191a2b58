import { writeLigatures } from "../../../../src/core/document/pdf/ligatures";

it("writes the ligature that the letters around it tell, and marks what no word explains", () => {
  expect(writeLigatures("Gross pro\u0000t, cash \u0000ows, o\u0000ce costs, tari\u0000s and re\u0000ected e\u0000ects in \u0000scal 2024")).toBe("Gross profit, cash flows, office costs, tariffs and reflected effects in fiscal 2024");
  expect(writeLigatures("1,200 \u001f 1,100")).toBe("1,200 \ufffd 1,100");
  expect(writeLigatures("Net sales")).toBe("Net sales");
});
