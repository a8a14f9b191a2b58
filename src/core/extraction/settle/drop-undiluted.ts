import type { Draft } from "../drafts/draft";
import type { Resolved } from "./resolve-period";
import { sameScope } from "./same-figure";

/** "Basic earnings per share were $2.15. Diluted earnings per share were $2.11": where both are told, the item is the diluted one. */
export function dropUndiluted(drafts: readonly Draft[], dates: ReadonlyMap<Draft, Resolved>): { drafts: Draft[]; undiluted: Draft[] } {
  const basic = drafts.filter((draft) => draft.metric === "eps" && draft.basic && draft.value !== null);
  const isBeside = (one: Draft, other: Draft): boolean => other.metric === "eps" && !other.basic && other.value !== null && other.mode === one.mode && other.basis === one.basis && sameScope(one, other) && isSameStretch(dates.get(one), dates.get(other));
  const undiluted = basic.filter((one) => drafts.some((other) => isBeside(one, other)));
  return { drafts: undiluted.length === 0 ? [...drafts] : drafts.filter((draft) => !undiluted.includes(draft)), undiluted };
}

const isSameStretch = (one: Resolved | undefined, other: Resolved | undefined): boolean => one?.period.length === other?.period.length && one?.period.end === other?.period.end;
