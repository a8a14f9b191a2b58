import { HostCollection, HostObject, memberOf, scalarNames } from "./host-object";
import { notImplemented } from "./host-error";
import type { QueryInfo } from "./message";

const pascal = (path: string): string =>
  path
    .split("/")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("/");

/** "Format/Fill/Color" under "Format", and the paths without a slash apart. */
function branches(paths: readonly string[]): { readonly own: string[]; readonly below: Map<string, string[]> } {
  const own: string[] = [];
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.indexOf("/");
    if (slash < 0) own.push(path);
    else below.set(path.slice(0, slash), [...(below.get(path.slice(0, slash)) ?? []), path.slice(slash + 1)]);
  }
  return { own, below };
}

const excelsNames = new Map<string, ReadonlySet<string>>();

/** The names of Excel's own properties, by class: asking for one that we lack is an error, asking for any other name is not, as in Excel. */
export function knowExcelsNames(names: ReadonlyMap<string, readonly string[]>): void {
  for (const [className, own] of names) excelsNames.set(className, new Set(own.map(pascal)));
}

const isExcels = ({ className }: HostObject, name: string): boolean => excelsNames.get(className)?.has(name) ?? true;

function readMember(object: HostObject, name: string): unknown {
  const member = memberOf(object, name);
  if (!member?.get && isExcels(object, name)) throw notImplemented(`${object.className}.${name}`);
  return Reflect.get(object, name);
}

async function objectToJson(object: HostObject, paths: readonly string[]): Promise<Record<string, unknown>> {
  const { own, below } = branches(paths.map((path) => (path === "*" ? "$all" : path)));
  const json: Record<string, unknown> = object.identity();
  const all = own.includes("$all") || (own.length === 0 && below.size === 0);
  if (all) {
    for (const name of scalarNames(object).filter((scalar) => !object.parts.includes(scalar))) {
      const value = (await Reflect.get(object, name)) as unknown;
      if (!(value instanceof HostObject) && value !== undefined) json[name] = value;
    }
  }
  for (const name of own) {
    if (name === "$all" || name === "Items") continue;
    const value = await readMember(object, name);
    json[name] = value instanceof HostObject ? await toJson(value, []) : value;
  }
  for (const [name, rest] of below) {
    const value = await readMember(object, name);
    json[name] = value instanceof HostObject ? await toJson(value, rest) : value;
  }
  return json;
}

async function toJson(object: HostObject, paths: readonly string[], page: { readonly skip?: number; readonly top?: number } = {}): Promise<Record<string, unknown>> {
  if (!(object instanceof HostCollection)) return objectToJson(object, paths);
  const perItem = paths.flatMap((path) => (path === "Items" || path === "$all" ? [] : [path.replace(/^Items\//, "")]));
  const ownNames = new Set(scalarNames(object));
  const own = perItem.filter((path) => ownNames.has(path) && !paths.includes(`Items/${path}`));
  const skip = page.skip ?? 0;
  const items = object.items().slice(skip, page.top === undefined ? undefined : skip + page.top);
  const json: Record<string, unknown> = { ...object.identity() };
  for (const name of paths.length === 0 ? ownNames : own) json[name] = Reflect.get(object, name) as unknown;
  const wanted = perItem.filter((path) => !own.includes(path));
  const onlyOwn = own.length > 0 && wanted.length === 0 && !paths.includes("Items");
  if (!onlyOwn) json["_Items"] = await Promise.all(items.map((item) => objectToJson(item, wanted)));
  return json;
}

/** What a load() asked for, with the names the client library expects. */
export function answerQuery(object: HostObject, query: QueryInfo | undefined): Promise<Record<string, unknown>> {
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? [])].map(pascal);
  return toJson(object, paths, {
    ...(query?.Skip === undefined ? {} : { skip: query.Skip }),
    ...(query?.Top === undefined || query.Top === 0 ? {} : { top: query.Top }),
  });
}
