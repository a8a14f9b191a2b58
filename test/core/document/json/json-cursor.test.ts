import { DocumentError } from "../../../../src/core/document/document-error";
import { JsonCursor } from "../../../../src/core/document/json/json-cursor";
import { tryJsonNumber } from "../../../../src/core/document/json/json-number";

test("walks objects and arrays and says where each value stands", () => {
  const source = "\ufeff { \"a\" : [1.50, \"x\"], \"b\\u0041\": {\"c\": null}, \"d\": -2e3 }";
  const cursor = new JsonCursor(source);
  cursor.enterObject();
  expect(cursor.nextKey()).toBe("a");
  cursor.enterArray();
  expect(cursor.nextElement()).toBe(true);
  const number = cursor.quoteScalar();
  expect(number).toEqual({ start: source.indexOf("1.50"), end: source.indexOf("1.50") + 4, text: "1.50" });
  expect(cursor.nextElement()).toBe(true);
  expect(cursor.quoteString().text).toBe("x");
  expect(cursor.nextElement()).toBe(false);
  expect(cursor.nextKey()).toBe("bA");
  cursor.skip();
  expect(cursor.nextKey()).toBe("d");
  expect(tryJsonNumber(cursor.quoteScalar().text)).toBe("-2000");
  expect(cursor.nextKey()).toBeUndefined();
});

test("steps over strings full of brackets and over depth without recursion", () => {
  const cursor = new JsonCursor(`{"a":"}]\\"{","b":${"[".repeat(200_000)}${"]".repeat(200_000)},"c":7}`);
  cursor.enterObject();
  cursor.nextKey();
  cursor.skip();
  cursor.nextKey();
  cursor.skip();
  expect(cursor.nextKey()).toBe("c");
});

test.each(["{\"a\"", "{\"a\" 1}", "[1}", "{\"a", "{\"a\":\"\\u12\"}", ""])("refuses %p with a place", (source) => {
  const read = (): void => {
    const cursor = new JsonCursor(source);
    if (source.startsWith("[")) {
      cursor.enterArray();
      while (cursor.nextElement()) cursor.quoteScalar();
      return;
    }
    cursor.enterObject();
    for (let key = cursor.nextKey(); key !== undefined; key = cursor.nextKey()) cursor.readString();
  };
  expect(read).toThrow(DocumentError);
});

test.each([["{\"a\":[1", "the JSON is cut off: it ends at character 7, before the last of its brackets is closed. Save or copy all of it and open it again."], ["{\"ab", "the JSON is cut off: it ends at character 4, inside a string that starts at character 2. Save or copy all of it and open it again."]])("says of %s that it is cut off, and what to do", (source, message) => {
  expect(() => { const cursor = new JsonCursor(source); cursor.skip(); }).toThrow(message);
});

test.each([["236503000000", "236503000000"], ["0.10", "0.1"], ["1.5E3", "1500"], ["25e-1", "2.5"]])("reads the number %s as the decimal %s", (text, decimal) => {
  expect(tryJsonNumber(text)).toBe(decimal);
});

test.each(["true", "null", "1e999", "0x10", "NaN"])("takes %s for no number", (text) => {
  expect(tryJsonNumber(text)).toBeUndefined();
});
