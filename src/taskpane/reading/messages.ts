/** What pane and reading thread say to each other. Nothing of it leaves the machine. */
import type { Finding } from "../../core/model/finding";
import type { LineItem } from "../../core/model/line-item";
import type { Reading } from "../../core/model/reading";

export interface OpenedFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** A file as read; `text` is what the spans index into. */
export interface ReadFile {
  readonly name: string;
  readonly text: string;
  readonly reading: Reading;
}

export type Question =
  | { readonly ask: "text"; readonly text: string }
  | { readonly ask: "files"; readonly files: readonly OpenedFile[] }
  | { readonly ask: "check"; readonly items: readonly LineItem[]; readonly text: string };

export type Answer = Reading | readonly ReadFile[] | readonly Finding[];

export interface Asked {
  readonly id: number;
  readonly question: Question;
}

/** How far files are read: opened one by one, then told apart by their tags, then read as tables and sentences. */
export type ReadingStage = { readonly at: "opening"; readonly name: string } | { readonly at: "tags" | "text"; readonly done: number };

/** `stage`: more will come. `refused`: the files are not what is accepted, in words for the user; anything else thrown is a fault of ours. */
export type Answered = { readonly id: number } & ({ readonly stage: ReadingStage } | { readonly answer: Answer } | { readonly refused: string } | { readonly failed: string });
