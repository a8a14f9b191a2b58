import { readTagged } from "../../../../src/core/extraction/tagged/read-tagged";
import { isRange } from "../../../../src/core/model/amount";
import { aFile } from "../../../support/tagged-corpus";

const page = (body: string): string =>
  `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:x="http://x"><body><ix:header><ix:resources><xbrli:context id="c"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-12-31</xbrli:instant></xbrli:period></xbrli:context><xbrli:unit id="u"><xbrli:measure>iso4217:SEK</xbrli:measure></xbrli:unit></ix:resources></ix:header>${body}</body></html>`;
const loan = (row: string, words: string): string => `<ix:nonFraction name="x:Loan" contextRef="c" unitRef="u" decimals="0" ${row === "" ? "" : `tupleRef="${row}"`}>${words}</ix:nonFraction>`;

test("rows of a tagged list are figures of their own, and do not disagree", () => {
  const [reading] = readTagged([aFile(page(`<ix:tuple name="x:Loans" tupleID="a" /><ix:tuple name="x:Loans" tupleID="b" />${loan("a", "400")}${loan("b", "150")}${loan("b", "150")}`))]);
  expect(reading?.items.map(({ actual }) => (isRange(actual) ? "" : actual.value))).toEqual(["400", "150"]);
  expect(reading?.findings).toEqual([]);
});

test("two amounts of one figure outside any list disagree as before", () => {
  const [reading] = readTagged([aFile(page(loan("", "400") + loan("", "150")))]);
  expect(reading?.findings.map(({ code }) => code)).toEqual(["duplicate-disagrees"]);
});
