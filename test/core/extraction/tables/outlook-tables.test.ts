import { readHtml, table } from "./a-statement";

const read = (html: string): { items: string[]; unused: string[] } => {
  const { items, unused } = readHtml(html);
  const ends = (actual: (typeof items)[number]["actual"]): string => ("low" in actual ? `${actual.low?.value ?? ""} to ${actual.high?.value ?? ""}` : actual.value);
  return { items: items.map((item) => `${item.kind} ${item.metric} ${item.basis} ${item.scope ?? ""}${item.period.length} ${item.period.end ?? item.period.label}: ${ends(item.actual)}`), unused: unused.map(({ text, reason }) => `${text} | ${reason}`) };
};

it("reads the current outlook and sets the one before it aside", () => {
  expect(read(table("Full Year 2025|Prior Guidance|Current Guidance", "Revenue|$1,940 million to $1,980 million|$1,975 million to $2,005 million", "Adjusted operating margin|Approximately 14%|Approximately 14.5%", "Capital expenditures|~$75 million|between $78 million and $80 million", "Free cash flow|At least $70 million|more than $75 million"))).toEqual({
    items: [
      "guidance revenue reported year 2025-12-31: 1975000000 to 2005000000", "guidance operating-margin adjusted year 2025-12-31: 14.5 to 14.5",
      "guidance capital-expenditure reported year 2025-12-31: 78000000 to 80000000", "guidance free-cash-flow reported year 2025-12-31: 75000000 to ",
    ],
    unused: ["$1,940 million to $1,980 million | The company's earlier outlook.", "14% | The company's earlier outlook.", "$75 million | The company's earlier outlook.", "$70 million | The company's earlier outlook."],
  });
});

it("takes the later of two dated outlooks, and neither date for the period", () => {
  expect(read(table("|2=Outlook (as of July 30, 2024)|2=Outlook (as of October 29, 2024)", "Fiscal 2024 (in millions)|Low|High|Low|High", "Net sales|$3,100|$3,200|$3,150|$3,180"))).toEqual({
    items: ["guidance revenue reported year Fiscal 2024 (in millions): 3150000000 to 3180000000"],
    unused: ["$3,100 | The company's earlier outlook.", "$3,200 | The company's earlier outlook."],
  });
});

it("takes a cell with a figure for each basis apart", () => {
  const { items, unused } = read(`<p>Results of the first fiscal quarter ended June 28, 2025, with an outlook.</p>${table("|Q1 FY26|Q1 FY25", "Gross margin|61%|60%", "Diluted EPS|GAAP: $0.81<br>Non-GAAP: $1.22|GAAP: $0.70<br>Non-GAAP: $1.08", "Adjusted*|see note|")}${table("|Q2 FY26 Outlook", "Gross margin|60%", "Operating margin|GAAP: 16% to 17%<br>Non-GAAP: ~26%")}`);
  expect(items).toEqual([
    "actual gross-margin reported quarter 2025-06-28: 61", "actual eps reported quarter 2025-06-28: 0.81", "actual eps adjusted quarter 2025-06-28: 1.22",
    "guidance gross-margin reported quarter 2025-09-30: 60 to 60", "guidance operating-margin reported quarter 2025-09-30: 16 to 17", "guidance operating-margin adjusted quarter 2025-09-30: 26 to 26",
  ]);
  expect(unused).toEqual([]);
});

it("dates a fiscal year by the sentence that says when it ends", () => {
  expect(read(`<p>The company raises its outlook for the fiscal year ending April 30, 2026.</p>${table("(in millions)|Previous FY 2026 Guidance|Updated FY 2026 Guidance", "Net revenue|$820 - $840|$845 - $855")}`).items).toEqual(["guidance revenue reported year 2026-04-30: 845000000 to 855000000"]);
});

it("keeps a cell of words apart from the label, and lists a bound that is no outlook", () => {
  expect(read(table("(in millions)|Year ended December 31, 2024|Year ended December 31, 2023", "Net sales|$820|$790", "Orders due within a year|over $100|94 percent of the total", "Headquarters rent|3|2"))).toEqual({
    items: ["actual revenue reported year 2024-12-31: 820000000", "actual other reported year 2024-12-31: 3000000"],
    unused: ["94 percent of the total | A figure of something that is no line item.", "$100 | A threshold, not the figure itself."],
  });
});

it("reads two scales in one range as no figure, and a fall in words as one", () => {
  const { items, unused } = readHtml(table("(in millions)|Year ended December 31, 2024|Year ended December 31, 2023|% Change", "Net sales|$820|$860|Down 4.7%", "Backlog|$950 million to $1.05 billion|$900|Up 5.6%"));
  expect(items.map(({ label, changes }) => `${label} ${changes[0]?.percent ?? ""}`)).toEqual(["Net sales -4.7", "Backlog "]);
  expect(unused.map(({ text }) => text)).toContain("$950 million to $1.05 billion");
});

it("takes an outlook's head over the labels for its period, and no midpoint for a figure", () => {
  expect(read(table("Third quarter fiscal 2026 outlook (in millions, except per share)|Low|Midpoint|High", "Revenue|$420|$425|$430"))).toEqual({
    items: ["guidance revenue reported quarter Third quarter fiscal 2026 outlook (in millions, except per share): 420000000 to 430000000"], unused: ["$425 | A column without meaning."],
  });
});
