import { fromHtml } from "../../../../src/core/document/html/from-html";
import { isDataTable } from "../../../../src/core/document/html/data-table";
import { DocumentError } from "../../../../src/core/document/document-error";
import type { HtmlDocument } from "../../../../src/core/document/html/html-document";

/** The markup behind the words, found by the words themselves. */
function behind(document: HtmlDocument, words: string): string {
  const start = document.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return document.map.quote(start, start + words.length).text;
}

const cellsOf = (document: HtmlDocument, table = 0): string[][] =>
  (document.tables[table]?.rows ?? []).map(({ cells }) => cells.map(({ start, end }) => document.text.slice(start, end)));

describe("words and their places", () => {
  test("collapses white space as a browser does and finds the way back", () => {
    const document = fromHtml("<p>\n  Net\n\t sales   rose <b>5</b>%\n</p><p>Costs</p>");
    expect(document.text).toBe("Net sales rose 5% \n\nCosts");
    expect(behind(document, "Net sales")).toBe("Net\n\t sales");
    expect(behind(document, "rose 5%")).toBe("rose <b>5</b>%");
  });

  test.each([
    ["&#8364;1.2", "€1.2"],
    ["US&dollar;34", "US$34"],
    ["&amp;&amp;", "&&"],
    ["5&nbsp;%", "5\u00a0%"],
    ["&#x1F4C8;9", "📈9"],
    ["RMB&#50;43", "RMB243"],
  ])("decodes %s and spans it as it was written", (written, words) => {
    const document = fromHtml(`<p>x ${written} y</p>`);
    expect(document.text).toBe(`x ${words} y`);
    expect(behind(document, words)).toBe(written);
  });

  test("a collapsed blank stands for all the white space it was", () => {
    expect(behind(fromHtml("<p>Net  \n  sales</p>"), "Net ")).toBe("Net  \n  ");
  });

  test("a figure behind a closing tag with a space in it is quoted alone", () => {
    expect(behind(fromHtml("<p>Sales <b>rose</b >5<i>x</i\n>6</p>"), "5")).toBe("5");
    expect(behind(fromHtml("<p>Sales <b>rose</b >5<i>x</i\n>6</p>"), "6")).toBe("6");
  });

  test("a span inside a word between entities starts and ends where its letters stand", () => {
    const source = "<p>A&amp;B made&nbsp;12.5&#160;million</p>";
    const document = fromHtml(source);
    const start = document.text.indexOf("12.5");
    expect(document.map.span(start, start + 4)).toEqual({ start: source.indexOf("12.5"), end: source.indexOf("12.5") + 4 });
  });

  test("every printed letter is where the map says", () => {
    const source = "<div>One&nbsp;<i>two</i>\n three<table><tr><td>4</td><td> 5<sup>(1)</sup></td></tr></table>six &lt;7&gt;</div>";
    const document = fromHtml(source);
    for (let at = 0; at < document.text.length; at++) {
      const letter = document.text.charAt(at);
      if (/\s/.test(letter)) continue;
      expect(["&lt;", "&gt;", letter]).toContain(document.map.quote(at, at + 1).text);
    }
  });

  test("parts blocks by blank lines and lines by line ends", () => {
    expect(fromHtml("<h1>Results</h1><div>First<br>second</div>loose<ul><li>a<li>b</ul>").text).toBe("Results\n\nFirst\nsecond\n\nloose\n\na\n\nb");
  });

  test("keeps the lines of preformatted text", () => {
    expect(fromHtml("<pre>Net sales   48\nCosts       31</pre>").text).toBe("Net sales   48\nCosts       31");
  });
});

