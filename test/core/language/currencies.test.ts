import { NUMBERS as ENGLISH } from "../../../src/core/language/en/numbers.data";
import { NUMBERS as CHINESE } from "../../../src/core/language/zh/numbers.data";
import { english } from "../../../src/core/language/en";
import { chinese } from "../../../src/core/language/zh";
import { readRelease } from "../../../src/core/read-release";
import { wordsOf } from "../../../src/core/language/words-of";

/** The words a currency is spelled with; signs and letters glued to their digits have specs of their own. */
const spelledOf = (row: string): readonly string[] => wordsOf(row).filter((word) => /^(?:[a-z.]+ )*[a-z]{4,}$|^[\u3400-\u9fff]{2,}$/.test(word));

const notesOf = (rows: Readonly<Record<string, string>>): (readonly [string, string])[] => Object.entries(rows).flatMap(([code, row]) => (/^[A-W][A-Z]{2}$/.test(code) ? spelledOf(row).map((word) => [word, code] as const) : []));

const unitOf = (text: string): string | undefined => {
  const [item] = readRelease({ text, sha256: "0".repeat(64) }, [english, chinese]).items;
  return item && "value" in item.actual ? item.actual.unit : undefined;
};

describe("every currency of a pack is read by every word that spells it", () => {
  it.each(notesOf(ENGLISH.currency))("%s is %s", (word, code) => expect(unitOf(`Harrow Mills reported revenue of 3.4 billion ${word} for the year.`)).toBe(code));
  it.each(notesOf(CHINESE.currency).filter(([word]) => !/^元/.test(word)))("%s is %s", (word, code) => expect(unitOf(`云岭重工公布业绩，全年营收34亿${word}。`)).toBe(code));
});
