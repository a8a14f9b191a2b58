import type { FactContext, FactDimension } from "../../document/fact";
import { memberWords } from "./concept-words";
import { WHOLE_COMPANY } from "./whole-company.data";

/** The part of the company in words; null for all of it. A second company in the same document is named by its identifier. */
export function scopeOf(context: FactContext, mainEntity: string): string | null {
  const parts = context.dimensions.filter((dimension) => !isWhole(dimension)).map(dimensionWords);
  if (context.entity !== mainEntity && context.entity !== "") parts.unshift(context.entity);
  return parts.length === 0 ? null : parts.join(", ");
}

/** The document's own spelling where the head of the row says the same: "iPhone" for IPhoneMember. */
export function asPrinted(scope: string | null, label: string | null): string | null {
  if (scope === null || label === null) return scope;
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  return bare(scope) === bare(label) ? label : scope;
}

function isWhole({ axis, member }: FactDimension): boolean {
  if (member === null) return false;
  const name = axis.text;
  return Object.hasOwn(WHOLE_COMPANY, name) && (WHOLE_COMPANY[name]?.includes(member.local) ?? false);
}

const dimensionWords = ({ member, typed }: FactDimension): string => (member === null ? (typed ?? "") : memberWords(member.local));
