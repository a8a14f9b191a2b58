import { anyOf } from "../passage/class-set";
import { C } from "../passage/passage";
import type { Sentence } from "./sentence";

const MOVES = anyOf(C.change, C.multiple);

/** "Castell was hit, too, with profit falling", "Castell said revenue rose", "Harlow Foods employs 300 and had": one word that speaks, or any that act, where no noun looks so. */
export function isNameItself(sentence: Sentence, name: string, verb: number): boolean {
  const one = !name.includes(" ");
  if (one && (NOUN.test(name) || sentence.index < 3)) return false;
  if (one && sentence.payload(verb, C.announce) === "say") return true;
  return sentence.payload(verb, C.level) === "be" || sentence.isAny(verb, ACTING) || sentence.says(verb, "plans") || (sentence.isWord(verb) && !sentence.isCapital(verb) && ACTS.test(sentence.text(verb, verb + 1)));
}

const NOUN = /(?:s|ing|ness|ment|ion|ity|ly|ed|[ae]nce|ism|[eo]r)$/;
const ACTING = anyOf(C.change, C.ended, C.deal);
const ACTS = /[a-z](?:ed|[^s]s)$/;

/** "posted", "now has an order book" */
export const hadResult = (sentence: Sentence, verb: number): boolean => sentence.says(verb, "had-result") || sentence.is(verb, C.swing) || (sentence.says(verb, "has") && (sentence.isFigure(verb + 1) || sentence.payload(verb + 1, C.determiner) === "a"));

/** "Castell more than tripled its profit", "Domena increased digital revenue" */
const movesItsOwn = (sentence: Sentence, at: number): boolean => {
  const verb = sentence.is(at, C["at-least"]) ? at + 1 : at;
  let object = verb + 1;
  while (sentence.isAny(object, IN_OBJECT)) object++;
  return sentence.isAny(verb, MOVES) && (sentence.is(object, C.metric) || /^its$/i.test(sentence.text(verb + 1, verb + 2)));
};

const IN_OBJECT = anyOf(C.determiner, C.neutral, C.basis, C.segment, C.product, C.place);

export const reports = (sentence: Sentence, at: number): boolean => movesItsOwn(sentence, at) || sentence.is(at, C.swing) || sentence.says(at, "had-result") || (sentence.payload(at, C.level) === "reach" && sentence.isComma(at - 1)) || (sentence.payload(at, C.level) === "be" && sentence.isAny(at + 1, MOVES)) || (sentence.says(at, "bound") && (sentence.isPeriod(at + 1) || sentence.isPeriod(at + 2))) || ((sentence.is(at, C.report) && sentence.payload(at, C.report) !== "with") || sentence.is(at, C["metric-verb"]) || sentence.is(at, C["share-of"])) && sentence.payload(at, C.announce) !== "say";
