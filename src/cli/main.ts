import { run } from "./run";

process.exitCode = run(process.argv.slice(2), { print: (text) => process.stdout.write(text), complain: (line) => process.stderr.write(`${line}\n`) });
