import type { Sentence } from "../sentences/sentence";
import { foreseesItself } from "./expectation";
import { readLeft } from "./read-left";
import { readRight } from "./read-right";
import type { RoleReading } from "./role";
import { Weighing } from "./weighing";

/** What an amount is to its metric, from the words at its sides. `level`: the metric in focus is measured in percent. */
export function readRole(sentence: Sentence, at: number, level: boolean): RoleReading {
  const weighing = new Weighing(sentence, at, level);
  weighing.add(weighing.ratio ? "change" : "value", 2);
  if (weighing.left >= 0) readLeft(weighing, weighing.left);
  if (sentence.han && foreseesItself(sentence, at - 1, at + 1)) weighing.add("nothing", 16);
  readRight(weighing);
  return weighing.decide();
}
