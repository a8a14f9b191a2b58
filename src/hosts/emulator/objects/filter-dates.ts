import { serialOf } from "../engine/cell-input";
import { invalidArgument } from "../wire/host-error";
import { asOneOf, asText } from "../wire/host-object";

type DayTest = (serial: number) => boolean;
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const DAY = 86_400_000;

/** A day by its calendar numbers; months and days may lie outside their usual bounds. */
function serialDay(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(year, month, day));
  return serialOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? NaN;
}

const between = (first: number, next: number): DayTest => (serial) => serial >= first && serial < next;
const monthOf = (serial: number): number => new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).getUTCMonth();

/** The periods of Excel's date filters, seen from a day: https://learn.microsoft.com/javascript/api/excel/excel.dynamicfiltercriteria */
export function periodTest(criteria: string, now: Date): DayTest {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const named = /^alldatesinperiod(?:quarter([1-4])|(\w+))$/i.exec(criteria);
  if (named?.[1] !== undefined) return (serial) => Math.floor(monthOf(serial) / 3) === Number(named[1]) - 1;
  if (named?.[2] !== undefined) {
    // Excel's own name of the second month is misspelt.
    const wanted = MONTHS.indexOf(named[2].toLowerCase().replace("februray", "february"));
    if (wanted < 0) throw invalidArgument();
    return (serial) => monthOf(serial) === wanted;
  }
  if (/^yeartodate$/i.test(criteria)) return between(serialDay(year, 0, 1), serialDay(year, month, day + 1));
  const single = { yesterday: -1, today: 0, tomorrow: 1 }[criteria.toLowerCase()];
  if (single !== undefined) return between(serialDay(year, month, day + single), serialDay(year, month, day + single + 1));
  const [, way = "", unit = ""] = /^(last|this|next)(week|month|quarter|year)$/i.exec(criteria) ?? [];
  const step = { last: -1, this: 0, next: 1 }[way.toLowerCase()];
  if (step === undefined) throw invalidArgument();
  switch (unit.toLowerCase()) {
    case "week": {
      const sunday = day - now.getDay() + 7 * step;
      return between(serialDay(year, month, sunday), serialDay(year, month, sunday + 7));
    }
    case "month":
      return between(serialDay(year, month + step, 1), serialDay(year, month + step + 1, 1));
    case "quarter": {
      const first = month - (month % 3) + 3 * step;
      return between(serialDay(year, first, 1), serialDay(year, first + 3, 1));
    }
    default:
      return between(serialDay(year + step, 0, 1), serialDay(year + step + 1, 0, 1));
  }
}

/** A date with how much of it counts: https://learn.microsoft.com/javascript/api/excel/excel.filterdatetime */
export function dateTest(given: Readonly<Record<string, unknown>>): (content: unknown) => boolean {
  const specificity = asOneOf(given["specificity"] ?? "Day", ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const);
  const text = asText(given["date"]);
  const time = Date.parse(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : `${text.replace(/Z$/, "")}Z`);
  if (Number.isNaN(time)) throw invalidArgument();
  const date = new Date(time);
  const [year, month, day, hour, minute, second] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const from = (...parts: [number, number?, number?, number?, number?, number?]): number => {
    const [y, m = 0, d = 1, h = 0, min = 0, s = 0] = parts;
    return serialDay(y, m, d) + (h * 3600 + min * 60 + s) / 86_400;
  };
  const spans = {
    Year: [from(year), from(year + 1)],
    Month: [from(year, month), from(year, month + 1)],
    Day: [from(year, month, day), from(year, month, day + 1)],
    Hour: [from(year, month, day, hour), from(year, month, day, hour + 1)],
    Minute: [from(year, month, day, hour, minute), from(year, month, day, hour, minute + 1)],
    Second: [from(year, month, day, hour, minute, second), from(year, month, day, hour, minute, second + 1)],
  } as const;
  const [first, next] = spans[specificity];
  // Seconds are fractions of a day that doubles only come near.
  return (content) => typeof content === "number" && content >= first - 1e-9 && content < next - 1e-9;
}
