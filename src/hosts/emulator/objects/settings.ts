import { invalidArgument } from "../wire/host-error";
import { asText, HostCollection, HostObject } from "../wire/host-object";
import type { HostContext } from "./host-context";

class SettingObject extends HostObject {
  override readonly className = "Setting";
  constructor(
    readonly host: HostContext,
    readonly key: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Key: this.key, _Id: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.host.engine.document.settings.get(this.key) ?? null;
  }
  set Value(value: unknown) {
    this.host.engine.document.settings.set(this.key, value);
    this.host.engine.changes.raise({ kind: "settings changed", sheetId: "" });
  }
  Delete(): void {
    this.host.engine.document.settings.delete(this.key);
    this.host.engine.changes.raise({ kind: "settings changed", sheetId: "" });
  }
}

export class SettingCollection extends HostCollection {
  override readonly className = "SettingCollection";
  constructor(readonly host: HostContext) {
    super();
  }
  override items(): HostObject[] {
    return [...this.host.engine.document.settings.keys()].map((key) => new SettingObject(this.host, key));
  }
  override find(key: unknown): HostObject | undefined {
    return typeof key === "string" && this.host.engine.document.settings.has(key) ? new SettingObject(this.host, key) : undefined;
  }
  Add(key: unknown, value: unknown): HostObject {
    const name = asText(key);
    if (name === "" || value === undefined) throw invalidArgument();
    this.host.engine.document.settings.set(name, value);
    this.host.engine.changes.raise({ kind: "settings changed", sheetId: "" });
    return new SettingObject(this.host, name);
  }
}