describe("what the page does not show", () => {
  test.each([
    ["a hidden element", "<p style=\"display: none\">99</p>"],
    ["an invisible one", "<span style=\"visibility:hidden\">99</span>"],
    ["letters of no size", "<span style=\"font-size:0pt\">99</span>"],
    ["transparent letters", "<span style=\"color:transparent\">99</span>"],
    ["the hidden attribute", "<div hidden>99</div>"],
    ["a script", "<script>document.write('99')</script>"],
    ["a style sheet", "<style>p { width: 99px }</style>"],
    ["the hidden facts of a filing", "<ix:header><ix:hidden><ix:nonFraction>99</ix:nonFraction></ix:hidden></ix:header>"],
    ["a comment", "<!-- 99 -->"],
    ["the wrapper of a submission", "<DOCUMENT><TYPE>EX-99.1<SEQUENCE>99"],
  ])("leaves out %s", (_, markup) => {
    expect(fromHtml(`${markup}<p>Shown</p>`).text).toBe("Shown");
  });

  test("says where hidden words were", () => {
    const source = "<p>a</p><p style=\"display:none\">99 <b>b</b></p><p style=\"display:none\"> </p>";
    expect(fromHtml(source).hidden.map(({ start, end }) => source.slice(start, end))).toEqual(["<p style=\"display:none\">99 <b>b</b></p>"]);
  });

  test.each(["color:#ffffff", "background-color:transparent", "font-size:0.9em", "display:none-such"])("shows what %s leaves to be seen", (style) => {
    expect(fromHtml(`<p style="${style}">5</p>`).text).toBe("5");
  });

  test.each([
    ["7,107<sup>(1)</sup>", "7,107"],
    ["sales<sup>a, b</sup>", "sales"],
    ["income<span style=\"vertical-align:super\">*</span>", "income"],
    ["income<span style=\"font-size:6pt;position:relative;top:-3.5pt;vertical-align:baseline\">(2)(3)</span>", "income"],
    ["income<span style=\"position:relative;top:0pt\">(2)</span>", "income(2)"],
    ["31<sup>st</sup>", "31st"],
    ["sales of 5<sup>1</sup> units", "sales of 5 units"],
    ["300 m<sup>2</sup> of floor", "300 m2 of floor"],
    ["10<sup>6</sup> units", "106 units"],
  ])("%s reads %s", (markup, words) => {
    expect(fromHtml(`<p>${markup}</p>`).text).toBe(words);
  });
});

describe("blocks", () => {
  test("know their heading, their weight and their table", () => {
    const document = fromHtml("<h2>Statements</h2><p><b>In millions</b></p><p>Plain <b>bold</b></p><table><tr><td>Sales</td></tr></table>");
    expect(document.blocks.map(({ start, end, heading, bold, table }) => [document.text.slice(start, end), heading, bold, table])).toEqual([
      ["Statements", 2, true, null],
      ["In millions", 0, true, null],
      ["Plain bold", 0, false, null],
      ["Sales", 0, false, 0],
    ]);
  });
});

describe("tables", () => {
  test("keeps cells with spans, heads, weight and indent", () => {
    const document = fromHtml(
      "<table><caption>Sales</caption><thead><tr><th colspan=\"3\">2024</th></tr></thead><tbody><tr><td style=\"padding-left:9pt\">Europe</td><td>$</td><td rowspan=2><b>4,373</b></td></tr></table>",
    );
    const [table] = document.tables;
    expect(cellsOf(document)).toEqual([["2024"], ["Europe", "$", "4,373"]]);
    expect(table?.rows.map(({ inHead }) => inHead)).toEqual([true, false]);
    expect(table?.rows[0]?.cells[0]).toMatchObject({ columnSpan: 3, rowSpan: 1, header: true, bold: true });
    expect(table?.rows[1]?.cells.map(({ rowSpan, indent, bold }) => [rowSpan, indent, bold])).toEqual([[1, 9, false], [1, 0, false], [2, 0, true]]);
    expect(document.text.slice(table?.caption?.start, table?.caption?.end)).toBe("Sales");
  });

  test("reads cells and rows that were never closed, or never opened", () => {
    expect(cellsOf(fromHtml("<table><tr><td>a<td>b<tr><td>c<td>d</table>"))).toEqual([["a", "b"], ["c", "d"]]);
    expect(cellsOf(fromHtml("<table><td>a</td><td>b</td></table>"))).toEqual([["a", "b"]]);
    expect(cellsOf(fromHtml("<table><tr><td>a"))).toEqual([["a"]]);
  });

  test("a nested table stands inside its cell and is a table of its own", () => {
    const document = fromHtml("<table><tr><td>Left</td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>");
    expect(document.tables.map(({ parent }) => parent)).toEqual([null, 0]);
    expect(cellsOf(document, 1)).toEqual([["1", "2"]]);
    expect(cellsOf(document, 0)).toEqual([["Left", "1\t2"]]);
  });

  test("a cell's span is its element", () => {
    const source = "<table><tr><td id=\"a\">5</td ><td>6</td></tr></table>";
    const cells = fromHtml(source).tables[0]?.rows[0]?.cells ?? [];
    expect(cells.map(({ span }) => source.slice(span.start, span.end))).toEqual(["<td id=\"a\">5</td >", "<td>6</td>"]);
  });
});

