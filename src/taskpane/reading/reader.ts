/** The thread that reads: a filing takes a second, and the pane must answer to keys meanwhile. An entry of its own, no page. */
import { checkReading } from "../../core/checks/check-reading";
import { lexiconOf } from "../../core/language/lexicon";
import { DocumentError } from "../../core/document/document-error";
import { chinese } from "../../core/language/zh";
import { english } from "../../core/language/en";
import { readDocumentSteps } from "../../core/read-documents";
import { readText } from "../read-text";
import { closeConnections } from "./close-connections";
import type { Answer, Answered, Asked, Question, ReadingStage } from "./messages";
import { openFile } from "./open-file";

closeConnections();

const packs = [english, chinese];

async function answer(question: Question, tell: (stage: ReadingStage) => void): Promise<Answer> {
  switch (question.ask) {
    case "text":
      return readText(question.text);
    case "files": {
      const files = [];
      for (const file of question.files) {
        tell({ at: "opening", name: file.name });
        files.push(await openFile(file));
      }
      return tellingSteps(readDocumentSteps(files, packs), tell).map(({ name, text, reading }) => ({ name, text, reading }));
    }
    case "check":
      return checkReading({ items: question.items, text: question.text, words: lexiconOf(packs) });
  }
}

/** The tags are the first half of the work. What is told may be spoken, so it is told in tens of percent. */
function tellingSteps<T>(steps: Generator<number, T>, tell: (stage: ReadingStage) => void): T {
  let told = -1;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const done = Math.floor(step.value * 10) * 10;
    if (done > told) tell({ at: step.value < 0.5 ? "tags" : "text", done });
    told = done;
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const say = (answered: Answered): void => self.postMessage(answered);
  answer(data.question, (stage) => say({ id: data.id, stage })).then(
    (given) => say({ id: data.id, answer: given }),
    (thrown: unknown) => say(thrown instanceof DocumentError ? { id: data.id, refused: thrown.message } : { id: data.id, failed: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
});
