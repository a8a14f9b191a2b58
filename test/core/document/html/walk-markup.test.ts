import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { DocumentError } from "../../../../src/core/document/document-error";
import { HEARD_ATTRIBUTES } from "../../../../src/core/document/html/tag-rules.data";
import { walkMarkup } from "../../../../src/core/document/html/walk-markup";

interface Heard {
  readonly events: string[];
  /** Characters of source that text was heard from. */
  readonly characters: number;
  readonly steps: number;
}

/** Fails where elements do not balance, or where a place lies before the one heard last. */
function hear(source: string): Heard {
  const events: string[] = [];
  const open: string[] = [];
  let characters = 0;
  let last = 0;
  let steps = 0;
  // Asked hundreds of thousands of times: a matcher for each would take minutes.
  const demand = (isSo: boolean, what: string, at: number): void => {
    if (!isSo) throw new Error(`${what} at ${at} of ${source.slice(0, 400)}`);
  };
  const reach = (start: number, end: number): void => demand(start >= last && end >= start && end <= source.length, `a place ${start} to ${end} behind ${last}`, start);
  const walk = walkMarkup(source, {
    open({ kind: { name } }, start, end, depth) {
      reach(start, end);
      last = start;
      demand(depth === open.push(name), `depth ${depth}`, start);
      events.push(`<${name}>`);
    },
    text(words, start, end) {
      reach(start, end);
      last = end;
      characters += end - start;
      // One entity may be two characters: the second has no place of its own.
      demand(end === start || source.slice(start, end).includes("&") || source.startsWith("<![CDATA[", start) || words === source.slice(start, end), `words "${words}"`, start);
      events.push(words);
    },
    close({ name }, start, end, depth) {
      reach(start, end);
      last = start;
      demand(depth === open.length && open.pop() === name, `the end of ${name}`, start);
      events.push(`</${name}>`);
    },
  });
  while (walk.next().done !== true) steps++;
  expect(open).toEqual([]);
  return { events, characters, steps };
}

const NAMES = ["p", "div", "td", "tr", "table", "br", "span", "ix:nonFraction", "title", "script", "li", "B", "img", "thead"];
const ODD = ["words ", "&amp;", "&nbsp;", "&#8364;", "&unknown;", "&lt", "<", "< 5", ">", "<!-- c -->", "<!doctype html>", "<?xml version='1'?>", "<![CDATA[ a < b ]]>", "</>", "</td >", "</p>", "</br>", "&NotEqualTilde;", "𝒳", "<td style='a", "<a b=\"&amp;"];
const tag = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom("", " style=\"x\"", " hidden", " a=b&amp;c", " a = 'b'"), fc.constantFrom("<>", "</>", "<//>")).map(([name, attributes, form]) => (form === "</>" ? `</${name}>` : `<${name}${attributes}${form === "<//>" ? "/" : ""}>`));
const markup = fc.array(fc.oneof(tag, fc.constantFrom(...ODD)), { maxLength: 40 }).map((parts) => parts.join(""));

it("closes whatever it opens, in order, and hears every place of random markup once", () => {
  fc.assert(fc.property(markup, (source) => {
    expect(hear(source).characters).toBeLessThanOrEqual(source.length);
  }), { numRuns: 300 });
});

const opening = (name: string, attributes: Readonly<Record<string, string>>): string => `\n<${name} ${JSON.stringify(Object.entries(attributes).sort())}>`;
const isHeard = (element: string, attribute: string): boolean => element.includes(":") || attribute.startsWith("xmlns") || HEARD_ATTRIBUTES.has(attribute);

function tellWalk(source: string): string {
  const told: string[] = [];
  const walk = walkMarkup(source, {
    open: ({ kind: { name }, attributes }) => void told.push(opening(name, attributes)),
    text: (words) => void told.push(words),
    close: ({ name }) => void told.push(`\n</${name}>`),
  });
  while (walk.next().done !== true);
  return told.join("");
}

