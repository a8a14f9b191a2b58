import type { Draft, DraftChange } from "../drafts/draft";
import { sizeOf } from "../figures/figure";
import { formOf } from "../drafts/draft-change";
import { samePeriod, sameScope } from "./same-figure";
import { append } from "../../model/append";

/**
 * A mention with a change or a relation but no amount of its own ("The bottom line also grew 22%", a headline's "profits fall 37%") speaks of an
 * item told elsewhere: it gives what it says to the nearest item of its metric that does not say it yet.
 */
export function joinGrowth(drafts: readonly Draft[]): Draft[] {
  const valued = drafts.filter((draft) => draft.value !== null);
  const near = new Neighbours(valued);
  for (const mention of drafts) {
    if (mention.value || mention.mode !== "reported" || mention.comparison || (mention.changes.length === 0 && !mention.consensus && !mention.prior)) continue;
    const owner = saysAnothers(mention, near.of(mention)) ? null : ownerOf(mention, near.of(mention));
    // Daily users are not the monthly ones, and what has no metric of its own may be anything: capacity is no debt.
    if (!owner || (MANY_KINDS.has(mention.metric) && owner.sentence !== mention.sentence)) continue;
    // "The weak dollar reduced turnover by £1.2bn": an amount told of no figure is an effect, not how the figure moved.
    // From a loss to a profit there is no rate.
    const crosses = owner.prior !== null && owner.priorNegative !== owner.valueNegative;
    for (const change of mention.changes) if (!crosses && formOf(change) !== "amount" && !owner.changes.some((known) => known.against === change.against && formOf(known) === formOf(change))) owner.changes.push(change);
    // "boost its profits by more than 40% in 2004": a headline's year is that of the figure told below.
    if (mention.sentence <= 1 && mention.changes.length > 0 && !owner.period && mention.period?.bare && mention.period.year > 0) owner.period = mention.period;
    if (mention.prior && !owner.prior && (owner.metric === "eps" || owner.value?.unit === mention.prior.unit)) {
      owner.prior = mention.prior;
      owner.priorNegative = mention.priorNegative;
      owner.priorPeriod = mention.priorPeriod;
    }
    if (mention.consensus && !owner.consensus) owner.consensus = mention.consensus;
    else if (mention.consensus && owner.consensus) owner.consensus = { ...owner.consensus, relation: owner.consensus.relation ?? mention.consensus.relation, figure: owner.consensus.figure ?? mention.consensus.figure };
  }
  return valued;
}

/** A headline's "profit up 10.2%" says no more than what one kind of profit told below has said of itself, and nothing of another kind. */
function saysAnothers(mention: Draft, valued: readonly Draft[]): boolean {
  const isSame = (one: DraftChange, other: DraftChange): boolean => one.against === other.against && one.figure.unit === other.figure.unit && sizeOf(one.figure) === sizeOf(other.figure) && one.direction === other.direction;
  const { plain, changes, metric } = mention;
  // 净利润骤降99% above 净利润90万元，下滑99%，非公认准则净利润2400万元
  return changes.length > 0 && changes.every((change) => valued.some((draft) => (plain || (draft.metric === metric && sameScope(draft, mention) && samePeriod(draft, mention))) && draft.changes.some((known) => isSame(known, change))));
}

const MANY_KINDS: ReadonlySet<string> = new Set(["active-users", "other"]);
const PROFITS: ReadonlySet<string> = new Set(["operating-income", "pretax-income"]);
const REACH = 3;
const MOST = 200;

/** Drafts by sentence: a mention looks a few sentences around itself, a headline at the head of the text. */
class Neighbours {
  private readonly bySentence = new Map<number, Draft[]>();

  constructor(private readonly drafts: readonly Draft[]) {
    for (const draft of drafts) {
      const known = this.bySentence.get(draft.sentence);
      if (known) known.push(draft);
      else this.bySentence.set(draft.sentence, [draft]);
    }
  }

  of(mention: Draft): readonly Draft[] {
    if (mention.sentence <= 1) return this.drafts.slice(0, MOST);
    const near: Draft[] = [];
    for (let sentence = mention.sentence - REACH; sentence <= mention.sentence + REACH; sentence++) append(near, this.bySentence.get(sentence) ?? []);
    return near;
  }
}

function ownerOf(mention: Draft, valued: readonly Draft[]): Draft | null {
  // "Total sales in the period rose 6%. Last year the firm made": what comes after is told of another year.
  const lacking = (draft: Draft): boolean => draft.mode === "reported" && !(draft.sentence > mention.sentence && draft.period?.relative === "last" && draft.period.length === "year" && mention.period?.relative !== "last" && mention.sentence > 0) && sameScope(draft, mention) && samePeriod(draft, mention) && !sayAlready(draft, mention);
  // "Earnings that beat estimates" are those per share where the text has them.
  if (mention.plain && mention.changes.length === 0 && mention.consensus) {
    const perShare = valued.filter((draft) => draft.metric === "eps" && draft.mode === "reported" && !draft.scope);
    // Where one of several has the market's amount, it is the one that is compared.
    const compared = perShare.find((draft) => draft.consensus?.figure);
    if (compared) return compared;
    if (perShare.length > 0) return nearestTo(mention, perShare.filter((draft) => !draft.consensus?.relation));
  }
  const exact = valued.filter((draft) => draft.metric === mention.metric && lacking(draft) && (!mention.basisSaid || draft.basis === mention.basis));
  const before = (draft: Draft): boolean => mention.sentence - draft.sentence >= 0 && mention.sentence - draft.sentence <= 1 && draft.label.start < mention.label.start;
  // "The bottom line" goes on about the earnings just told, as a sum or per share.
  if (mention.plain && !exact.some(before)) {
    const perShare = nearestTo(mention, valued.filter((draft) => draft.metric === "eps" && lacking(draft) && before(draft)));
    if (perShare) return perShare;
  }
  const close = nearestTo(mention, exact);
  if (close || !mention.plain) return close;
  // "posted a 9% rise in profits. Earnings before tax came to": where one kind of profit is told, it is that one.
  const profits = valued.filter((draft) => PROFITS.has(draft.metric) && lacking(draft));
  return new Set(profits.map(({ metric }) => metric)).size === 1 && !valued.some(({ metric }) => metric === "net-income" || metric === "eps") ? nearestTo(mention, profits) : null;
}

function sayAlready(draft: Draft, mention: Draft): boolean {
  return mention.changes.some((change) => draft.changes.some((known) => known.against === change.against && formOf(known) === formOf(change)));
}

function nearestTo(mention: Draft, drafts: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  for (const draft of drafts) {
    const distance = Math.abs(draft.sentence - mention.sentence);
    if (distance > REACH && mention.sentence > 1) continue;
    if (!best || distance < Math.abs(best.sentence - mention.sentence)) best = draft;
  }
  return best;
}
