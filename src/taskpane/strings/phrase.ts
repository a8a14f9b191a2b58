/** A phrase with `{places}`. Two forms where English needs a plural; Chinese never does. */
export type Phrase = string | { readonly one: string; readonly other: string };
