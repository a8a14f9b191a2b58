import { readTagged } from "../../../../src/core/extraction/tagged/read-tagged";
import { aFile } from "../../../support/tagged-corpus";

const HEAD =
  "<html xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:iso4217=\"http://www.xbrl.org/2003/iso4217\" xmlns:us-gaap=\"http://fasb.org/us-gaap/2024\"><body>" +
  "<ix:header><ix:resources><xbrli:context id=\"c\"><xbrli:entity><xbrli:identifier scheme=\"s\">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context>" +
  "<xbrli:unit id=\"u\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header>";
const fact = (concept: string, words: string, sign = ""): string => `<ix:nonFraction contextRef="c" unitRef="u" name="us-gaap:${concept}" decimals="0" ${sign}>${words}</ix:nonFraction>`;
const findingsOf = (body: string) => readTagged([aFile(HEAD + body)])[0]?.findings.map(({ code, message, items }) => `${code} ${items.join()} ${message}`);

test("says of a loss on the page that its tag makes it a profit", () => {
  expect(findingsOf(`<table><tr><td>Net loss</td><td>$</td><td>(${fact("NetIncomeLoss", "512")})</td></tr></table>`)).toEqual(["sign-doubtful i1 us-gaap:NetIncomeLoss is printed in brackets, (512), and tagged as 512; the tag is kept."]);
});

test.each([
  ["a loss tagged as one", `<table><tr><td>Net loss</td><td>(${fact("NetIncomeLoss", "512", "sign=\"-\"")})</td></tr></table>`],
  ["an outflow, whose size is tagged", `<table><tr><td>Purchases of equipment</td><td>(${fact("PaymentsToAcquirePropertyPlantAndEquipment", "512")})</td></tr></table>`],
  ["what a sentence says beside it", `<p>Income after tax (${fact("NetIncomeLoss", "512")} dollars) rose.</p>`],
])("says nothing of %s", (_, body) => {
  expect(findingsOf(body)).toEqual([]);
});
