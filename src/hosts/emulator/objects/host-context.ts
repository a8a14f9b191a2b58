import type { Engine } from "../engine/engine";
import type { Rectangle } from "../engine/rectangle";
import { HostObject } from "../wire/host-object";

/** A range, as far as the other classes need to know one that is given to them as an argument. */
export abstract class RangeTarget extends HostObject {
  abstract readonly sheetId: string;
  abstract area: Rectangle;
}

export interface Area {
  readonly sheetId: string;
  readonly area: Rectangle;
}

/** Makes objects of classes that can't import each other without a circle. */
export interface ObjectFactory {
  readonly workbook: () => HostObject;
  readonly worksheet: (sheetId: string) => HostObject;
  readonly range: (sheetId: string, area: Rectangle) => RangeTarget;
  readonly rangeAreas: (sheetId: string, areas: readonly Rectangle[]) => HostObject;
  readonly table: (tableId: string) => HostObject;
  readonly tables: (among?: { readonly sheetId: string; readonly touching?: Rectangle; readonly fullyContained?: boolean }) => HostObject;
  readonly names: (sheetId?: string) => HostObject;
  readonly conditionalFormats: (sheetId: string, areas: readonly Rectangle[]) => HostObject;
}

export interface HostContext {
  readonly engine: Engine;
  readonly make: ObjectFactory;
  readonly references: References;
}

/** Ranges the client holds on to. They follow the cells when rows or columns come or go. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  #count = 0;

  nextId(): string {
    return `range-${++this.#count}`;
  }

  keep(id: string, range: HostObject): void {
    this.#kept.set(id, range);
  }

  find(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }

  drop(id: string): void {
    this.#kept.delete(id);
  }

  dropAll(): void {
    this.#kept.clear();
  }

  get size(): number {
    return this.#kept.size;
  }

  ranges(): RangeTarget[] {
    return [...this.#kept.values()].filter((object) => object instanceof RangeTarget);
  }
}
