import type { SourceSpan } from "../../core/model/source-span";
import type { Voice } from "../strings/say";

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length;

/** Where in a text something stands, as a person would look for it. */
export function wordPlace(text: string, { start }: SourceSpan, { say }: Voice): string {
  return say("trace.place", { line: countLines(text.slice(0, start)), lines: countLines(text) });
}
