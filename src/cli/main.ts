import { run } from "./run";

run(process.argv.slice(2), { print: (text) => process.stdout.write(text), complain: (line) => process.stderr.write(`${line}\n`) }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`tieout: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
