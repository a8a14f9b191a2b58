import type { CellContent } from "../engine/cells";
import { readInput } from "../engine/cell-input";
import type { Validation } from "../engine/document-state";
import { asRecord } from "../wire/host-object";

/** A formula as it stands for the cell in question. */
type Evaluate = (formula: string) => Promise<unknown>;

/** Whether Excel would take the content from someone who types it. */
export async function isAllowed({ rule, ignoreBlanks }: Validation, content: CellContent, evaluate: Evaluate): Promise<boolean> {
  const [kind] = Object.keys(rule);
  if (kind === undefined || (content === "" && ignoreBlanks)) return true;
  const criteria = asRecord(rule[kind]);
  switch (kind) {
    case "wholeNumber":
      return typeof content === "number" && Number.isInteger(content) && isWithin(content, criteria, evaluate);
    case "decimal":
    case "date":
    case "time":
      return typeof content === "number" && isWithin(content, criteria, evaluate);
    case "textLength":
      return isWithin(String(content).length, criteria, evaluate);
    case "list":
      return isListed(content, criteria["source"], evaluate);
    default:
      return (await evaluate(String(criteria["formula"]))) === true;
  }
}

async function isWithin(value: number, { formula1, formula2, operator }: Readonly<Record<string, unknown>>, evaluate: Evaluate): Promise<boolean> {
  const low = await numberOf(formula1, evaluate);
  const compare: Readonly<Record<string, (high: number) => boolean>> = {
    Between: (high) => value >= low && value <= high,
    NotBetween: (high) => value < low || value > high,
    EqualTo: () => value === low,
    NotEqualTo: () => value !== low,
    GreaterThan: () => value > low,
    GreaterThanOrEqualTo: () => value >= low,
    LessThan: () => value < low,
    LessThanOrEqualTo: () => value <= low,
  };
  const high = formula2 === undefined || formula2 === null ? NaN : await numberOf(formula2, evaluate);
  return compare[String(operator)]?.(high) ?? false;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A number, or a date as ISO 8601 text or as it would be typed. */
function readNumber(given: unknown): number {
  const text = String(given);
  if (typeof given === "number" || (text.trim() !== "" && !Number.isNaN(Number(text)))) return Number(given);
  const time = Date.parse(/T|Z/.test(text) ? text : `${text}T00:00:00Z`);
  const typed = readInput(text, false).value;
  return !Number.isNaN(time) ? (time - EPOCH) / DAY : typeof typed === "number" ? typed : NaN;
}

const isFormula = (given: unknown): boolean => typeof given === "string" && given.startsWith("=");
const numberOf = async (given: unknown, evaluate: Evaluate): Promise<number> => (isFormula(given) ? Number(await evaluate(String(given))) : readNumber(given));

/** Criteria as Excel gives them back: an operand is a formula, however it was set. */
export function asFormulas(criteria: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const told = (part: unknown): unknown => (part === undefined || part === null || isFormula(part) || Number.isNaN(readNumber(part)) ? part : `=${readNumber(part)}`);
  return { ...criteria, ...("formula1" in criteria ? { formula1: told(criteria["formula1"]) } : {}), ...("formula2" in criteria ? { formula2: told(criteria["formula2"]) } : {}) };
}

/** Typed lists are compared exactly, lists in cells without regard to case. */
async function isListed(content: CellContent, source: unknown, evaluate: Evaluate): Promise<boolean> {
  const text = String(source ?? "");
  if (!text.startsWith("=")) return text.split(",").some((entry) => entry.trim() === String(content));
  const wanted = typeof content === "string" ? `"${content.replace(/"/g, '""')}"` : String(content).toUpperCase();
  return (await evaluate(`=SUMPRODUCT(--(${text.slice(1)}=${wanted}))>0`)) === true;
}
