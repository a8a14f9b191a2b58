/** A sentence in each language the add-in speaks. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export interface CatalogueParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly describes: Bilingual;
}

export interface CatalogueEntry {
  /** What the formula builder shows. */
  readonly describes: Bilingual;
  /** In the order of the arguments, which stored formulas depend on: only ever add at the end. */
  readonly parameters: readonly CatalogueParameter[];
  /** What hangs on more than its arguments is calculated again with every recalculation. */
  readonly volatile?: true;
  /** Zeros among its arguments may be blank cells, to be looked up where they stand. */
  readonly looksUpZeros?: true;
  /** Longer help: when it shows an error instead of a number. */
  readonly help: Bilingual;
  readonly example: string;
}
