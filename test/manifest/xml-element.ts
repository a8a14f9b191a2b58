import { Parser } from "htmlparser2";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads one XML document into a tree. Names keep their prefix: a manifest uses `bt:` and `xsi:` in one way only. */
export function readXml(source: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: XmlElement = { name, attributes, children: [], text: "" };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag(name, implied) {
        if (implied && !source.slice(0, parser.endIndex + 1).endsWith("/>")) throw new Error(`<${name}> is never closed`);
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(source);
  const [root, ...others] = top.children;
  if (!root || others.length > 0) throw new Error("A document has one root element");
  return root;
}

export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

export const find = (root: XmlElement, name: string): XmlElement[] => [...everyElement(root)].filter((element) => element.name === name);

/** The elements at the end of a path of child names, each step optionally narrowed by its xsi:type: "Hosts/Host:Workbook". */
export const at = (root: XmlElement, path: string): XmlElement[] =>
  path
    .split("/")
    .reduce<XmlElement[]>(
      (found, step) => found.flatMap((element) => element.children.filter((child) => typedName(child) === step)),
      [root],
    );

export const typedName = ({ name, attributes }: XmlElement): string => {
  const type = attributes["xsi:type"];
  return type === undefined ? name : `${name}:${type}`;
};
