/**
 * A formula cut where its meaning changes hands: what is quoted, what stands in brackets, and the words between.
 * Joining the texts gives the formula back, so a rewrite touches only the tokens it means.
 */
export interface FormulaToken {
  readonly kind: "text" | "sheet" | "bracket" | "word" | "error" | "number" | "space" | "sign";
  readonly text: string;
}

const WORD = /^[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/u;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/i;

function endOfQuoted(formula: string, start: number, quote: string): number {
  for (let i = start + 1; i < formula.length; i++) {
    if (formula[i] !== quote) continue;
    if (formula[i + 1] !== quote) return i + 1;
    i++;
  }
  return -1;
}

/** Inside brackets an apostrophe escapes the next character, so "['[x]" closes at its last bracket. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return -1;
}

/** Undefined where a quote or a bracket is never closed. */
export function tokenizeFormula(formula: string): FormulaToken[] | undefined {
  const tokens: FormulaToken[] = [];
  for (let i = 0; i < formula.length; ) {
    const rest = formula.slice(i);
    const character = rest[0] ?? "";
    let kind: FormulaToken["kind"] = "sign";
    let end = i + 1;
    if (character === '"' || character === "'") {
      kind = character === '"' ? "text" : "sheet";
      end = endOfQuoted(formula, i, character);
    } else if (character === "[") {
      kind = "bracket";
      end = endOfBracket(formula, i);
    } else {
      const found = (["space", "error", "word", "number"] as const)
        .map((name) => ({ name, match: { space: /^\s+/, error: ERROR, word: WORD, number: NUMBER }[name].exec(rest) }))
        .find((candidate) => candidate.match);
      if (found?.match) {
        kind = found.name;
        end = i + found.match[0].length;
      }
    }
    if (end < 0) return undefined;
    tokens.push({ kind, text: formula.slice(i, end) });
    i = end;
  }
  return tokens;
}

/** Parentheses and braces that close, and no operator left hanging: what Excel refuses at entry. */
export function isWellFormed(tokens: readonly FormulaToken[]): boolean {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind !== "sign") continue;
    if (token.text === "(" || token.text === "{") open.push(token.text);
    else if (token.text === ")" && open.pop() !== "(") return false;
    else if (token.text === "}" && open.pop() !== "{") return false;
  }
  const last = tokens.filter((token) => token.kind !== "space").at(-1);
  return open.length === 0 && last !== undefined && !(last.kind === "sign" && /[-+*/^&=<>,(:!]/.test(last.text));
}

/** Names that LET or LAMBDA introduce: they hide defined names of the same spelling. */
export function localNames(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  const solid = tokens.filter((token) => token.kind !== "space");
  const calls: { readonly name: string; argument: number }[] = [];
  solid.forEach((token, i) => {
    const call = calls.at(-1);
    if (token.kind === "sign") {
      if (token.text === "(") calls.push({ name: (solid[i - 1]?.text ?? "").replace(/^_xlfn\./i, "").toUpperCase(), argument: 0 });
      else if (token.text === ")") calls.pop();
      else if (token.text === "," && call) call.argument++;
      return;
    }
    const before = solid[i - 1]?.text;
    const alone = (before === "(" || before === ",") && solid[i + 1]?.text === ",";
    if (token.kind !== "word" || !call || !alone) return;
    if (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0)) names.add(token.text.toLowerCase());
  });
  return names;
}
