import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The corpus of real documents stands beside the repository on some machines only; it never enters the project. */
export const sharedFolder = resolve(__dirname, "../../../shared");
export const hasSharedCorpus = existsSync(join(sharedFolder, "corpus", "news"));

/** Names of the news documents, sorted: rules are written against the even ones, the odd ones are only ever scored. */
export function newsDocuments(half?: "development" | "held-out"): string[] {
  const names = readdirSync(join(sharedFolder, "corpus", "news"))
    .filter((name) => name.endsWith(".txt"))
    .sort();
  if (half === undefined) return names;
  return names.filter((_, index) => index % 2 === (half === "development" ? 0 : 1));
}
