/** The gap to the consensus, only between like and like; otherwise the reason why none is formed. */
import { ClassNumber } from "../language/word-classes";
import type { Amount } from "../model/amount";
import type { Finding } from "../model/finding";
import { difference, intervalOf, type Interval, type Ratio } from "../model/interval";
import type { Consensus } from "../model/consensus";
import type { CheckContext, ItemCheck } from "./check";
import { findWord } from "./check-words";
import type { PointItem } from "../model/point-item";
import { report } from "./report";
import { spellAmount, spellPercent, spellerFor } from "./spell-figures";

const pointOf = (amount: Amount): Interval => intervalOf({ value: amount.value, decimals: null });

export const checkConsensusGap: ItemCheck = (item, context) => {
  if (item.consensus === null) return [];
  const obstacle = obstacleTo(item, item.consensus, context);
  if ("why" in obstacle) return [report("consensus-not-comparable", obstacle.why, [item.id], item.consensus, obstacle.sum)];
  return [gapFinding(item, obstacle, item.consensus)];
};

interface Obstacle {
  readonly why: string;
  /** What stands in the way, without a word of ours. */
  readonly sum: string;
}

/** The amount that may be compared, or why none may. */
function obstacleTo(item: PointItem, consensus: Consensus, { text, words }: CheckContext): Amount | Obstacle {
  const { amount, relation } = consensus;
  if (amount === null) {
    const worded = relation === null ? "" : ` The text only says that the figure was ${relation === "in-line" ? "in line with" : relation} it.`;
    return { why: `No gap: the consensus is mentioned without an amount.${worded}`, sum: text.slice(consensus.start, consensus.end) };
  }
  if (amount.unit !== item.actual.unit) {
    return { why: `No gap: the consensus is in ${amount.unit} and the reported figure in ${item.actual.unit}.`, sum: `${item.actual.text} – ${amount.text}` };
  }
  const adjusted = item.basis === "reported" && words ? findWord(text, consensus, words, ClassNumber.basis, "adjusted") : undefined;
  if (adjusted !== undefined) return { why: `No gap: the consensus is for an adjusted figure ("${adjusted.word}") and the reported one is not adjusted.`, sum: adjusted.word };
  return amount;
}

/** In percent of the size of the consensus, whatever the signs. Undefined for a consensus of zero. */
export function surprisePercent(gap: Ratio, consensus: Amount): Ratio | undefined {
  const base = pointOf(consensus).low;
  const size = base.over < 0n ? -base.over : base.over;
  return size === 0n ? undefined : { over: gap.over * base.under * 100n, under: gap.under * size };
}

function gapFinding(item: PointItem, consensus: Amount, span: Consensus): Finding {
  const speller = spellerFor([item.actual, consensus]);
  const gap = difference(pointOf(item.actual), pointOf(consensus)).low;
  const percent = surprisePercent(gap, consensus);
  const share = percent === undefined || item.actual.unit === "percent" ? "" : `, ${spellPercent(percent, 2)}`;
  const sum = `${spellAmount(speller, item.actual)} - ${spellAmount(speller, consensus)} = ${speller.spell(gap)}`;
  return report("consensus-gap", `Gap to the consensus: ${sum}${share === "" ? "" : `${share} of it`}${speller.note}.`, [item.id], span, `${sum}${share}${speller.note}`);
}
