import fc from "fast-check";
import { DocumentError } from "../../../../src/core/document/document-error";
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

it("refuses nesting that no page has, and says where", () => {
  expect(() => hear("<div>".repeat(513))).toThrow(DocumentError);
  expect(() => hear("<div>".repeat(513))).toThrow("512 deep at character 2560");
  expect(hear("<div>".repeat(512)).events).toHaveLength(1024);
});
