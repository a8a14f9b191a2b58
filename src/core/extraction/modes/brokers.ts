import { anyOf } from "../passage/class-set";
import { C, MARKS } from "../passage/passage";
import type { Sentence } from "../sentences/sentence";
import type { Mode } from "./mode";

const VERBS = anyOf(C.report, C.level, C.announce);

/** A broker's target or model colours its own comma clause, before and after the word. */
export function markBrokers(sentence: Sentence, modes: Mode[]): void {
  if (!sentence.has(C.broker)) return;
  for (let at = 0; at < sentence.count; at++) {
    // "The number two company by market value reported"
    if (!sentence.is(at, C.broker) || (!sentence.han && (sentence.is(at - 1, C.by) || isOfOrders(sentence, at)))) continue;
    // 预计2025年净利润…，维持买入评级: a rating makes the forecasts before it the broker's.
    if (sentence.han) for (let i = at; i >= 0 && !sentence.isStop(i); i--) if (modes[i] === "guidance" || modes[i] === "consensus") modes[i] = "outside";
    // 净利润115亿元、90亿元，对应PE分别为17倍: what a multiple is taken of is a forecast, whether it says so or not.
    const multiple = sentence.payload(at, C.broker) === "multiple";
    for (let i = at; i >= 0 && (multiple || !sentence.isComma(i)) && !sentence.isStop(i) && !opensPredicate(sentence, i); i--) modes[i] = "outside";
    // 海川啤酒（SH600610，股价81元，市值1110亿元）实现营收101亿元: up to where the bracket closes.
    let open = 1;
    for (let i = at; i < sentence.count && open > 0 && !sentence.isComma(i) && !sentence.isStop(i) && !opensPredicate(sentence, i); i++) {
      if (sentence.isMark(i, MARKS.opening)) open++;
      else if (sentence.isMark(i, MARKS.closing)) open--;
      modes[i] = "outside";
    }
  }
}

/** "The backlog was valued at $2bn" */
const isOfOrders = (sentence: Sentence, at: number): boolean => sentence.payload(at, C.level) === "reach" && sentence.parts.some((_, i) => i < at && ORDERS.test(sentence.payload(i, C.metric)));
const ORDERS = /^(?:backlog|bookings)$/;

/** "has a market cap of $2 billion and reported revenue of": a second verb of the same subject tells of something else. */
const opensPredicate = (sentence: Sentence, at: number): boolean => !sentence.han && sentence.is(at, C.and) && sentence.isAny(at + 1, VERBS);

const LONGEST_PHRASE = 7;

/** "raised his pretax profit forecast": what one person expects is not the company's outlook. */
export function isPersons(sentence: Sentence, noun: number): boolean {
  for (let at = noun - 1; at > noun - LONGEST_PHRASE && !sentence.isComma(at) && !sentence.isFigure(at); at--) if (sentence.says(at, "persons")) return true;
  return false;
}

const AUXILIARY = anyOf(C.level, C.report);
/** "Ann Lee at Numis", "Mr Harlow, of Teather & Greenwood,": a name, and where they work. */
const OF_HOUSE = /^["“']?(?:(?:Mr|Ms|Mrs|Dr) )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? ?,? (?:of|at|from) [A-Z][\w&'’.-]*(?: (?:[A-Z][\w&'’.-]*|&))* ?,?$/;

/** "said Ann Lee, who is looking for profits of", "Ann Lee at Numis expects": the guess of one who watches the company. */
export function isOfOnePerson(sentence: Sentence, verb: number): boolean {
  if (sentence.says(verb, "bets")) return true;
  let at = verb - 1;
  while (sentence.isAny(at, AUXILIARY) || sentence.is(at, C.neutral)) at--;
  if (sentence.says(at, "person")) return true;
  const subject = sentence.text(0, at + 1);
  return OF_HOUSE.test(subject) && !sentence.is(0, C.metric) && !sentence.is(0, C.designator);
}
