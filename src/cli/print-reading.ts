import { isRange, type Amount } from "../core/model/amount";
import type { Change, LineItem } from "../core/model/line-item";
import type { Reading } from "../core/model/reading";
import { greatest } from "../core/model/extremes";
import { append } from "../core/model/append";

const HEADERS = ["Line item", "Basis", "Period", "Reported", "Unit", "Year ago", "Change", "Consensus"] as const;
const WIDEST = 44;

/** A table for the eye, then findings and what was left out; the JSON is for machines. */
export function printReading(reading: Reading, text: string): string {
  const { document, company, items, findings, unused } = reading;
  const title = [company.name ?? "Company not named", company.tickers.length > 0 ? `(${company.tickers.join(", ")})` : "", document.published ?? ""].filter((part) => part !== "").join(" ");
  const lines = [title, ""];
  if (items.length > 0) append(lines, table([HEADERS, ...items.map(rowOf)]), [""]);
  for (const item of items) lines.push(`  ${item.label}: ${oneLine(text.slice(item.sentence.start, item.sentence.end))}`);
  if (items.length > 0) lines.push("");
  for (const finding of findings) lines.push(`${finding.severity}: ${finding.message}`);
  if (unused.length > 0) lines.push("", `Left out: ${unused.map((number) => oneLine(number.text)).join(", ")}`);
  return `${lines.join("\n").trimEnd()}\n`;
}

function rowOf(item: LineItem): string[] {
  const { actual, prior, consensus, period } = item;
  const unit = isRange(actual) ? ((actual.low ?? actual.high)?.unit ?? "") : actual.unit;
  const name = [item.scope, item.label, item.kind === "guidance" ? "(guidance)" : ""].filter(Boolean).join(" ");
  const reported = isRange(actual) ? `${valueOf(actual.low)} to ${valueOf(actual.high)}` : actual.value;
  const expected = consensus ? [consensus.amount?.value, consensus.relation].filter(Boolean).join(" ") : "";
  return [name, item.basis, [period.label, period.end ? `to ${period.end}` : ""].filter(Boolean).join(" "), reported, unit, prior?.value ?? "", item.changes.map(changeOf).join(", "), expected].map(oneLine);
}

const valueOf = (amount: Amount | null): string => amount?.value ?? "…";

function changeOf(change: Change): string {
  const against = change.against === "year-ago" ? "yoy" : "qoq";
  if (change.percent !== null) return `${change.percent}% ${against}`;
  return change.points !== null ? `${change.points} pts ${against}` : `${change.amount?.value ?? ""} ${against}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Han characters take two columns on a terminal. */
const width = (text: string): number => [...text].reduce((columns, character) => columns + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADERS.map((_, column) => Math.min(WIDEST, greatest(rows.map((row) => width(row[column] ?? "")))));
  const cut = (cell: string, limit: number): string => (width(cell) <= limit ? cell : `${[...cell].slice(0, limit - 1).join("")}…`);
  return rows.map((row) => row.map((cell, column) => {
    const limit = widths[column] ?? 0;
    const kept = cut(cell, limit);
    return kept + " ".repeat(Math.max(0, limit - width(kept)));
  }).join("  ").trimEnd());
}
