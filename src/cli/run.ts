import { printReading } from "./print-reading";
import { readFiles } from "./read-files";

export interface Terminal {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

const USAGE = "usage: tieout extract FILE... [--json]";

/**
 * One command; what is wrong with it is one plain line and exit code 2. Several files are read as one set: the JSON is one object
 * where one reading comes of them, else a list in the order of the files.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [command, ...rest] = args;
  const json = rest.includes("--json");
  const unknown = rest.find((argument) => argument.startsWith("-") && argument !== "--json");
  const files = rest.filter((argument) => !argument.startsWith("-"));
  if (command !== "extract" || unknown !== undefined || files.length === 0) {
    terminal.complain(USAGE);
    return 2;
  }
  const read = await readFiles(files);
  if ("problem" in read) {
    terminal.complain(read.problem);
    return 2;
  }
  const { documents } = read;
  const readings = documents.map(({ reading }) => reading);
  if (json) terminal.print(`${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 1)}\n`);
  else terminal.print(documents.map(({ name, reading, text }) => (documents.length === 1 ? "" : `== ${name}\n`) + printReading(reading, text)).join("\n"));
  return 0;
}
