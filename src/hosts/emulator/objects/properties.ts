import { asText, HostCollection, HostObject } from "../wire/host-object";
import { invalidArgument } from "../wire/host-error";
import type { HostContext } from "./host-context";

export class DocumentPropertiesObject extends HostObject {
  override readonly className = "DocumentProperties";
  constructor(readonly host: HostContext) {
    super();
  }
  #text(name: string): string {
    return String(this.host.engine.document.properties.get(name) ?? "");
  }
  #set(name: string, value: unknown): void {
    this.host.engine.document.properties.set(name, asText(value));
  }
  get Title(): string {
    return this.#text("Title");
  }
  set Title(value: unknown) {
    this.#set("Title", value);
  }
  get Subject(): string {
    return this.#text("Subject");
  }
  set Subject(value: unknown) {
    this.#set("Subject", value);
  }
  get Author(): string {
    return this.#text("Author");
  }
  set Author(value: unknown) {
    this.#set("Author", value);
  }
  get Keywords(): string {
    return this.#text("Keywords");
  }
  set Keywords(value: unknown) {
    this.#set("Keywords", value);
  }
  get Comments(): string {
    return this.#text("Comments");
  }
  set Comments(value: unknown) {
    this.#set("Comments", value);
  }
  get Category(): string {
    return this.#text("Category");
  }
  set Category(value: unknown) {
    this.#set("Category", value);
  }
  get Manager(): string {
    return this.#text("Manager");
  }
  set Manager(value: unknown) {
    this.#set("Manager", value);
  }
  get Company(): string {
    return this.#text("Company");
  }
  set Company(value: unknown) {
    this.#set("Company", value);
  }
  get LastAuthor(): string {
    return "";
  }
  get RevisionNumber(): number {
    return Number(this.host.engine.document.properties.get("RevisionNumber") ?? 0);
  }
  set RevisionNumber(value: unknown) {
    if (typeof value !== "number") throw invalidArgument();
    this.host.engine.document.properties.set("RevisionNumber", value);
  }
  get CreationDate(): string {
    return "2024-01-01T00:00:00Z";
  }
  get Custom(): HostObject {
    return new CustomPropertyCollection(this.host);
  }
}

class CustomPropertyObject extends HostObject {
  override readonly className = "CustomProperty";
  constructor(
    readonly host: HostContext,
    readonly key: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Key: this.Key };
  }
  get #entry() {
    return this.host.engine.document.customProperties.get(this.key);
  }
  get Key(): string {
    return this.#entry?.key ?? this.key;
  }
  get Value(): unknown {
    return this.#entry?.value ?? null;
  }
  set Value(value: unknown) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
    this.host.engine.document.customProperties.set(this.key, { key: this.Key, value });
  }
  get Type(): string {
    const value = this.#entry?.value;
    return typeof value === "number" ? (Number.isInteger(value) ? "Number" : "Float") : typeof value === "boolean" ? "Boolean" : "String";
  }
  Delete(): void {
    this.host.engine.document.customProperties.delete(this.key);
  }
}

class CustomPropertyCollection extends HostCollection {
  override readonly className = "CustomPropertyCollection";
  constructor(readonly host: HostContext) {
    super();
  }
  override items(): HostObject[] {
    return [...this.host.engine.document.customProperties.keys()].map((key) => new CustomPropertyObject(this.host, key));
  }
  override find(key: unknown): HostObject | undefined {
    const wanted = typeof key === "string" ? key.toLowerCase() : "";
    return this.host.engine.document.customProperties.has(wanted) ? new CustomPropertyObject(this.host, wanted) : undefined;
  }
  Add(key: unknown, value: unknown): HostObject {
    const name = asText(key);
    this.host.engine.document.customProperties.set(name.toLowerCase(), { key: name, value: "" });
    const property = new CustomPropertyObject(this.host, name.toLowerCase());
    property.Value = value;
    return property;
  }
  DeleteAll(): void {
    this.host.engine.document.customProperties.clear();
  }
}
