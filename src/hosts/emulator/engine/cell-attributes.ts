import { intersect, subtract, type Rectangle } from "./rectangle";
import { shiftRectangle, type CellShift } from "./reference-shift";

export type Attribute = string | number | boolean;

interface Block {
  readonly name: string;
  readonly area: Rectangle;
  readonly value: Attribute;
}

/** What Excel keeps of a cell's format and the grid's styles have no place for: the style's name, a pattern, the reading order. */
export class CellAttributes {
  #blocks: readonly Block[] = [];

  /** Undefined takes the attribute off. */
  set(name: string, area: Rectangle, value: Attribute | undefined): void {
    const rest = this.#without(area, (block) => block.name === name);
    this.#blocks = value === undefined ? rest : [...rest, { name, area, value }];
  }

  /** Null where cells differ. */
  of<T extends Attribute>(name: string, area: Rectangle, otherwise: T): T | null {
    const touching = this.#blocks.filter((block) => block.name === name && intersect(block.area, area));
    const uncovered = touching.reduce<readonly Rectangle[]>((left, block) => left.flatMap((part) => subtract(part, block.area)), [area]);
    const found = [...new Set<Attribute>([...touching.map((block) => block.value), ...(uncovered.length === 0 ? [] : [otherwise])])];
    return found.length === 1 ? (found[0] as T) : null;
  }

  areasOf(name: string, value: Attribute): readonly Rectangle[] {
    return this.#blocks.filter((block) => block.name === name && block.value === value).map(({ area }) => area);
  }

  clear(area: Rectangle): void {
    this.#blocks = this.#without(area, () => true);
  }

  shift(by: CellShift): void {
    this.#blocks = this.#blocks.flatMap((block) => {
      const area = shiftRectangle(block.area, by);
      return area ? [{ ...block, area }] : [];
    });
  }

  #without(area: Rectangle, isMeant: (block: Block) => boolean): Block[] {
    return this.#blocks.flatMap((block) => (isMeant(block) ? subtract(block.area, area).map((part) => ({ ...block, area: part })) : [block]));
  }
}
