import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const NEWS = resolve(__dirname, "../corpus/news");
const SPECS = resolve(__dirname, "../specs");

export type Language = "en" | "zh";

/** Whole stories of every kind the reader is for, as they are pasted: wire notes, releases, previews, broadcasts. */
export const readStories = (language: Language): string[] =>
  readdirSync(NEWS).filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt")).sort().map((name) => readFileSync(join(NEWS, name), "utf8"));

/** The specs' sentences run together into texts of about `length` characters: hardly a word in them that belongs to no figure. */
export function readDenseTexts(language: Language, length: number): string[] {
  const folder = join(SPECS, language);
  const texts = readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as { text: string }[])
    .map((row) => row.text);
  const made: string[] = [];
  let story = "";
  for (const text of texts) {
    story += story === "" ? text : `\n\n${text}`;
    if (story.length < length) continue;
    made.push(story);
    story = "";
  }
  return made;
}
