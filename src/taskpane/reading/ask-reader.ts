import { ReaderMissing, ReadingCancelled } from "../failure";
import type { Answer, Answered, OpenedFile, Question, ReadFile, ReadingStage } from "./messages";
import type { Reading } from "../../core/model/reading";
import type { Finding } from "../../core/model/finding";
import type { LineItem } from "../../core/model/line-item";

/** Files that cannot be read, in words for the user. */
export class RefusedFiles extends Error {}

interface Waiting {
  readonly take: (answer: Answer) => void;
  readonly fail: (error: Error) => void;
  readonly tell: (stage: ReadingStage) => void;
}

let reader: Worker | undefined;
const waiting = new Map<number, Waiting>();
let asked = 0;

/** Started with the first question and kept: it holds nothing between two. */
function startReader(): Worker {
  const worker = new Worker(new URL("reader.js", document.baseURI));
  worker.addEventListener("message", ({ data }: MessageEvent<Answered>) => {
    const open = waiting.get(data.id);
    if ("stage" in data) return open?.tell(data.stage);
    waiting.delete(data.id);
    if ("answer" in data) open?.take(data.answer);
    else open?.fail("refused" in data ? new RefusedFiles(data.refused) : new Error(data.failed));
  });
  // Only an exception has a message: a script that cannot be fetched gives a bare event.
  worker.addEventListener("error", ({ message }: Partial<ErrorEvent>) => dismiss(message ? new Error(message) : new ReaderMissing("reader.js could not be fetched")));
  return worker;
}

function dismiss(why: Error): void {
  reader?.terminate();
  reader = undefined;
  for (const { fail } of waiting.values()) fail(why);
  waiting.clear();
}

/** Whatever is being read is read no further: a thread can only be stopped as a whole, and the next question starts another. */
export const cancelReading = (): void => dismiss(new ReadingCancelled("cancelled"));

const tellNobody = (): void => undefined;

function ask(question: Question, moved: Transferable[] = [], tell: (stage: ReadingStage) => void = tellNobody): Promise<Answer> {
  const worker = (reader ??= startReader());
  const id = ++asked;
  return new Promise((take, fail) => {
    waiting.set(id, { take, fail, tell });
    worker.postMessage({ id, question }, moved);
  });
}

export const askText = async (text: string): Promise<Reading> => (await ask({ ask: "text", text })) as Reading;
export const askFiles = async (files: readonly OpenedFile[], tell: (stage: ReadingStage) => void): Promise<readonly ReadFile[]> =>
  (await ask({ ask: "files", files }, files.map(({ bytes }) => bytes), tell)) as readonly ReadFile[];
export const askChecks = async (items: readonly LineItem[], text: string): Promise<readonly Finding[]> => (await ask({ ask: "check", items, text })) as readonly Finding[];
