import type { FactContext, FactDimension, NumericFact } from "../../document/fact";
import { OUTLOOKS, SCENARIOS, type OutlookPart } from "./outlooks.data";

/** What a dimension says of an outlook; undefined where it says nothing of one. */
function partOf({ axis, member }: FactDimension): OutlookPart | undefined {
  return member === null ? undefined : OUTLOOKS[axis.text]?.[member.local];
}

/** A notice of a corrected forecast tags the one it replaces beside it. */
export interface Outlook {
  readonly part: OutlookPart;
  /** The dimensions that say so: no part of the company is meant by them. */
  readonly said: readonly FactDimension[];
}

/** Undefined for what has happened. */
export function tryOutlook({ dimensions }: FactContext): Outlook | undefined {
  if (!dimensions.some((dimension) => SCENARIOS.has(dimension.axis.text) && partOf(dimension) !== undefined)) return undefined;
  const said = dimensions.filter((dimension) => partOf(dimension) !== undefined);
  const parts = said.map(partOf);
  return { said, part: (["replaced", "low", "high"] as const).find((part) => parts.includes(part)) ?? "amount" };
}

/** The ends of ranges: the same figure, in contexts that differ in nothing but the end. */
export class OutlookEnds {
  private readonly highs = new Map<string, NumericFact>();
  private readonly taken = new Set<NumericFact>();

  constructor(facts: readonly NumericFact[]) {
    const lows: string[] = [];
    for (const fact of facts) {
      const part = tryOutlook(fact.context)?.part;
      if (part === "high") this.highs.set(keyOf(fact), fact);
      else if (part === "low") lows.push(keyOf(fact));
      else if (part === "replaced") this.taken.add(fact);
    }
    for (const key of lows) {
      const high = this.highs.get(key);
      if (high !== undefined) this.taken.add(high);
    }
  }

  highOf(low: NumericFact): NumericFact | undefined {
    return this.highs.get(keyOf(low));
  }

  /** The upper end goes with the lower one; a replaced outlook is none any more. */
  isSpokenFor(fact: NumericFact): boolean {
    return this.taken.has(fact);
  }
}

function keyOf({ concept, unit, context }: NumericFact): string {
  const { entity, period, dimensions } = context;
  const others = dimensions.filter((dimension) => !["low", "high"].includes(partOf(dimension) ?? "")).map(({ axis, member, typed }) => `${axis.text}=${member?.text ?? typed ?? ""}`);
  return [concept.text, unit.text, entity, period.start, period.end, ...others].join("|");
}
