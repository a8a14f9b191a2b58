import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import { BROKEN } from "../passage/tokens";

/** Brief rows leave the noun out, "Pretax 11.40 billion vs 10.2 billion": what an adjective alone before a sum in millions names, "" for nothing. */
export function rowWord(sentence: Sentence, at: number): string {
  // 归母净利1.01亿元；扣非0.87亿元
  if (sentence.han && sentence.says(at, "bare-profit")) {
    const next = sentence.is(at + 1, C.approximate) || sentence.is(at + 1, C.level) ? at + 2 : at + 1;
    return sentence.figure(next)?.unit === "money" ? "net-income" : "";
  }
  const figure = sentence.figure(at + 1);
  if (sentence.han || !figure?.scaled || (figure.unit !== "bare" && figure.unit !== "money")) return "";
  const { tokens } = sentence.passage;
  const from = sentence.part(at)?.from ?? 0;
  const opens = at === 0 || tokens.gap[from] === BROKEN || sentence.isMark(at - 1, MARKS.comma) || sentence.is(at - 1, C.and);
  if (!opens) return "";
  return sentence.says(at, "pretax-row") ? "pretax-income" : sentence.says(at, "operating-row") ? "operating-income" : "";
}
