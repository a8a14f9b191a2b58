/** The calls of FIGURE and SOURCE in a formula, each with its arguments as they are written. */
import { restoreCalls } from "../forms/fold-formula";

export interface FigureCall {
  readonly name: "FIGURE" | "SOURCE";
  readonly args: readonly string[];
}

/** Quoted text; a call; what nests; what ends an argument. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\bTIEOUT\.(FIGURE|SOURCE)\s*\(|[({[]|[)}\]]|,/gi;

export function findFigureCalls(written: string): readonly FigureCall[] {
  const formula = restoreCalls(written);
  const tokens = Array.from(formula.matchAll(TOKEN));
  return tokens.flatMap(([opening, name], at): FigureCall[] => {
    if (name === undefined) return [];
    const from = (tokens[at]?.index ?? 0) + opening.length;
    return [{ name: name.toUpperCase() === "FIGURE" ? "FIGURE" : "SOURCE", args: readArguments(formula, from, tokens.slice(at + 1)) }];
  });
}

function readArguments(formula: string, from: number, tokens: readonly RegExpMatchArray[]): readonly string[] {
  const args: string[] = [];
  let start = from;
  let depth = 0;
  for (const { 0: token, index = 0 } of tokens) {
    const isEnd = depth === 0 && /^[)}\]]$/.test(token);
    if (isEnd || (depth === 0 && token === ",")) {
      args.push(formula.slice(start, index).trim());
      start = index + 1;
    }
    if (isEnd) break;
    if (/[({[]$/.test(token)) depth++;
    else if (/^[)}\]]$/.test(token)) depth--;
  }
  return args;
}
