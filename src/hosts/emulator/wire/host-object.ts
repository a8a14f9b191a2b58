import { invalidArgument, itemNotFound } from "./host-error";

/**
 * The base of every Excel class we serve. One rule binds members to the wire: a member that starts with a capital, or with "_",
 * is Excel's and can be reached by a request; everything in lower case is ours and can't.
 */
export abstract class HostObject {
  /** Excel's name of the class, for messages. */
  abstract readonly className: string;

  /**
   * The events raised for it, as the client's registration calls name them. Registering needs nothing from us:
   * every event is sent, and the client passes on those it has handlers for.
   */
  readonly events: readonly string[] = [];

  /** Objects hanging below it that may be missing: an empty load() must not ask for them. */
  readonly parts: readonly string[] = [];

  /** What the client must know to find the object again: its id, or a reference to a range. */
  identity(): Record<string, unknown> {
    return {};
  }
}

export abstract class HostCollection extends HostObject {
  abstract items(): HostObject[];
  abstract find(key: unknown): HostObject | undefined;

  GetItem(key: unknown): HostObject {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: unknown): HostObject | null {
    return this.find(key) ?? null;
  }

  /** The only key of what has no name. */
  protected byIndex(index: unknown): HostObject | undefined {
    return typeof index === "number" ? this.items()[index] : undefined;
  }

  GetItemAt(index: unknown): HostObject {
    const found = this.byIndex(index);
    if (!found) throw invalidArgument();
    return found;
  }

  GetFirst(): HostObject {
    return this.GetItemAt(0);
  }

  GetCount(): number {
    return this.items().length;
  }
}

export const isExcelsName = (name: string): boolean => /^(?:[A-Z]|_[A-Z])/.test(name);

function accessor(object: HostObject, name: string): PropertyDescriptor | undefined {
  for (let level: unknown = object; level !== null && level !== undefined; level = Object.getPrototypeOf(level)) {
    const found = Object.getOwnPropertyDescriptor(level, name);
    if (found) return found;
  }
  return undefined;
}

export function memberOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  return isExcelsName(name) ? accessor(object, name) : undefined;
}

/** The plain properties of an object: what an empty load() asks for. */
export function scalarNames(object: HostObject): string[] {
  const names = new Set<string>();
  for (let level: unknown = Object.getPrototypeOf(object); level !== null && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(level as object))) if (isExcelsName(name) && member.get) names.add(name);
  }
  return [...names];
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function asWhole(value: unknown): number {
  if (!Number.isInteger(value)) throw invalidArgument();
  return value as number;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of Excel's enumeration texts, in any case of letters. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((text) => typeof value === "string" && text.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}
