import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { EN } from "../../src/taskpane/strings/en.data";
import type { Phrase } from "../../src/taskpane/strings/phrase";
import { languageOf, speak } from "../../src/taskpane/strings/say";
import { ZH } from "../../src/taskpane/strings/zh.data";

const forms = (phrase: Phrase): readonly string[] => (typeof phrase === "string" ? [phrase] : [phrase.one, phrase.other]);
const placesOf = (phrase: Phrase): readonly string[] => [...new Set(forms(phrase).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

describe("the pane's phrases", () => {
  const en: Readonly<Record<string, Phrase>> = EN;
  const zh: Readonly<Record<string, Phrase>> = ZH;

  it("has each English phrase in Chinese and each Chinese one in English", () => {
    expect(Object.keys(zh).filter((key) => !(key in en))).toEqual([]);
    expect(Object.keys(en).filter((key) => !(key in zh))).toEqual([]);
  });

  it("keeps both tables sorted by key", () => {
    for (const table of [en, zh]) expect(Object.keys(table)).toEqual(Object.keys(table).sort());
  });

  it("names the same places in both languages and in every form", () => {
    for (const key of Object.keys(en)) {
      const expected = placesOf(en[key] ?? "");
      expect([key, placesOf(zh[key] ?? "")]).toEqual([key, expected]);
      for (const form of forms(en[key] ?? "")) expect([key, placesOf(form)]).toEqual([key, expected]);
    }
  });

  it("leaves no phrase empty", () => {
    for (const [key, phrase] of [...Object.entries(en), ...Object.entries(zh)]) {
      for (const form of forms(phrase)) expect([key, form.trim() === ""]).toEqual([key, false]);
    }
  });

  it("holds no phrase that no screen says", () => {
    const root = path.join(__dirname, "../../src/taskpane");
    const source = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".data.ts"))
      .map((file) => readFileSync(path.join(root, file), "utf8"))
      .join("\n");
    const composed = [...source.matchAll(/say\(`([\w.-]*\.)?\$\{[^}]+\}(\.[\w-]+)?`/g)].map(([, before = "", after = ""]) => ({ before, after }));
    const isSaid = (key: string): boolean =>
      source.includes(`"${key}"`) || composed.some(({ before, after }) => key.startsWith(before) && key.endsWith(after) && before + after !== "");
    expect(Object.keys(en).filter((key) => !isSaid(key))).toEqual([]);
  });
});

describe("speaking", () => {
  it("picks the singular for one and the plural for none and many", () => {
    const { say } = speak("en");
    expect([0, 1, 3].map((count) => say("insert.button", { count }))).toEqual(["Insert 0 figures", "Insert 1 figure", "Insert 3 figures"]);
  });

  it("says the same in Chinese without a plural", () => {
    const { say } = speak("zh");
    expect([1, 3].map((count) => say("insert.button", { count }))).toEqual(["插入 1 项数字", "插入 3 项数字"]);
  });

  it("leaves a place that got no value in sight", () => {
    expect(speak("en").say("insert.done", { count: 1 })).toBe("Table {table} is at {place}, with 1 figure.");
  });

  it("does not read a value as a place", () => {
    expect(speak("en").say("refresh.kept.cell", { old: "{next}", next: "2" })).toBe("yours {next}, the text says 2");
  });

  it.each([
    ["zh-CN", "zh"],
    ["zh-Hant-TW", "zh"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["", "en"],
  ])("speaks for the display language %p in %p", (displayLanguage, language) => {
    expect(languageOf(displayLanguage)).toBe(language);
  });
});
