/**
 * A text as rows of cells. Only ever loaded when EXTRACT is first called: the reader is far larger than all functions
 * together, and they load with every workbook that has one in a cell.
 */
import { english } from "../core/language/en";
import { chinese } from "../core/language/zh";
import { readRelease } from "../core/read-release";
import { planTable } from "../core/sheet/plan-table";

type ItemCell = string | number;

const HEADERS = ["Line item", "Metric", "Kind", "Basis", "Scope", "Period", "Value", "Unit", "Year ago", "Change", "Consensus", "Doubt", "Source"] as const;

/** The first row says what the columns are; the amounts are those that the table would hold. Empty where nothing was read. */
export function readItems(text: string): ItemCell[][] {
  // Nothing keeps this reading, so it needs no fingerprint of its text.
  const reading = readRelease({ text, sha256: "" }, [english, chinese]);
  if (reading.items.length === 0) return [];
  const plan = planTable(reading, { text, items: reading.items.map(({ id }) => id), taken: [] });
  const items = new Map(reading.items.map((item) => [item.id, item]));
  const findings = [...reading.findings, ...plan.findings];
  const rows = plan.rows.map(({ item: id, cells }) => {
    const item = items.get(id);
    const doubts = findings.filter((finding) => finding.items.includes(id)).map(({ message }) => message);
    const shown = [cells["line-item"], item?.metric, item?.kind, item?.basis, item?.scope, cells.period, cells.reported, cells.unit, cells["year-ago"], cells["stated-yoy"], cells.consensus, doubts.join(" "), cells.source];
    // Excel shows a null in a result as 0.
    return shown.map((cell) => (typeof cell === "number" || typeof cell === "string" ? cell : ""));
  });
  return [[...HEADERS], ...rows];
}
