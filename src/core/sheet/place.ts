/** Where a table goes: at the selected cell, on a sheet of its own, or below a table that stands, an empty row between them. */
export type Place =
  | { readonly at: "selection"; readonly overwrite?: string }
  | { readonly at: "new-sheet" }
  | { readonly at: "below"; readonly table: string; readonly overwrite?: string };

// `overwrite` is the analyst's yes to the cells that cells-in-the-way named, word for word: a yes to B4 is none to B5.
export const consentTo = (place: Place): string | undefined => (place.at === "new-sheet" ? undefined : place.overwrite);

export const withConsent = (place: Place, overwrite: string): Place => (place.at === "new-sheet" ? place : { ...place, overwrite });
