/** What stands over a column besides its period: whether it holds figures, changes or shares, on which basis, of what. */
import type { Basis } from "../../model/line-item";
import { foldWords } from "./fold-words";
import type { ColumnHead } from "./header-periods";
import { NO_BITS, saysPeriod, type PeriodBits } from "./period-bits";
import type { TableGrammar } from "./table-grammar";
import type { ShapedSection } from "./table-shape";
import { matcherOf, wordsOf } from "./word-list";

export type ColumnKind = "value" | "change" | "share" | "note" | "skip";

export interface TableColumn {
  readonly kind: ColumnKind;
  readonly bits: PeriodBits;
  readonly basis: Basis | null;
  readonly isSequential: boolean;
  /** Words over the column that are no period: a segment, a component of equity, a metric. */
  readonly title: string | null;
  readonly label: string | null;
  readonly isSharesColumn: boolean;
  /** Which end of a range the column holds. */
  readonly rangeEnd: "low" | "high" | null;
  /** The heads over the table cannot all stand where they seem to, so the column's length was left open. */
  readonly isCrossed: boolean;
}

export function readColumn(head: ColumnHead, section: ShapedSection, index: number, heads: readonly ColumnHead[], grammar: TableGrammar): TableColumn {
  const { words, labels } = grammar;
  const own = head.words.join(" ");
  const last = head.words[head.words.length - 1] ?? "";
  const raw = head.cells.map((cell) => foldWords(cell.text)).join(" ");
  const printed = section.rows.flatMap((row) => row.figures.get(index)?.figure ?? []).filter((figure) => figure.kind !== "dash");
  const allPercent = printed.length > 0 && printed.every((figure) => figure.unit !== "plain" || figure.kind === "void");
  const hasPeriodOfItsOwn = head.cells.length > 0 && saysPeriod(grammar.findPeriods(head.cells[head.cells.length - 1]?.text ?? "").phrases[0] ?? NO_BITS);
  const others = heads.some((other, i) => i !== index && saysPeriod(other.bits));
  let kind: ColumnKind = "value";
  if (matcherOf(words.shareColumn, words.spaced).test(raw)) kind = "share";
  else if (/^(?:%|% ?\$|\$|)$/.test(last) && matcherOf(words.changeColumn, words.spaced).test(raw) && !hasPeriodOfItsOwn) kind = "change";
  else if (matcherOf(words.changeColumn, words.spaced).test(own) && !hasPeriodOfItsOwn) kind = "change";
  else if (allPercent && /^%$/.test(last) && others) kind = hasPeriodOfItsOwn ? "share" : "change";
  else if (matcherOf(`^(?:${words.noteColumn})$`, false).test(own) || new RegExp(`^(?:${words.noteColumn})$`).test(own)) kind = "note";
  const basis = own === "" ? null : labels.basisOf(own);
  const isRangeEnd = wordsOf(`${words.lowColumn}|${words.highColumn}`).includes(last);
  const title = own === "" || kind !== "value" || isRangeEnd ? null : titleOf(head, grammar);
  return {
    kind, bits: head.bits, basis, isSequential: matcherOf(words.previousPeriod, words.spaced).test(raw), title,
    label: labelOf(head), isSharesColumn: new RegExp(`(?:^| )(?:${words.shareWords})(?:$| )`).test(own) && !/per/.test(own),
    isCrossed: head.isCrossed === true,
    rangeEnd: wordsOf(words.lowColumn).includes(last) ? "low" : wordsOf(words.highColumn).includes(last) ? "high" : null,
  };
}

/** Words over a column that are neither a period nor a note: a segment, a product, a component of equity. */
function titleOf(head: ColumnHead, { findPeriods, notes }: TableGrammar): string | null {
  const words = [...new Set(head.cells)].flatMap((cell) => {
    const bare = cell.text.replace(/[(\uff08][^()\uff08\uff09]*[)\uff09]/g, " ").replace(/\s+/g, " ").trim();
    if (bare === "" || bare.length > 80 || findPeriods(bare).phrases.length > 0 || notes.read(cell.text).scale !== null) return [];
    return [bare];
  });
  const title = words.slice(-2).join(" ");
  return /[\p{L}]/u.test(title) ? title : null;
}

function labelOf(head: ColumnHead): string | null {
  const texts = [...new Set(head.cells)].map((cell) => cell.text.trim()).filter((text) => !/^\(.*\)$/.test(text) && text.length < 120);
  return texts.length ? texts.join(" ") : null;
}
