import type { ConceptName, FactContext, FactDimension, FactPeriod } from "../fact";
import { dayAfter, dayNumber } from "../day";

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** Which end of a period a date stands for: a bare date ends its period at the end of that day and starts it at the beginning. */
export type PeriodEdge = "start" | "end";

/** Null where it is no date. A time of midnight at the end of a period belongs to the day before. */
export function tryDay(text: string, edge: PeriodEdge): string | null {
  const match = DATE.exec(text.trim());
  const day = match?.[1];
  if (day === undefined) return null;
  return edge === "end" && match?.[2]?.startsWith("00:00:00") ? dayAfter(day, -1) : day;
}

/** A day that no calendar has counts as none. */
export function factPeriod(start: string | null, end: string | null): FactPeriod {
  const firstDay = start === null ? NaN : dayNumber(start);
  const lastDay = end === null ? NaN : dayNumber(end);
  const hasFirst = !Number.isNaN(firstDay);
  const hasLast = !Number.isNaN(lastDay);
  return { start: hasFirst ? start : null, end: hasLast ? end : null, firstDay: hasFirst ? firstDay : null, lastDay: hasLast ? lastDay : null };
}

export function contextOf(entity: string, period: FactPeriod, dimensions: readonly FactDimension[]): FactContext {
  const sorted = [...dimensions].sort((a, b) => (a.axis.text < b.axis.text ? -1 : 1));
  const words = sorted.map(({ axis, member, typed }) => `${axis.text}=${member === null ? JSON.stringify(typed) : member.text}`);
  const who = [entity, ...words].join("|");
  return { entity, period, dimensions: sorted, who, key: `${period.start ?? ""}|${period.end ?? ""}|${who}` };
}

/** Collects the elements of one context. */
export class ContextBuilder {
  private entity = "";
  private start: string | null = null;
  private end: string | null = null;
  private readonly dimensions: FactDimension[] = [];

  constructor(readonly id: string) {}

  setEntity(words: string): void {
    this.entity = words.trim();
  }

  setDay(element: "startdate" | "enddate" | "instant", words: string): void {
    if (element === "startdate") this.start = tryDay(words, "start");
    else this.end = tryDay(words, "end");
  }

  addMember(axis: ConceptName, member: ConceptName): void {
    this.dimensions.push({ axis, member, typed: null });
  }

  addTyped(axis: ConceptName, words: string): void {
    this.dimensions.push({ axis, member: null, typed: words.replace(/\s+/g, " ").trim() });
  }

  build(): FactContext {
    return contextOf(this.entity, factPeriod(this.start, this.end), this.dimensions);
  }
}
