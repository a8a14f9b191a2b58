import type { HostObject } from "../wire/host-object";

/** Properties as they were set. */
export interface Kept {
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => unknown;
}

/** Gives a class plain properties that are kept and change nothing else. */
export function keepProperties(of: { readonly prototype: HostObject & { readonly kept: Kept } }, defaults: Readonly<Record<string, unknown>>): void {
  for (const [name, usual] of Object.entries(defaults)) {
    Object.defineProperty(of.prototype, name, {
      get(this: { readonly kept: Kept }): unknown {
        return this.kept.has(name) ? this.kept.get(name) : usual;
      },
      set(this: { readonly kept: Kept }, value: unknown) {
        this.kept.set(name, value);
      },
    });
  }
}
