/**
 * Table references as Excel writes them: T[X], T[[#Headers],[X]], T[@X], [@[Year ago]], T[[A]:[B]], T[#All].
 * The grid's engine knows only one spelling of some of them, so they are read here and handed to it as addresses.
 */
export type TablePart = "data" | "headers" | "totals" | "all" | "this row";

export interface StructuredReference {
  readonly parts: readonly TablePart[];
  readonly first?: string;
  readonly last?: string;
}

const PARTS: Readonly<Record<string, TablePart>> = {
  "#all": "all",
  "#data": "data",
  "#headers": "headers",
  "#this row": "this row",
  "#totals": "totals",
};
const plain = (column: string): string => column.replace(/'(.)/gs, "$1");
const MUST_ESCAPE = /['#[\]@]/g;
const MUST_BRACKET = /[^\p{L}\p{N}_]/u;

function splitInner(body: string): { readonly items: string[]; readonly isSpan: boolean } | undefined {
  const items: string[] = [];
  let isSpan = false;
  for (let i = 0; i < body.length; i++) {
    const character = body[i] ?? "";
    if (character === "[") {
      let end = i + 1;
      while (end < body.length && body[end] !== "]") end += body[end] === "'" ? 2 : 1;
      if (end >= body.length) return undefined;
      items.push(body.slice(i + 1, end));
      i = end;
    } else if (character === ":") isSpan = true;
    else if (character !== "," && character.trim() !== "") return undefined;
  }
  return { items, isSpan };
}

/** Reads the bracketed part, brackets included. Undefined where it has no meaning. */
export function readStructuredReference(bracket: string): StructuredReference | undefined {
  let body = bracket.slice(1, -1).trim();
  const parts: TablePart[] = [];
  if (body.startsWith("@")) {
    parts.push("this row");
    body = body.slice(1).trim();
  }
  if (body === "") return { parts };
  if (!body.startsWith("[")) {
    const part = PARTS[body.toLowerCase()];
    return part ? { parts: [...parts, part] } : { parts, first: plain(body) };
  }
  const inner = splitInner(body);
  if (!inner) return undefined;
  const columns: string[] = [];
  for (const item of inner.items) {
    const part = PARTS[item.trim().toLowerCase()];
    if (part) parts.push(part);
    else columns.push(plain(item));
  }
  const [first, last, ...more] = columns;
  if (more.length > 0 || (last !== undefined && !inner.isSpan)) return undefined;
  return { parts, ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

const NAMES: Readonly<Record<TablePart, string>> = { all: "#All", data: "#Data", headers: "#Headers", "this row": "#This Row", totals: "#Totals" };
const escapeColumn = (column: string): string => column.replace(MUST_ESCAPE, "'$&");

/** The shortest spelling, as Excel's formula bar prints it. `table` is empty inside the table itself. */
export function formatStructuredReference(table: string, reference: StructuredReference): string {
  const { parts, first, last } = reference;
  const columns = first === undefined ? "" : last === undefined ? `[${escapeColumn(first)}]` : `[${escapeColumn(first)}]:[${escapeColumn(last)}]`;
  if (parts.length === 1 && parts[0] === "this row") {
    if (first === undefined) return `${table}[@]`;
    return last === undefined && !MUST_BRACKET.test(first) ? `${table}[@${first}]` : `${table}[@${columns}]`;
  }
  const heads = parts.map((part) => `[${NAMES[part]}]`);
  if (heads.length === 0) return last === undefined ? `${table}[${first === undefined ? "" : escapeColumn(first)}]` : `${table}[${columns}]`;
  if (heads.length === 1 && columns === "") return `${table}${heads[0] ?? ""}`;
  return `${table}[${[...heads, ...(columns === "" ? [] : [columns])].join(",")}]`;
}
