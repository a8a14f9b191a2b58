import { readXmlRoot } from "../engine/xml-root";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/host-error";
import { asText, HostCollection, HostObject } from "../wire/host-object";
import type { HostContext } from "./host-context";

class CustomXmlPartObject extends HostObject {
  override readonly className = "CustomXmlPart";
  constructor(
    readonly host: HostContext,
    readonly partId: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { Id: this.partId };
  }
  get #part() {
    const part = this.host.engine.document.xmlParts.get(this.partId);
    if (!part) throw itemNotFound();
    return part;
  }
  get Id(): string {
    return this.#part.id;
  }
  get NamespaceUri(): string {
    return this.#part.namespaceUri;
  }
  GetXml(): string {
    return this.#part.xml;
  }
  SetXml(xml: unknown): void {
    this.host.engine.document.xmlParts.set(this.partId, { ...this.#part, ...readPart(xml) });
  }
  Delete(): void {
    this.host.engine.document.xmlParts.delete(this.#part.id);
  }
}

function readPart(given: unknown): { readonly xml: string; readonly namespaceUri: string } {
  const xml = asText(given);
  const namespaceUri = readXmlRoot(xml);
  if (namespaceUri === undefined) throw invalidArgument("The text is not a well-formed XML document.");
  return { xml, namespaceUri };
}

export class CustomXmlPartCollection extends HostCollection {
  override readonly className = "CustomXmlPartCollection";
  constructor(
    readonly host: HostContext,
    readonly namespaceUri?: string,
  ) {
    super();
  }
  override items(): CustomXmlPartObject[] {
    return [...this.host.engine.document.xmlParts.values()]
      .filter((part) => this.namespaceUri === undefined || part.namespaceUri === this.namespaceUri)
      .map((part) => new CustomXmlPartObject(this.host, part.id));
  }
  override find(key: unknown): HostObject | undefined {
    return this.items().find((part) => part.partId === key);
  }
  Add(given: unknown): HostObject {
    const part = { id: this.host.engine.document.newId(), ...readPart(given) };
    this.host.engine.document.xmlParts.set(part.id, part);
    return new CustomXmlPartObject(this.host, part.id);
  }
  GetByNamespace(uri: unknown): HostObject {
    return new CustomXmlPartCollection(this.host, asText(uri));
  }
  GetOnlyItem(): HostObject {
    const [only, ...more] = this.items();
    if (!only) throw itemNotFound();
    if (more.length > 0) throw invalidOperation("The collection holds more than one part.");
    return only;
  }
  GetOnlyItemOrNullObject(): HostObject | null {
    return this.items().length === 1 ? this.GetOnlyItem() : null;
  }
}
