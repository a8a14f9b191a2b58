import { describeUnknown, kindOf } from "../../../../src/core/extraction/tagged/kind-of";
import { corpusFile } from "../../../support/tagged-corpus";

test.each([
  ["ixbrl", corpusFile("tarnhelm-2024q3-10q", "source.htm").text],
  ["ixbrl", "<html><body><ix:nonFraction>1</ix:nonFraction></body></html>"],
  ["companyfacts", corpusFile("tarnhelm-json", "companyfacts.json").text],
  ["xbrl-json", corpusFile("tarnhelm-json", "xbrl.json").text],
  ["html", "<!DOCTYPE html><title>Results</title><p>Revenue rose"],
  ["html", "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<HTML><BODY><P>Revenue</P>"],
  ["pdf", "%PDF-1.7\n%\u00e2\u00e3"],
  ["text", "# Results\n\nRevenue rose.\n\n<table><tr><td>1</td></tr></table>\n"],
  ["html", "Results\n\n<p>Revenue rose.</p><table><tr><td>1</td></tr></table>"],
  ["text", "Revenue was < 5 million and > 4 million."],
  ["text", "\ufeffNet sales rose 5%."],
  ["text", "<Tarn Wire> Net sales rose 5%."],
  ["text", "[1] Net sales rose 5%."],
  ["text", "[快訊]湖光電子首季收入2億元"],
  ["unknown", "[{\"name\": \"tieout\"}]"],
  ["unknown", "[1, 2]"],
  ["unknown", "<facts><fact>1</fact></facts>"],
  ["unknown", ""],
  ["unknown", "PK\u0003\u0004\u0000\u0000"],
  ["unknown", "{\"name\": \"tieout\"}"],
  ["unknown", "<?xml version=\"1.0\"?><xbrli:xbrl xmlns:xbrli=\"http://www.xbrl.org/2003/instance\"/>"],
])("tells %s by what stands in it (%#)", (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  ["an empty file", "\n \n"],
  ["a ZIP archive, as workbooks and Word documents are", "PK\u0003\u0004\u0000"],
  ["JSON that is neither SEC companyfacts nor XBRL-JSON", "[1, 2]"],
  ["an XBRL instance without its page; the inline version of the same report can be read", "<xbrl xmlns=\"http://www.xbrl.org/2003/instance\"/>"],
])("says that it sees %s", (words, text) => {
  expect(describeUnknown(text)).toBe(words);
});
