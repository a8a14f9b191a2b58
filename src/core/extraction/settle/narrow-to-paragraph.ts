import { metricRow } from "../../model/metric";
import type { Draft, Scope } from "../drafts/draft";
import { narrowDraft } from "../drafts/narrow-draft";
import { sizeOf } from "../figures/figure";
import { C } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Resolved } from "./resolve-period";
import { sameValue } from "./same-figure";

/**
 * A company has one figure of a kind and a time. Where a second one stands in a paragraph that has told of one part only, it is of
 * that part: "Group profit rose to £187m. … UK Sports Retail revenue grew to £1.4bn. … Profit rose to £117m".
 */
export function narrowToParagraph(paragraphs: readonly (readonly Draft[])[], dates: ReadonlyMap<Draft, Resolved>, sentences: readonly Sentence[]): void {
  const told = rivalsByKind(paragraphs.flat().filter(isWhole), dates);
  for (const paragraph of paragraphs) {
    const part = partOf(paragraph);
    for (const draft of part?.drafts ?? []) {
      if (!isWhole(draft) || !hasRival(draft, told.get(kindOf(draft, dates)))) continue;
      const sentence = sentences[draft.sentence] as Sentence;
      // "Waverley's sales rose. John Lewis did better: profit": whoever opens a sentence is spoken of next.
      if (!sentence.han && sentence.isWord(0) && !part?.scope.text.includes(sentence.text(0, 1))) break;
      // "while mining equipment lost 61 million": whoever a verb is of stands before it.
      if (sentence.is(draft.at, C.metric)) narrowDraft(sentence, draft, part?.scope ?? null);
    }
  }
}

const isWhole = ({ scope, mode, value, comparison, metric }: Draft): boolean => scope === null && mode === "reported" && value !== null && !comparison && metric !== "other" && metricRow(metric).kind !== "per-share" && metricRow(metric).flow;

function kindOf(draft: Draft, dates: ReadonlyMap<Draft, Resolved>): string {
  const period = dates.get(draft)?.period;
  return [draft.metric, draft.basis, period?.length, period?.end].join();
}

/** Figures of the whole that are of one kind and time. */
interface Rivals {
  largest: number;
  /** One draft for each value, so that a figure said a thousand times is compared once. */
  readonly values: Map<string, Draft>;
}

function rivalsByKind(drafts: readonly Draft[], dates: ReadonlyMap<Draft, Resolved>): ReadonlyMap<string, Rivals> {
  const byKind = new Map<string, Rivals>();
  for (const draft of drafts) {
    const kind = kindOf(draft, dates);
    const rivals = byKind.get(kind) ?? { largest: 0, values: new Map<string, Draft>() };
    byKind.set(kind, rivals);
    rivals.largest = Math.max(rivals.largest, sizeOfValue(draft));
    rivals.values.set(valueOf(draft), draft);
  }
  return byKind;
}

const sizeOfValue = ({ value }: Draft): number => (value ? sizeOf(value) : 0);

const HEADLINES = 2;

/** All that `sameValue` looks at: of sentences, whether they are the headline or right below it. */
const valueOf = ({ value, valueNegative, sentence }: Draft): string => [value?.unit, value?.currency, value?.digits, value?.power, value?.bound, value?.high?.digits, value?.high?.power, valueNegative, Math.min(sentence, HEADLINES)].join();

/** A part has less than the whole, but for rates. */
function hasRival(draft: Draft, rivals: Rivals | undefined): boolean {
  if (!rivals || (metricRow(draft.metric).kind !== "percent" && rivals.largest <= sizeOfValue(draft))) return false;
  for (const rival of rivals.values.values()) if (!sameValue(rival, draft)) return true;
  return false;
}

/** The one part that a paragraph tells of first, with what it tells behind that sentence, up to the one with another part. */
function partOf(paragraph: readonly Draft[]): { readonly scope: Scope; readonly drafts: readonly Draft[] } | null {
  const told = paragraph.filter(({ value, mode }) => value !== null && mode === "reported");
  const [first] = told;
  const scope = first?.scope;
  if (!scope) return null;
  const last = told.find((draft) => draft.scope !== null && draft.scope.text !== scope.text)?.sentence ?? Infinity;
  return { scope, drafts: told.filter(({ sentence }) => sentence > first.sentence && sentence <= last) };
}
