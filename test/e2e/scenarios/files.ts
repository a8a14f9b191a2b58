import { readFileSync } from "node:fs";
import path from "node:path";
import type { Bench } from "../bench";
import { eventually } from "../eventually";
import type { OpenedWorkbook } from "../pages";
import type { Pane } from "../pane";
import { aPdf } from "../../support/a-pdf";

const CORPUS = path.join(__dirname, "../../corpus");
const TENQ = readFileSync(path.join(CORPUS, "tarnhelm-2024q3-10q/source.htm"), "utf8");
const SIZE = 2_000_000;

/** As long as a filing: its notes go on for two million characters, with tables among them. */
function aLongFiling(): string {
  const note = "<p>The company leases offices and stores under agreements that end between one and nine years from now, most of them with an option to go on.</p>";
  const table = `<table>${Array.from({ length: 30 }, (_, at) => `<tr><td>Store ${at}</td><td>open</td><td>since ${1990 + at}</td></tr>`).join("")}</table>`;
  const notes = `${note.repeat(20)}${table}`;
  return TENQ.replace("</body>", `${notes.repeat(Math.ceil(SIZE / notes.length))}</body>`);
}

async function drop(pane: Pane, files: readonly { readonly name: string; readonly body: Buffer }[]): Promise<void> {
  const carried = files.map(({ name, body }) => ({ name, body: body.toString("base64") }));
  const data = await pane.body.evaluateHandle((_, dropped) => {
    const transfer = new DataTransfer();
    for (const { name, body } of dropped) transfer.items.add(new File([Uint8Array.from(atob(body), (unit) => unit.charCodeAt(0))], name));
    return transfer;
  }, carried);
  await pane.watchTasks();
  await pane.text.or(pane.fileList).first().dispatchEvent("drop", { dataTransfer: data });
}

async function dropLongFiling(bench: Bench): Promise<{ readonly workbook: OpenedWorkbook; readonly longTasks: readonly string[] }> {
  const workbook = await bench.open();
  await drop(workbook.pane, [{ name: "10-q.htm", body: Buffer.from(aLongFiling()) }]);
  await workbook.pane.says(/Tarnhelm/);
  return { workbook, longTasks: await workbook.pane.longTasks() };
}

export function fileScenarios(bench: Bench): void {
  it("reads a dropped filing of two megabytes without holding the pane up, and shows its figures", async () => {
    let { workbook, longTasks } = await dropLongFiling(bench);
    // Beside other browsers any task may take long once; one that holds the pane up by itself does so every time.
    for (let again = 0; again < 2 && longTasks.length > 0; again++) ({ workbook, longTasks } = await dropLongFiling(bench));
    expect(longTasks).toEqual([]);
    const { pane } = workbook;
    await bench.shoot(workbook, "filing-dropped");
    await pane.tab("Review").click();
    await eventually(() => pane.itemNames(), (names) => expect(names.length).toBeGreaterThan(5));
    expect(await pane.body.innerText()).not.toContain("contextRef");
    await bench.shoot(workbook, "filing-review");
  });

  it("says how far a long filing is read, stops when told to, and reads the next one", async () => {
    const workbook = await bench.open();
    const { pane, page } = workbook;
    const filing = { name: "10-q.htm", body: Buffer.from(aLongFiling()) };
    // The reader is kept waiting for its own script, so that there is time to see.
    await page.route(/\/reader\.js$/, () => undefined);
    await drop(pane, [filing]);
    await pane.says("Reading 1 file");
    await pane.button("Cancel").click();
    await pane.says("Reading was cancelled.");
    await bench.shoot(workbook, "reading-cancelled");
    await page.unrouteAll();
    await pane.collectStatus();
    await drop(pane, [filing]);
    await pane.says(/Tarnhelm/);
    expect(await pane.collectedStatus()).toEqual(expect.arrayContaining([expect.stringContaining("Opening 10-q.htm"), expect.stringMatching(/Reading the tags: \d+ % done/), expect.stringMatching(/Reading tables and sentences: \d+ % done/)]));
  });

  it("takes several files of one set, told by content, and shows the one with the figures first", async () => {
    const workbook = await bench.open();
    const { pane } = workbook;
    const set = ["report.xhtml", "contexts.xhtml"].map((name) => ({ name: name.replace("xhtml", "bin"), body: readFileSync(path.join(CORPUS, "norrvik-2023-annual", name)) }));
    await drop(pane, set);
    await pane.says(/Norrvik/i);
    await bench.shoot(workbook, "set-dropped");
  });

  it("opens a PDF, whose library comes only then", async () => {
    const workbook = await bench.open();
    const { pane, page } = workbook;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await pane.text.fill("Net sales were $5 million in the first quarter of 2024.");
    await pane.says(/1 figure/);
    expect(asked).not.toContain("/pane/pdf.js");
    await pane.text.fill("");
    await drop(pane, [{ name: "scan.txt", body: Buffer.from(aPdf([{ x: 72, y: 700, words: "Net sales were $7 million in the second quarter of 2024." }])) }]);
    await pane.says(/1 figure/);
    expect(asked).toContain("/pane/pdf.js");
  });

  it("says what a file is and what is accepted, and keeps going", async () => {
    const workbook = await bench.open();
    const { pane } = workbook;
    await drop(pane, [{ name: "archive.htm", body: Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000") }]);
    await pane.says(/archive\.htm: this is .*Accepted are text, Markdown/);
    await bench.shoot(workbook, "file-refused");
    await pane.button("Back to text").click();
    await pane.text.fill("Net sales were $5 million in the first quarter of 2024.");
    await pane.says(/1 figure/);
  });
}
