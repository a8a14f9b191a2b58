import type { Draft } from "../drafts/draft";
import { sizeOf, type Figure } from "../figures/figure";

/** "Harlow reports profits of £9.3bn", above "annual profits of $17.59bn (£9.3bn)": the headline speaks of what the text only translates. */
export function dropTranslations(drafts: readonly Draft[], translations: readonly Figure[]): { drafts: Draft[]; translated: Draft[] } {
  if (translations.length === 0) return { drafts: [...drafts], translated: [] };
  const isTranslated = ({ value, sentence }: Draft): boolean => value !== null && sentence === 0 && value.unit === "money" && translations.some((other) => other.currency === value.currency && other.start > value.start && sizeOf(other) === sizeOf(value));
  const translated = drafts.filter((draft) => isTranslated(draft) && drafts.some((other) => other !== draft && other.metric === draft.metric && other.value !== null && !isTranslated(other)));
  return { drafts: drafts.filter((draft) => !translated.includes(draft)), translated };
}
