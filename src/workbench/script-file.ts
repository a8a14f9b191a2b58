import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export type ParseYaml = (text: string) => unknown;

/** A script, and the page it was written for where the file brings one. */
export interface ScriptFile {
  readonly source: string;
  readonly html: string;
}

/** A file of JavaScript or TypeScript, or a snippet as Script Lab and the public samples keep it: YAML with the script and its page. */
export function readScriptFile(path: string, parseYaml: ParseYaml): ScriptFile {
  const text = readFileSync(resolve(path), "utf8");
  if (!/\.ya?ml$/i.test(path)) return { source: text, html: "" };
  const { script, template } = record(parseYaml(text));
  const { content: source } = record(script);
  const { content: html } = record(template);
  if (typeof source !== "string") throw new Error("the snippet has no script.content");
  return { source, html: typeof html === "string" ? html : "" };
}

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {});
