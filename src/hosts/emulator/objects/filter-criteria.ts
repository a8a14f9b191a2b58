import type { Rectangle } from "../engine/rectangle";
import { invalidArgument, notImplemented } from "../wire/host-error";
import { asRecord, asText } from "../wire/host-object";
import { dateTest, periodTest } from "./filter-dates";
import type { Area, HostContext } from "./host-context";

export type FilterCriteria = Readonly<Record<string, unknown>>;

function passesComparison(content: unknown, text: string, criterion: string): boolean {
  const [, operator = "=", wanted = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = Number(wanted);
  if (operator !== "=" && operator !== "<>" && wanted !== "" && !Number.isNaN(number)) {
    if (typeof content !== "number") return false;
    return operator === ">" ? content > number : operator === "<" ? content < number : operator === ">=" ? content >= number : content <= number;
  }
  const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "isu");
  const matches = pattern.test(text) || (wanted !== "" && typeof content === "number" && content === number);
  return operator === "<>" ? !matches : matches;
}

/** The rows of a column that stay visible. */
export function passing(host: HostContext, { sheetId, area }: Area, column: number, criteria: FilterCriteria): (row: number) => boolean {
  const filterOn = asText(criteria["filterOn"]);
  const body: Rectangle = { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + column, columns: 1 };
  const contents = host.engine.cells.values(sheetId, body).map(([content]) => content);
  const texts = host.engine.cells.texts(sheetId, body).map(([text]) => text ?? "");
  const numbers = contents.filter((content) => typeof content === "number");
  const at = (row: number): number => row - body.row;
  const mean = numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1);
  switch (filterOn) {
    case "Values": {
      if (!Array.isArray(criteria["values"])) throw invalidArgument();
      const given = criteria["values"] as unknown[];
      const wanted = given.filter((value) => typeof value !== "object").map((value) => String(value).toLowerCase());
      const isOnDate = given.filter((value) => typeof value === "object").map((value) => dateTest(asRecord(value)));
      return (row) => isOnDate.some((test) => test(contents[at(row)])) || wanted.includes((texts[at(row)] ?? "").toLowerCase()) || wanted.includes(String(contents[at(row)]).toLowerCase());
    }
    case "Custom": {
      const first = asText(criteria["criterion1"]);
      const second = typeof criteria["criterion2"] === "string" ? criteria["criterion2"] : undefined;
      return (row) => {
        const one = passesComparison(contents[at(row)], texts[at(row)] ?? "", first);
        const two = second === undefined ? undefined : passesComparison(contents[at(row)], texts[at(row)] ?? "", second);
        return two === undefined ? one : criteria["operator"] === "Or" ? one || two : one && two;
      };
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent": {
      const asked = Number(criteria["criterion1"]);
      const count = filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * asked) / 100)) : asked;
      const sorted = [...numbers].sort((a, b) => (filterOn.startsWith("Top") ? b - a : a - b)).slice(0, count);
      return (row) => sorted.includes(contents[at(row)] as number);
    }
    case "Dynamic": {
      const kind = asText(criteria["dynamicCriteria"]);
      const test = kind === "AboveAverage" ? (n: number) => n > mean : kind === "BelowAverage" ? (n: number) => n < mean : periodTest(kind, new Date());
      return (row) => typeof contents[at(row)] === "number" && test(contents[at(row)] as number);
    }
    case "CellColor":
    case "FontColor": {
      const color = asText(criteria["color"]).toUpperCase();
      return (row) => {
        const style = host.engine.spreadsheet.style(sheetId, row, body.column);
        return ((filterOn === "CellColor" ? style.bg?.rgb : style.cl?.rgb) ?? "").toUpperCase() === color;
      };
    }
    default:
      throw notImplemented(`Filter on ${filterOn}`);
  }
}
