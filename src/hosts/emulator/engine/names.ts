import { IDefinedNamesService } from "@univerjs/engine-formula";
import { itemAlreadyExists, itemNotFound } from "../wire/host-error";
import type { NameShape } from "./formula-book";
import { checkObjectName } from "./object-names";
import type { Spreadsheet } from "./spreadsheet";

const WORKBOOK = "AllDefaultWorkbook";

interface NameRecord {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment?: string;
  readonly localSheetId?: string;
  readonly hidden?: boolean;
}

export interface DefinedName extends NameShape {
  readonly id: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** Defined names live in Univer's own service, so its name box and name manager show them. */
export class Names {
  readonly #service: { readonly getDefinedNameMap: (unitId: string) => Record<string, NameRecord> | undefined };
  #count = 0;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly isTableName: (name: string) => boolean,
  ) {
    this.#service = spreadsheet.service(IDefinedNamesService);
  }

  list(): DefinedName[] {
    const map = this.#service.getDefinedNameMap(this.spreadsheet.unitId) ?? {};
    return Object.values(map).map((record) => ({
      id: record.id,
      name: record.name,
      formula: `=${record.formulaOrRefString.replace(/^=/, "")}`,
      comment: record.comment ?? "",
      visible: record.hidden !== true,
      ...(record.localSheetId === undefined || record.localSheetId === WORKBOOK ? {} : { sheetId: record.localSheetId }),
    }));
  }

  find(name: string, sheetId: string | undefined): DefinedName | undefined {
    return this.list().find((item) => item.name.toLowerCase() === name.toLowerCase() && item.sheetId === sheetId);
  }

  byId(id: string): DefinedName {
    const found = this.list().find((item) => item.id === id);
    if (!found) throw itemNotFound();
    return found;
  }

  add(name: unknown, formula: string, comment: string, sheetId: string | undefined): DefinedName {
    const checked = checkObjectName(name);
    if (this.find(checked, sheetId) || this.isTableName(checked)) throw itemAlreadyExists(checked);
    const id = `name-${++this.#count}`;
    this.#set({ id, name: checked, formula, comment, visible: true, ...(sheetId === undefined ? {} : { sheetId }) });
    return this.byId(id);
  }

  change(id: string, change: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): void {
    this.#set({ ...this.byId(id), ...change });
  }

  remove(id: string): void {
    this.spreadsheet.mustExecute("formula.mutation.remove-defined-name", { ...this.byId(id) });
  }

  #set(item: DefinedName): void {
    this.spreadsheet.mustExecute("formula.mutation.set-defined-name", {
      id: item.id,
      name: item.name,
      formulaOrRefString: item.formula,
      comment: item.comment,
      localSheetId: item.sheetId ?? WORKBOOK,
      hidden: !item.visible,
    });
  }
}
