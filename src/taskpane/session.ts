/**
 * Everything the pane holds, and how it changes. It lives above the screens, so that a screen may crash or be left
 * and nothing pasted, ticked or typed is lost.
 */
import type { Finding } from "../core/model/finding";
import type { Reading } from "../core/model/reading";
import { openReview, reduceReview, settleReview, taken, type Review, type ReviewAct } from "../core/review/review";
import type { LedgerTable } from "../core/sheet/ledger";
import type { RefreshPlan } from "../core/sheet/refresh-plan";
import type { Failure } from "./failure";
import type { ReadFile, ReadingStage } from "./reading/messages";
import { FIRST_WISHES, type InsertWishes } from "./screens/insert/insert-wishes";
import { greatest } from "../core/model/extremes";

export const SCREENS = ["source", "review", "insert", "track"] as const;
export type Screen = (typeof SCREENS)[number];

/**
 * `reading` belongs to `text` of the session whenever `at` is "read"; any edit of the text puts it back to "waiting". It is the
 * reading as decided in `review`; `checked` says whether the checks have seen these decisions.
 */
export type Read =
  | { readonly at: "nothing" | "blank" | "waiting" }
  | { readonly at: "failed"; readonly failure: Failure }
  | { readonly at: "read"; readonly reading: Reading; readonly review: Review; readonly checked: boolean };

export type Insertion =
  | { readonly at: "ready" | "writing" }
  | { readonly at: "done"; readonly table: string; readonly place: string; readonly figures: number; readonly findings: readonly Finding[] }
  | { readonly at: "failed"; readonly failure: Failure };

export type RefreshStep =
  | { readonly at: "editing" | "comparing" }
  | { readonly at: "compared" | "unchanged" | "applying"; readonly plan: RefreshPlan }
  | { readonly at: "applied"; readonly table: string; readonly written: number }
  | { readonly at: "reverting" }
  | { readonly at: "reverted"; readonly table: string; readonly restored: number; readonly kept: number }
  | { readonly at: "failed"; readonly failure: Failure };

/** Of the workbook, or of the sheet that is open. */
export type SweepScope = "workbook" | "sheet";

/** A table that a refresh would change, or that could not be compared. */
export type SweptTable = { readonly table: string; readonly plan: RefreshPlan } | { readonly table: string; readonly failure: Failure };

/** Refreshing all tables of a scope, each from the text it was read from. */
export type Sweep =
  | { readonly at: "none" | "asked" | "comparing" }
  | { readonly at: "compared" | "applying"; readonly tables: readonly SweptTable[] }
  | { readonly at: "applied"; readonly tables: number; readonly written: number }
  | { readonly at: "failed"; readonly failure: Failure };

export interface RefreshInput {
  readonly table: LedgerTable;
  readonly text: string;
}

export interface Refresh extends RefreshInput {
  readonly step: RefreshStep;
}

/** Files of one set instead of a text. `shown` is the one under review; `documents` is empty until they are read. */
export interface FilesRead {
  readonly names: readonly string[];
  readonly documents: readonly ReadFile[];
  readonly shown: number;
  /** How far they are read; null before and after. */
  readonly stage: ReadingStage | null;
  /** Why they were not accepted. */
  readonly refusal: string | null;
}

export interface Session {
  readonly screen: Screen;
  /** True where the pane changed the screen itself: the new screen then takes the focus, else a keyboard user is lost. */
  readonly takesFocus: boolean;
  readonly text: string;
  readonly read: Read;
  readonly files: FilesRead | null;
  /** Set while a text was chosen in one click, so that its review opens by itself. Typing never moves the screen. */
  readonly opensReview: boolean;
  readonly insertion: Insertion;
  readonly wishes: InsertWishes;
  readonly refresh: Refresh | null;
  readonly sweep: Sweep;
}

export type Act =
  | { readonly act: "tab"; readonly screen: Screen }
  | { readonly act: "go"; readonly screen: Screen }
  | { readonly act: "text"; readonly text: string; readonly opensReview: boolean }
  | { readonly act: "files-reading"; readonly names: readonly string[] }
  | { readonly act: "files-stage"; readonly names: readonly string[]; readonly stage: ReadingStage }
  | { readonly act: "files-read"; readonly names: readonly string[]; readonly documents: readonly ReadFile[] }
  | { readonly act: "files-refused"; readonly names: readonly string[]; readonly message: string }
  | { readonly act: "files-failed"; readonly names: readonly string[]; readonly failure: Failure }
  | { readonly act: "file-show"; readonly at: number }
  | { readonly act: "blank-paste" }
  | { readonly act: "read"; readonly text: string; readonly reading: Reading }
  | { readonly act: "read-failed"; readonly text: string; readonly failure: Failure }
  | { readonly act: "review"; readonly step: ReviewAct }
  | { readonly act: "rechecked"; readonly review: Review; readonly findings: Reading["findings"] }
  | { readonly act: "insertion"; readonly insertion: Insertion }
  | { readonly act: "wish"; readonly wishes: InsertWishes }
  | { readonly act: "refresh-open"; readonly table: LedgerTable }
  | { readonly act: "refresh-text"; readonly text: string }
  | { readonly act: "refresh-step"; readonly of: RefreshInput; readonly step: RefreshStep }
  | { readonly act: "refresh-close" }
  | { readonly act: "sweep"; readonly sweep: Sweep };

