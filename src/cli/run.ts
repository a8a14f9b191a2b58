import { printReading } from "./print-reading";
import { readDocument } from "./read-document";

export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

const USAGE = "usage: tieout extract FILE [--json]";

/** One command; what is wrong with it is one plain line and exit code 2. */
export function run(args: readonly string[], terminal: Terminal): number {
  const [command, ...rest] = args;
  const json = rest.includes("--json");
  const unknown = rest.find((argument) => argument.startsWith("-") && argument !== "--json");
  const files = rest.filter((argument) => !argument.startsWith("-"));
  const [file] = files;
  if (command !== "extract" || unknown !== undefined || file === undefined || files.length !== 1) {
    terminal.complain(USAGE);
    return 2;
  }
  const document = readDocument(file);
  if ("problem" in document) {
    terminal.complain(document.problem);
    return 2;
  }
  terminal.print(json ? `${JSON.stringify(document.reading, null, 1)}\n` : printReading(document.reading, document.text));
  return 0;
}
