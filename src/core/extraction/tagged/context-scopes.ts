import type { FactContext, FactDimension, NumericFact } from "../../document/fact";
import { remember } from "../../model/remember";
import { memberWords } from "./concept-words";
import { tryOutlook } from "./outlooks";
import { ALONE, WHOLE_COMPANY } from "./whole-company.data";

/** What of the company the contexts of one document are about. They name the same members again for every period. */
export class ContextScopes {
  private readonly known = new Map<FactContext, string | null>();
  private readonly wordsOf = remember(memberWords);
  private readonly lettersOf = remember((text: string) => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());

  constructor(
    private readonly mainEntity: string,
    private readonly isAlone: boolean,
  ) {}

  /** The part of the company in words; null for all of it. The document's own spelling where the head of the row says the same: "iPhone" for IPhoneMember. */
  scopeOf({ context, label }: NumericFact): string | null {
    let scope = this.known.get(context);
    if (scope === undefined) this.known.set(context, (scope = this.partsOf(context)));
    return scope !== null && label !== null && this.lettersOf(scope) === this.lettersOf(label) ? label : scope;
  }

  /** A second company in the same document is named by its identifier. */
  private partsOf(context: FactContext): string | null {
    const { dimensions, entity } = context;
    const told = tryOutlook(context)?.said ?? [];
    const parts = dimensions.filter((dimension) => !this.isWhole(dimension) && !told.includes(dimension)).map(({ member, typed }) => (member === null ? (typed ?? "") : this.wordsOf(member.local)));
    if (entity !== this.mainEntity && entity !== "") parts.unshift(entity);
    return parts.length === 0 ? null : parts.join(", ");
  }

  private isWhole({ axis, member }: FactDimension): boolean {
    return member !== null && (isIn(WHOLE_COMPANY, axis.text, member.local) || (this.isAlone && isIn(ALONE, axis.text, member.local)));
  }
}

const isIn = (members: typeof WHOLE_COMPANY, axis: string, member: string): boolean => Object.hasOwn(members, axis) && (members[axis]?.includes(member) ?? false);
