/** The thread that reads: a filing takes a second, and the pane must answer to keys meanwhile. An entry of its own, no page. */
import { checkReading } from "../../core/checks/check-reading";
import { lexiconOf } from "../../core/language/lexicon";
import { DocumentError } from "../../core/document/document-error";
import { chinese } from "../../core/language/zh";
import { english } from "../../core/language/en";
import { readDocuments } from "../../core/read-documents";
import { readText } from "../read-text";
import { closeConnections } from "./close-connections";
import type { Answer, Answered, Asked, Question } from "./messages";
import { openFile } from "./open-file";

closeConnections();

const packs = [english, chinese];

async function answer(question: Question): Promise<Answer> {
  switch (question.ask) {
    case "text":
      return readText(question.text);
    case "files": {
      const files = [];
      for (const file of question.files) files.push(await openFile(file));
      return readDocuments(files, packs).map(({ name, text, reading }) => ({ name, text, reading }));
    }
    case "check":
      return checkReading({ items: question.items, text: question.text, words: lexiconOf(packs) });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const say = (answered: Answered): void => self.postMessage(answered);
  answer(data.question).then(
    (given) => say({ id: data.id, answer: given }),
    (thrown: unknown) => say(thrown instanceof DocumentError ? { id: data.id, refused: thrown.message } : { id: data.id, failed: thrown instanceof Error ? thrown.message : String(thrown) }),
  );
});
