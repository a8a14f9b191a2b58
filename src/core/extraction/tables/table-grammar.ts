import type { LanguageCode } from "../../model/reading";
import { periodFinder, type PeriodFinder } from "./period-bits";
import { measureReader, type MeasureReader } from "./row-measure";
import { labelReader, type LabelReader } from "./row-metrics";
import { noteReader, type NoteReader } from "./scale-note";
import type { TableWords } from "./table-words";
import { TABLE_WORDS } from "./words.data";

/** The words of a language, ready to be looked for. */
export interface TableGrammar {
  readonly words: TableWords;
  readonly findPeriods: PeriodFinder;
  readonly notes: NoteReader;
  readonly labels: LabelReader;
  readonly measures: MeasureReader;
}

const grammars = new Map<LanguageCode, TableGrammar>();

/** Made once per language: the patterns of its words take their time. */
export function grammarOf(language: LanguageCode): TableGrammar {
  let grammar = grammars.get(language);
  if (!grammar) {
    const words = TABLE_WORDS[language];
    const notes = noteReader(words);
    const measures = measureReader(words, notes);
    grammar = { words, findPeriods: periodFinder(words), notes, measures, labels: labelReader(words, measures) };
    grammars.set(language, grammar);
  }
  return grammar;
}
