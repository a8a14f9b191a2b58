import type { MappedText } from "../../document/mapped-text";
import { foldWords } from "./fold-words";
import type { ShapedRow } from "./table-shape";
import type { StatementKind, TableWords } from "./table-words";
import { matcherOf } from "./word-list";

const LONGEST_TITLE = 200;

/** Which statement a table is: by the words near it, nearest first, else by rows that only one statement has. */
export function statementOf(texts: readonly MappedText[], rows: readonly ShapedRow[], words: TableWords): StatementKind | null {
  for (const text of texts) {
    const folded = foldWords(text.text);
    if (folded.length > LONGEST_TITLE) continue;
    for (const kind of ["balance", "cash-flow", "income", "equity"] as const) if (matcherOf(words.statements[kind], words.spaced).test(folded)) return kind;
  }
  const labels = rows.map((row) => foldWords(row.label?.text ?? ""));
  // "Selected financial data" lists total assets beside net income.
  if (labels.some((label) => /^(?:net |total )?(?:sales|revenues?|income|earnings|loss|interest income)\b|(?:earnings|income|loss|dividends?) per share|\beps\b|营业收入|净利润/.test(label)) && !labels.some((label) => /operating activities/.test(label))) return null;
  if (labels.some((label) => /^total (?:current )?(?:assets|liabilities)|^total (?:shareholders|stockholders)' (?:equity|deficit)$|资产总计|资产合计/.test(label))) return "balance";
  return labels.some((label) => /operating activities|经营活动产生/.test(label)) && labels.some((label) => /financing activities|筹资活动/.test(label)) ? "cash-flow" : null;
}
