import { chinese } from "../../src/core/language/zh";
import { english } from "../../src/core/language/en";
import { lexiconOf } from "../../src/core/language/lexicon";
import { decimalOf, type Figure } from "../../src/core/extraction/figures/figure";
import type { Part } from "../../src/core/extraction/sentences/part";
import { readParts } from "../../src/core/extraction/sentences/parts";
import { Passage } from "../../src/core/extraction/passage/passage";
import { scanText } from "../../src/core/extraction/passage/scan";

export const packs = [english, chinese];

/** A text scanned with both packs, as the reader sees it. */
export function aPassage(text: string): Passage {
  const lexicon = lexiconOf(packs);
  return new Passage(text, scanText(text, lexicon), lexicon);
}

export function partsOf(text: string): readonly Part[] {
  const passage = aPassage(text);
  return readParts(passage, 0, passage.tokens.count);
}

/** A figure as a test says it: what is quoted, then its value and unit. */
export function sayFigure(text: string, figure: Figure): string {
  const value = (end: Figure): string => decimalOf(end, end.negative);
  const values = figure.high ? `${value(figure)} to ${value(figure.high)}` : value(figure);
  return `${text.slice(figure.start, figure.end)} = ${values} ${figure.unit}${figure.currency ? ` ${figure.currency}` : ""}`;
}

export const figuresOf = (text: string): string[] => partsOf(text).flatMap(({ figure }) => (figure ? [sayFigure(text, figure)] : []));