describe("tables of figures", () => {
  test("are those with a figure beside words, not those that lay out bullets", () => {
    const document = fromHtml("<p>Sales rose.</p><table><tr><td>Sales</td><td>48.3</td></tr></table><table><tr><td>•</td><td>Margin was 21.4%.</td></tr></table><p>End.</p>");
    expect(document.tables.map((table) => isDataTable(document, table))).toEqual([true, false]);
  });
});

describe("hostile input", () => {
  test("quotes what follows a closing tag with a space in it, and what stands around a bracket that opens nothing", () => {
    expect(behind(fromHtml("<p><b>Loss</b > of 5</p>"), "of 5")).toBe("of 5");
    const document = fromHtml("<p>margin < 5% &amp; falling</p>");
    expect(document.text).toBe("margin < 5% & falling");
    expect(behind(document, "< 5% &")).toBe("< 5% &amp;");
  });

  test("gives entities of attributes and of a title, and leaves those of a script alone", () => {
    expect(fromHtml("<html lang=\"zh&#45;CN\"><head><title>Lamps &amp; <b>Masts</title><script>a &amp; b</script></head><p>text</p>")).toMatchObject({ language: "zh-CN", title: "Lamps & <b>Masts", text: "text" });
  });

  test("refuses deep nesting with the place", () => {
    expect(() => fromHtml("<div>".repeat(100_000))).toThrow(DocumentError);
    expect(() => fromHtml("<div>".repeat(100_000))).toThrow("more than 512 deep at character 2560");
  });

  test("reads a hundred thousand unclosed paragraphs, cells, entities and stray ends", () => {
    expect(fromHtml("<p>a".repeat(100_000)).blocks).toHaveLength(100_000);
    expect(fromHtml(`<table><tr>${"<td>1".repeat(100_000)}`).tables[0]?.rows[0]?.cells).toHaveLength(100_000);
    expect(fromHtml("&amp;".repeat(100_000)).text).toHaveLength(100_000);
    expect(fromHtml("</div></p></b>".repeat(100_000)).text).toBe("");
    expect(fromHtml("<".repeat(100_000)).text.length).toBeLessThanOrEqual(100_000);
    expect(fromHtml(`<p ${"a=1 ".repeat(100_000)}>x`).text).toBe("x");
  });

  test("does not expand the entities a document defines itself", () => {
    const bomb = "<!DOCTYPE html [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\">]><p>&b;</p>";
    expect(fromHtml(bomb).text).toContain("&b;");
    expect(fromHtml(bomb).text).not.toContain("lollol");
  });
});

it("reads a numeric entity of ten thousand digits as no character", () => {
  expect(fromHtml(`<p title="&#${"9".repeat(10_000)};">Revenue &#${"9".repeat(10_000)}; rose</p>`).text.trim()).toBe("Revenue \ufffd rose");
});
