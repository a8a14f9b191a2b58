/**
 * The namespace of an XML document's root, or undefined where the text is not well formed.
 * A small reader of our own, because the same code runs in Node, which has no DOMParser.
 */
const NAME = /^[A-Za-z_:][\w.:-]*/;
const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;

function readAttributes(text: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!NAME.test(name) || attributes.has(name)) return undefined;
    attributes.set(name, decode(double ?? single ?? ""));
  }
  return attributes;
}

const decode = (text: string): string => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" })[name] ?? "");
const hasBareAmpersand = (text: string): boolean => /&(?!(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]\w*);)/.test(text);

export function readXmlRoot(xml: string): string | undefined {
  const open: string[] = [];
  let namespace: string | undefined;
  for (const [all, closing, opening, attributes = "", slash, text] of xml.replace(/^\ufeff/, "").matchAll(TOKEN)) {
    if (all === "<") return undefined;
    if (closing !== undefined) {
      if (open.pop() !== closing) return undefined;
    } else if (opening !== undefined) {
      if (!NAME.test(opening) || (open.length === 0 && namespace !== undefined) || hasBareAmpersand(attributes)) return undefined;
      const read = readAttributes(attributes);
      if (!read) return undefined;
      const prefix = opening.includes(":") ? `xmlns:${opening.slice(0, opening.indexOf(":"))}` : "xmlns";
      namespace ??= read.get(prefix) ?? "";
      if (slash === "") open.push(opening);
    } else if (text !== undefined && ((open.length === 0 && text.trim() !== "") || hasBareAmpersand(text))) return undefined;
  }
  return open.length === 0 ? namespace : undefined;
}
