import type { Draft } from "../drafts/draft";
import type { Figure } from "../figures/figure";
import type { MetricId } from "../../model/metric";
import { C } from "../passage/passage";
import { NOUN_BETWEEN, previousFigure } from "../roles/previous-figure";
import type { Frames } from "./frames";
import { setPrior } from "./place-prior";

/** "operating earnings were $46 million, or 3.9% of sales", "gross profit was 14.4% of net sales": a profit told as a share of the sales is its margin, which is what this answers with. */
export function marginOfSales(frames: Frames, at: number, figure: Figure): Draft | null {
  const { sentence } = frames;
  let base = at + 2;
  while (sentence.isAny(base, NOUN_BETWEEN)) base++;
  if (sentence.han || figure.unit !== "percent" || sentence.payload(at + 1, C.level) !== "of" || sentence.payload(base, C.metric) !== "revenue") return null;
  const before = sentence.is(at - 1, C.or) ? previousFigure(sentence, at) : -1;
  const told = before < 0 ? frames.nearest(at, () => true) : frames.placedIn.get(before);
  const [profit, kind] = /^(gross|operating|net)-(?:profit|income|margin)$/.exec(told?.metric ?? "") ?? [];
  if (!told || !profit) return null;
  const metric = `${kind}-margin` as MetricId;
  if (before < 0) return told.value || told.comparison || !(sentence.is(at - 1, C.level) || sentence.is(at - 1, C.to)) ? null : Object.assign(told, { metric });
  if (frames.roles.get(before) === "value") return frames.addTwin(told, at, metric);
  const twin = frames.nearest(at, (draft) => draft.metric === metric && !draft.prior);
  if (twin) setPrior(frames, twin, at, figure, told.sign);
  return null;
}
