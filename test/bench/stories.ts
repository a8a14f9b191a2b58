import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const SPECS = resolve(__dirname, "../specs");

/** Stories of about `length` characters each, made of the specs' own texts in their order. */
export function stories(language: "en" | "zh", length: number): string[] {
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
