import type { Draft, Scope } from "./draft";

/** Says which part a draft is of. The bare profit of a part is its operating income. */
export function narrowDraft(draft: Draft, scope: Scope | null): void {
  draft.scope = scope;
  if (scope && draft.plain && draft.metric === "net-income") draft.metric = "operating-income";
}
