import type { SortField } from "../engine/sorting";
import { invalidArgument } from "../wire/host-error";
import { asRecord, HostObject } from "../wire/host-object";

export interface SortRequest {
  readonly hasHeaders: boolean;
  readonly byColumns: boolean;
  readonly matchCase: boolean;
}

export function readSortFields(given: unknown): SortField[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return (given as unknown[]).map((field) => {
    const { key, ascending, sortOn } = asRecord(field);
    if (!Number.isInteger(key) || (sortOn !== undefined && sortOn !== null && sortOn !== "Value")) throw invalidArgument();
    return { key: key as number, ascending: ascending !== false };
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
