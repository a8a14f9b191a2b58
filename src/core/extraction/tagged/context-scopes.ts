import type { FactContext, FactDimension, NumericFact } from "../../document/fact";
import { remember } from "../../model/remember";
import { memberWords } from "./concept-words";
import { WHOLE_COMPANY } from "./whole-company.data";

/** What of the company the contexts of one document are about. They name the same members again for every period. */
export class ContextScopes {
  private readonly known = new Map<FactContext, string | null>();
  private readonly wordsOf = remember(memberWords);
  private readonly lettersOf = remember((text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());

  constructor(private readonly mainEntity: string) {}

  /** The part of the company in words; null for all of it. The document's own spelling where the head of the row says the same: "iPhone" for IPhoneMember. */
  scopeOf({ context, label }: NumericFact): string | null {
    let scope = this.known.get(context);
    if (scope === undefined) this.known.set(context, (scope = this.partsOf(context)));
    return scope !== null && label !== null && this.lettersOf(scope) === this.lettersOf(label) ? label : scope;
  }

  /** A second company in the same document is named by its identifier. */
  private partsOf({ dimensions, entity }: FactContext): string | null {
    const parts = dimensions.filter((dimension) => !isWhole(dimension)).map(({ member, typed }) => (member === null ? (typed ?? "") : this.wordsOf(member.local)));
    if (entity !== this.mainEntity && entity !== "") parts.unshift(entity);
    return parts.length === 0 ? null : parts.join(", ");
  }
}

function isWhole({ axis, member }: FactDimension): boolean {
  if (member === null) return false;
  const name = axis.text;
  return Object.hasOwn(WHOLE_COMPANY, name) && (WHOLE_COMPANY[name]?.includes(member.local) ?? false);
}
