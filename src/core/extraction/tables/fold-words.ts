import { compileFold, foldText, IGNORABLE } from "../../language/fold";
import { remember } from "../../model/remember";

const PLAIN = compileFold([]);
const EM_DASHES = /\u2014/g;
/** Hong Kong prints "Profit╱(loss)". */
const DRAWN_SLASHES = /\u2571/g;

/** The text in the form words are compared in, unit for unit: offsets into it are offsets into the text. */
export const foldWords = remember((text: string): string => {
  // Most cells are plain ASCII, where folding is lower case; the accent grave is the one mark that folds.
  if (/^[ -_a-~]*$/.test(text)) return text.toLowerCase();
  const folded = foldText(text, PLAIN);
  let out = "";
  for (const unit of folded) out += unit === IGNORABLE ? " " : String.fromCharCode(unit);
  return out.replace(EM_DASHES, "-").replace(DRAWN_SLASHES, "/");
});

const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|\uff08[^\uff08\uff09]*\uff09/g;
/** "— Basic" below its heading. */
const BULLET = /^\s*[-\u2022\u00b7\u25aa\u25cf]+\s*/;
const PUNCTUATION = /[:;.*\u2020\u2021,"#]+|\s-+\s|-{2,}|-$/g;

/** A row label as labels are compared: no brackets, no punctuation but the apostrophe, single spaces. */
export const plainLabel = remember((label: string): string =>
  foldWords(label).replace(BRACKETS, " ").replace(BULLET, "").replace(PUNCTUATION, " ").replace(/(?<!\S)\/|\/(?!\S)/g, " ").replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]/g, " ").replace(/\s+/g, " ").trim());
