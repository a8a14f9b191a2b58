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

interface NamesService {
  readonly getDefinedNameMap: (unitId: string) => Readonly<Record<string, NameRecord>> | undefined;
  readonly update$: { readonly subscribe: (onUpdate: (event: { readonly type: string; readonly definedNames: readonly NameRecord[] }) => void) => unknown };
}

const readRecord = (record: NameRecord): DefinedName => ({
  id: record.id,
  name: record.name,
  formula: `=${record.formulaOrRefString.replace(/^=/, "")}`,
  comment: record.comment ?? "",
  visible: record.hidden !== true,
  ...(record.localSheetId === undefined || record.localSheetId === WORKBOOK ? {} : { sheetId: record.localSheetId }),
});

/** Each word of each formula may be a name: among thousands of them it is found without looking at all. */
class NameIndex {
  readonly #ids = new Map<string, Set<string>>();
  readonly #names = new Map<string, string>();

  idsOf(name: string): readonly string[] {
    return Array.from(this.#ids.get(name.toLowerCase()) ?? []);
  }

  put(record: Pick<NameRecord, "id" | "name">): void {
    this.remove(record);
    const key = record.name.toLowerCase();
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(record.id));
    this.#names.set(record.id, key);
  }

  remove({ id }: Pick<NameRecord, "id">): void {
    this.#ids.get(this.#names.get(id) ?? "")?.delete(id);
    this.#names.delete(id);
  }
}

/** Defined names live in Univer's own service, so its name box and name manager show them. */
export class Names {
  readonly #service: NamesService;
  readonly #index = new NameIndex();
  #count = 0;

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly isTableName: (name: string) => boolean,
  ) {
    this.#service = spreadsheet.service(IDefinedNamesService);
    Object.values(this.#records).forEach((record) => {
      this.#index.put(record);
    });
    this.#service.update$.subscribe(({ type, definedNames }) => {
      definedNames.forEach((record) => (type === "remove" ? this.#index.remove(record) : this.#index.put(record)));
    });
  }

  get #records(): Readonly<Record<string, NameRecord>> {
    return this.#service.getDefinedNameMap(this.spreadsheet.unitId) ?? {};
  }

  list(): DefinedName[] {
    return Object.values(this.#records).map(readRecord);
  }

  called(name: string): readonly DefinedName[] {
    return this.#index.idsOf(name).map((id) => this.byId(id));
  }

  find(name: string, sheetId: string | undefined): DefinedName | undefined {
    return this.called(name).find((item) => item.sheetId === sheetId);
  }

  byId(id: string): DefinedName {
    const record = this.#records[id];
    if (!record) throw itemNotFound();
    return readRecord(record);
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
