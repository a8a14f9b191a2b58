import type { SortField } from "../engine/sorting";
import { invalidArgument } from "../wire/host-error";
import { asOneOf, asRecord, HostObject } from "../wire/host-object";
import { asColor } from "./styled-area";

export interface SortRequest {
  readonly hasHeaders: boolean;
  readonly byColumns: boolean;
  readonly matchCase: boolean;
}

export function readSortFields(given: unknown): SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return (given as unknown[]).map((field) => {
    const { key, ascending, sortOn, color, dataOption } = asRecord(field);
    const on = asOneOf(sortOn ?? "Value", ["Value", "CellColor", "FontColor"] as const);
    if (!Number.isInteger(key)) throw invalidArgument();
    const isTextAsNumber = asOneOf(dataOption ?? "Normal", ["Normal", "TextAsNumber"] as const) === "TextAsNumber";
    return { key: key as number, ascending: ascending !== false, ...(on === "Value" ? {} : { sortOn: on, color: asColor(color) }), ...(isTextAsNumber ? { dataOption: "TextAsNumber" as const } : {}) };
  });
}

export class RangeSortObject extends HostObject {
  override readonly className = "RangeSort";
  constructor(readonly sort: (fields: readonly SortField[], request: SortRequest) => void) {
    super();
  }

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    this.sort(readSortFields(fields), { hasHeaders: hasHeaders === true, byColumns: orientation === "Columns", matchCase: matchCase === true });
  }
}