export const NEW_SESSION: Session = {
  screen: "source",
  takesFocus: false,
  text: "",
  read: { at: "nothing" },
  files: null,
  opensReview: false,
  insertion: { at: "ready" },
  wishes: FIRST_WISHES,
  refresh: null,
  sweep: { at: "none" },
};

const readStateOf = (text: string): Read => {
  if (text === "") return { at: "nothing" };
  return { at: text.trim() === "" ? "blank" : "waiting" };
};

function takeReading(session: Session, reading: Reading): Session {
  const moves = session.opensReview && reading.items.length > 0 && session.screen === "source";
  const read: Session = { ...session, read: { at: "read", reading, review: openReview(reading), checked: true }, opensReview: false };
  return moves ? { ...read, screen: "review", takesFocus: true } : read;
}

function showFile(session: Session, at: number): Session {
  const { files } = session;
  const file = files?.documents[at];
  if (files === null || file === undefined) return session;
  return { ...session, files: { ...files, shown: at }, text: file.text, insertion: { at: "ready" }, read: { at: "read", reading: file.reading, review: openReview(file.reading), checked: true } };
}

/** Until the checks have run, what they said of the figures as read stands: a doubt is never gone for a moment. */
function decide(session: Session, step: ReviewAct): Session {
  if (session.read.at !== "read") return session;
  const review = reduceReview(session.read.review, step);
  if (review === session.read.review) return session;
  const sameFigures = review.decisions.corrections === session.read.review.decisions.corrections && review.decisions.added === session.read.review.decisions.added;
  const reading = sameFigures ? session.read.reading : settleReview(review, () => []);
  return { ...session, read: { at: "read", reading, review, checked: sameFigures && session.read.checked }, insertion: { at: "ready" } };
}

export function reduce(session: Session, act: Act): Session {
  switch (act.act) {
    case "tab":
      return { ...session, screen: act.screen, takesFocus: false };
    case "go":
      return { ...session, screen: act.screen, takesFocus: true };
    case "text":
      return {
        ...session,
        text: act.text,
        files: null,
        read: readStateOf(act.text),
        opensReview: act.opensReview,
        insertion: { at: "ready" },
      };
    case "files-reading":
      return { ...session, text: "", read: { at: "nothing" }, opensReview: false, insertion: { at: "ready" }, files: { names: act.names, documents: [], shown: 0, stage: null, refusal: null } };
    case "files-stage":
      return session.files?.names === act.names ? { ...session, files: { ...session.files, stage: act.stage } } : session;
    case "files-read": {
      // An answer for files that others have replaced since.
      if (session.files?.names !== act.names) return session;
      const counts = act.documents.map(({ reading }) => reading.items.length);
      return showFile({ ...session, files: { ...session.files, documents: act.documents, stage: null } }, counts.indexOf(greatest(counts)));
    }
    case "files-refused":
      return session.files?.names === act.names ? { ...session, files: { ...session.files, refusal: act.message } } : session;
    case "files-failed":
      return session.files?.names === act.names ? { ...session, read: { at: "failed", failure: act.failure } } : session;
    case "file-show":
      return showFile(session, act.at);
    case "blank-paste":
      return session.text.trim() === "" ? { ...session, read: { at: "blank" } } : session;
    case "read":
      // An answer for a text that has changed since would show figures that are not on screen.
      return act.text === session.text ? takeReading(session, act.reading) : session;
    case "read-failed":
      return act.text === session.text ? { ...session, read: { at: "failed", failure: act.failure }, opensReview: false } : session;
    case "review":
      return decide(session, act.step);
    case "rechecked":
      return session.read.at === "read" && session.read.review === act.review
        ? { ...session, read: { ...session.read, reading: { ...session.read.reading, findings: act.findings }, checked: true } }
        : session;
    case "wish":
      return { ...session, wishes: act.wishes, insertion: { at: "ready" } };
    case "insertion":
      return { ...session, insertion: act.insertion };
    case "refresh-open":
      return {
        ...session,
        screen: "track",
        takesFocus: true,
        refresh: { table: act.table, text: act.table.source.text, step: { at: "editing" } },
        // What was found for all tables would be out of date after this one is refreshed.
        sweep: { at: "none" },
      };
    case "refresh-text":
      return session.refresh ? { ...session, refresh: { ...session.refresh, text: act.text, step: { at: "editing" } } } : session;
    case "refresh-step":
      // Changes found in another text, or for another table, must never be offered for this one.
      return session.refresh?.table === act.of.table && session.refresh.text === act.of.text
        ? { ...session, takesFocus: true, refresh: { ...session.refresh, step: act.step } }
        : session;
    case "sweep":
      return { ...session, sweep: act.sweep };
    case "refresh-close":
      return { ...session, refresh: null, takesFocus: true };
  }
}

/** Ids of the items that would be inserted, in document order. */
export const chosen = (read: Read): readonly string[] => (read.at === "read" ? taken(read.reading, read.review) : []);