function tellParser(source: string): string {
  const told: string[] = [];
  new Parser({
    onopentag: (name, attributes) => told.push(opening(name, Object.fromEntries(Object.entries(attributes).filter(([attribute]) => isHeard(name, attribute))))),
    ontext: (words) => told.push(words),
    onclosetag: (name) => told.push(`\n</${name}>`),
  }, { recognizeSelfClosing: true, recognizeCDATA: true }).end(source);
  return told.join("");
}

const FORMS = ["words ", "&amp;", "&#8364;", "< 5", "<< ", ">", "\"", "'", "/", "--", "?", "\n", "<!-- c -->", "<!-->", "<!--->", "-->", "<!doctype html>", "<?xml version='1'?>", "<![CDATA[ a < b ]]>", "]]>", "</>", "</ p>", "</3>", "</td >", "</p>", "</br>", "</SCRIPT >", "</title\n>", "</titlex>", "𝒳", "<p style=a>b>", "<p style=\"a>b\">", "<ix:a b = 'c>d' e/>", "<p hidden/>", "<p lang=x/>", "<p lang=\"x\"/ >", "<p / lang=y>", "<p lang='a'lang='b'>", "<p lang>", "<p lang = >", "<p\nstyle=\"b\"\n>", "<textarea>", "</xmp>", "<style>"];

it("hears of random markup what htmlparser2's parser hears", () => {
  fc.assert(fc.property(fc.array(fc.oneof(tag, fc.constantFrom(...FORMS)), { maxLength: 15 }), (parts) => {
    const source = `${parts.join("")}"'><p>end</p>`;
    expect(tellWalk(source)).toBe(tellParser(source));
  }), { numRuns: 2_000 });
});

it.each(["tarnhelm-2024q3-10q", "hanamizu-2024-annual"])("hears of %s what htmlparser2's parser hears", (name) => {
  const source = readFileSync(join(__dirname, "../../../corpus", name, "source.htm"), "utf8");
  expect(tellWalk(source)).toBe(tellParser(source));
});

it("cuts no entity and no word in two between slices", () => {
  const long = `<p>${"word &amp; ".repeat(20_000)}</p>`;
  const { events, steps } = hear(long.repeat(3));
  expect(steps).toBeGreaterThan(2);
  expect(events.filter((words) => !words.startsWith("<")).join("")).toBe("word & ".repeat(60_000));
});

const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "a row of cells": (size) => `<table><tr>${"<td>1".repeat(size)}`,
  "attributes of one tag": (size) => `<p ${"a=b ".repeat(size)}>x`,
  "brackets that open nothing": (size) => "a < b &amp; ".repeat(size),
  "brackets in a title": (size) => `<title>${"< &amp;".repeat(size)}`,
  "closing tags of nothing": (size) => `<div>${"</td></x></p>".repeat(size)}`,
  "entities": (size) => `<p>${"&nbsp;&x;&#65;".repeat(size)}`,
  "entities of an attribute": (size) => `<p style="${"&amp;&x;".repeat(size)}">x`,
  "unclosed comments": (size) => "<!-- ".repeat(size),
  "unclosed paragraphs": (size) => "<p>x".repeat(size),
};

test.each(Object.keys(HOSTILE))("hears twice as much of twice as many %s, and no more", (shape) => {
  const make = HOSTILE[shape] as (size: number) => string;
  const [once, twice] = [hear(make(2_000)), hear(make(4_000))];
  expect(twice.events.length).toBeLessThanOrEqual(2 * once.events.length + 2);
  expect(twice.characters).toBeLessThanOrEqual(make(4_000).length);
});

it.each([400, 10_000])("takes an entity of %s digits for no character, in a text and in an attribute", (digits) => {
  const entity = `&#${"9".repeat(digits)};`;
  expect(tellWalk(`<p style="${entity}">${entity}</p>`)).toBe("\n<p [[\"style\",\"\ufffd\"]]>\ufffd\n</p>");
});

it("refuses nesting that no page has, and says where", () => {
  expect(() => hear("<div>".repeat(513))).toThrow(DocumentError);
  expect(() => hear("<div>".repeat(513))).toThrow("512 deep at character 2560");
  expect(hear("<div>".repeat(512)).events).toHaveLength(1024);
});
