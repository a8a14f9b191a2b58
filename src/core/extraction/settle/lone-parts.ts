import type { Draft } from "../drafts/draft";
import { familyOf } from "./same-figure";

const nameOf = (draft: Draft): string => draft.scope?.text.toLowerCase() ?? "";

/** What a story tells of parts: a part that stands alone in it is often none, but a rival, a market or a word of the metric. */
export class LoneParts {
  private readonly scopes = new Map<string, Set<string>>();
  private readonly parts = new Set<string>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      const told = this.scopes.get(familyOf(draft)) ?? new Set();
      this.scopes.set(familyOf(draft), told.add(nameOf(draft)));
      if (draft.scope) this.parts.add(nameOf(draft));
    }
  }

  /** Neither of the whole nor of another part is this metric told. */
  isLone(draft: Draft): boolean {
    return draft.scope !== null && this.scopes.get(familyOf(draft))?.size === 1;
  }

  get isOnlyOne(): boolean {
    return this.parts.size === 1;
  }
}
