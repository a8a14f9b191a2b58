import type { Note } from "../engine/document-state";
import { HostError, invalidArgument, itemNotFound } from "../wire/host-error";
import { asFlag, asNumber, asText, HostCollection, HostObject } from "../wire/host-object";
import { readArea } from "./addresses";
import type { Area, HostContext, RangeTarget } from "./host-context";

/** In points, as Excel makes them. */
const SIZE = { width: 108, height: 59.25 };

class NoteObject extends HostObject {
  override readonly className = "Note";
  constructor(
    readonly host: HostContext,
    readonly note: Note,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.note.id };
  }
  get AuthorName(): string {
    return this.host.engine.document.author.name;
  }
  get Content(): string {
    return this.note.content;
  }
  set Content(given: unknown) {
    this.note.content = asText(given);
  }
  get Visible(): boolean {
    return this.note.visible;
  }
  set Visible(given: unknown) {
    this.note.visible = asFlag(given);
  }
  get Width(): number {
    return this.note.width;
  }
  set Width(given: unknown) {
    this.note.width = asNumber(given);
  }
  get Height(): number {
    return this.note.height;
  }
  set Height(given: unknown) {
    this.note.height = asNumber(given);
  }
  GetLocation(): RangeTarget {
    const { sheetId, row, column } = this.note;
    return this.host.make.range(sheetId, { row, column, rows: 1, columns: 1 });
  }
  Delete(): void {
    const { document } = this.host.engine;
    document.notes = document.notes.filter((other) => other !== this.note);
  }
}

/** The notes of the workbook, or of one sheet: https://learn.microsoft.com/javascript/api/excel/excel.notecollection */
export class NoteCollection extends HostCollection {
  override readonly className = "NoteCollection";
  constructor(
    readonly host: HostContext,
    readonly sheetId?: string,
  ) {
    super();
  }
  get #notes(): readonly Note[] {
    const { document, spreadsheet } = this.host.engine;
    return document.notes.filter((note) => spreadsheet.findSheet(note.sheetId) && (this.sheetId === undefined || note.sheetId === this.sheetId));
  }
  override items(): HostObject[] {
    return this.#notes.map((note) => new NoteObject(this.host, note));
  }
  override find(key: unknown): HostObject | undefined {
    const found = this.#notes.find(({ id }) => id === key) ?? this.#at(this.#cell(key));
    return found && new NoteObject(this.host, found);
  }
  #at({ sheetId, area }: Area): Note | undefined {
    return this.#notes.find((note) => note.sheetId === sheetId && note.row === area.row && note.column === area.column);
  }
  #cell(given: unknown): Area {
    const cell = readArea(this.host, given, this.sheetId ?? this.host.engine.spreadsheet.activeSheetId());
    if (cell.area.rows * cell.area.columns !== 1) throw new HostError("InvalidCellAddress", "A note belongs to a single cell.");
    if (this.sheetId !== undefined && cell.sheetId !== this.sheetId) throw itemNotFound();
    return cell;
  }
  Add(given: unknown, content: unknown): HostObject {
    const { document } = this.host.engine;
    const { sheetId, area } = this.#cell(given);
    if (this.#at({ sheetId, area })) throw invalidArgument("The cell has a note already.");
    const note: Note = { id: document.newId(), sheetId, row: area.row, column: area.column, content: asText(content), visible: false, ...SIZE };
    document.notes = [...document.notes, note];
    return new NoteObject(this.host, note);
  }
}
