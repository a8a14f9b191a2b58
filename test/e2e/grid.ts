import type { Frame, Page } from "playwright-core";
import type {} from "../../src/workbench/index";

export interface TableFound {
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
}

/**
 * The spreadsheet. It is touched as a person does, by mouse and keyboard on its canvas; what stands in it is read through
 * the Office API of the pane's page, as Excel itself would answer.
 */
export class Grid {
  constructor(
    readonly page: Page,
    readonly frameTitle: string,
  ) {}

  async click(address: string): Promise<void> {
    const box = await this.page.evaluate((at) => window.tieoutEmulator?.cellBox(at), address);
    if (!box) throw new Error(`Cell ${address} is not on screen: open the workbook in a wider window.`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  async type(address: string, keys: string): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(keys);
    await this.page.keyboard.press("Enter");
  }

  async #office(): Promise<Frame> {
    const handle = await this.page.waitForSelector(`iframe[title="${this.frameTitle}"]`);
    const frame = await handle.contentFrame();
    if (!frame) throw new Error("The pane has no page.");
    return frame;
  }

  async #cell(address: string, what: "formulas" | "values"): Promise<unknown> {
    return (await this.#office()).evaluate(
      ([at, wanted]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
          range.load(wanted);
          await context.sync();
          return range[wanted][0]?.[0] as unknown;
        }),
      [address, what] as const,
    );
  }

  value(address: string): Promise<unknown> {
    return this.#cell(address, "values");
  }

  formula(address: string): Promise<unknown> {
    return this.#cell(address, "formulas");
  }

  /** A formula, whose names the stand-in's cell editor would offer to complete and not let go of. */
  async enter(address: string, formula: string): Promise<void> {
    await (
      await this.#office()
    ).evaluate(
      ([at, content]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange(at).formulas = [[content]];
          await context.sync();
        }),
      [address, formula] as const,
    );
  }

  /** As the arrow in a header does: largest first. */
  async sortTable(name: string, column: number): Promise<void> {
    await (
      await this.#office()
    ).evaluate(
      ([wanted, key]) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(wanted).sort.apply([{ key, ascending: false }]);
          await context.sync();
        }),
      [name, column] as const,
    );
  }

  /** As Excel's own Delete table does, which the stand-in's grid offers nobody. */
  async deleteTable(name: string): Promise<void> {
    await (
      await this.#office()
    ).evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem(wanted).delete();
          await context.sync();
        }),
      name,
    );
  }

  /** Undefined where there is no such table. */
  async table(name: string): Promise<TableFound | undefined> {
    return (await this.#office()).evaluate(
      (wanted) =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItemOrNullObject(wanted);
          const range = table.getRange();
          range.load("address,values,text");
          table.load("name");
          await context.sync();
          return table.isNullObject ? undefined : { address: range.address, values: range.values, text: range.text };
        }),
      name,
    );
  }
}
