import { parseDocument, DomUtils } from "htmlparser2";

type Handler = (event: { readonly type: string; readonly target: ScriptElement; readonly preventDefault: () => void }) => unknown;

/** An element of a page that is not drawn: it takes handlers, texts and attributes, and gives them back. */
export class ScriptElement {
  value = "";
  textContent = "";
  innerText = "";
  checked = false;
  disabled = false;
  onclick: Handler | null = null;
  readonly style: Record<string, string> = {};
  readonly children: unknown[] = [];
  readonly classList = new Set<string>();
  readonly #attributes = new Map<string, string>();
  readonly #handlers: { readonly type: string; readonly handler: Handler }[] = [];

  constructor(readonly id: string) {}

  addEventListener(type: string, handler: Handler): void {
    this.#handlers.push({ type, handler });
  }
  removeEventListener(type: string, handler: Handler): void {
    const at = this.#handlers.findIndex((one) => one.type === type && one.handler === handler);
    if (at >= 0) this.#handlers.splice(at, 1);
  }
  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }
  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }
  append(...children: readonly unknown[]): void {
    this.children.push(...children);
  }
  appendChild<T>(child: T): T {
    this.append(child);
    return child;
  }
  click(): void {
    void this.raise("click");
  }

  hears(type: string): boolean {
    return this.#handlers.some((one) => one.type === type) || (type === "click" && this.onclick !== null);
  }
  /** Waits for what the handlers do, which a browser would not. */
  async raise(type: string): Promise<void> {
    const event = { type, target: this, preventDefault: () => undefined };
    if (type === "click") await this.onclick?.(event);
    for (const one of this.#handlers.filter(({ type: own }) => own === type)) await one.handler(event);
  }
}

/** The calls of jQuery that public samples make to join their buttons to their functions. */
function queryOf(element: ScriptElement) {
  const query = {
    length: 1,
    0: element,
    on: (type: string, handler: Handler) => (element.addEventListener(type, handler), query),
    click: (handler: Handler) => query.on("click", handler),
    change: (handler: Handler) => query.on("change", handler),
    val: (text?: string) => (text === undefined ? element.value : ((element.value = text), query)),
    text: (text?: string) => (text === undefined ? element.textContent : ((element.textContent = text), query)),
    html: (text?: string) => query.text(text),
    append: (child: unknown) => (element.append(child), query),
    empty: () => query.text(""),
    hide: () => ((element.style["display"] = "none"), query),
    show: () => ((element.style["display"] = ""), query),
    prop: (name: "checked" | "disabled", value?: boolean) => (value === undefined ? element[name] : ((element[name] = value), query)),
    attr: (name: string, value?: string) => (value === undefined ? (element.getAttribute(name) ?? undefined) : (element.setAttribute(name, value), query)),
    ready: (handler: () => unknown) => (void handler(), query),
  };
  return query;
}

/** The page's elements with ids, in their order, with the texts and values a person would find in them. */
function readElements(html: string): ScriptElement[] {
  return DomUtils.findAll(({ attribs }) => Boolean(attribs["id"]), parseDocument(html).children).map((found) => {
    const element = new ScriptElement(found.attribs["id"] ?? "");
    const options = DomUtils.getElementsByTagName("option", found);
    const chosen = options.find(({ attribs }) => "selected" in attribs) ?? options[0];
    const text = DomUtils.textContent(chosen ?? found);
    element.textContent = element.innerText = DomUtils.textContent(found).trim();
    element.value = (chosen ?? found).attribs["value"] ?? (chosen || found.name === "textarea" ? text : "");
    element.checked = "checked" in found.attribs;
    for (const [name, value] of Object.entries(found.attribs)) element.setAttribute(name, value);
    return element;
  });
}

export type ScriptPage = ReturnType<typeof createScriptPage>;

/** What a script finds of the pane it was written for: its elements, and others that come into being when they are asked for. */
export function createScriptPage(html = "") {
  const elements = new Map(readElements(html).map((element) => [element.id, element]));
  const find = (selector: string): ScriptElement => {
    const id = selector.replace(/^#/, "");
    const found = elements.get(id) ?? new ScriptElement(id);
    elements.set(id, found);
    return found;
  };
  const document = {
    body: new ScriptElement("body"),
    readyState: "complete",
    getElementById: find,
    querySelector: find,
    querySelectorAll: (selector: string) => [find(selector)],
    createElement: () => new ScriptElement(""),
    addEventListener: (_type: string, handler: () => unknown) => void handler(),
  };
  const jQuery = (of: unknown) => {
    if (typeof of === "function") (of as () => unknown)();
    return queryOf(typeof of === "string" ? find(of) : of instanceof ScriptElement ? of : document.body);
  };
  const buttons = (): string[] => [...elements.values()].filter((element) => element.hears("click")).map((element) => element.id);
  return {
    find,
    buttons,
    globals: { document, window: { document, addEventListener: document.addEventListener }, $: jQuery, jQuery },
    click: async (id: string): Promise<void> => {
      if (!find(id).hears("click")) {
        throw new Error(`Nothing listens for a click on "${id}". The script listens on: ${buttons().join(", ") || "nothing"}.`);
      }
      await find(id).raise("click");
    },
  };
}
