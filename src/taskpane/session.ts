/**
 * Everything the pane holds, and how it changes. It lives above the screens, so that a screen may crash or be left
 * and nothing pasted, ticked or typed is lost.
 */
import type { Finding } from "../core/model/finding";
import type { Reading } from "../core/model/reading";
import type { LedgerTable } from "../core/sheet/ledger";
import type { RefreshPlan } from "../core/sheet/refresh-plan";
import type { Failure } from "./failure";

export const SCREENS = ["source", "review", "insert", "track"] as const;
export type Screen = (typeof SCREENS)[number];

/** `reading` belongs to `text` of the session whenever `at` is "read"; any edit of the text puts it back to "waiting". */
export type Read =
  | { readonly at: "nothing" | "blank" | "waiting" }
  | { readonly at: "failed"; readonly failure: Failure }
  | { readonly at: "read"; readonly reading: Reading };

export type Insertion =
  | { readonly at: "ready" | "writing" }
  | { readonly at: "done"; readonly table: string; readonly place: string; readonly figures: number; readonly findings: readonly Finding[] }
  | { readonly at: "failed"; readonly failure: Failure };

export type RefreshStep =
  | { readonly at: "editing" | "comparing" }
  | { readonly at: "compared" | "unchanged" | "applying"; readonly plan: RefreshPlan }
  | { readonly at: "applied"; readonly table: string; readonly written: number }
  | { readonly at: "failed"; readonly failure: Failure };

export interface RefreshInput {
  readonly table: LedgerTable;
  readonly text: string;
}

export interface Refresh extends RefreshInput {
  readonly step: RefreshStep;
}

export interface Session {
  readonly screen: Screen;
  /** True where the pane changed the screen itself: the new screen then takes the focus, else a keyboard user is lost. */
  readonly takesFocus: boolean;
  readonly text: string;
  readonly read: Read;
  /** Set while a text was chosen in one click, so that its review opens by itself. Typing never moves the screen. */
  readonly opensReview: boolean;
  readonly excluded: ReadonlySet<string>;
  readonly insertion: Insertion;
  readonly refresh: Refresh | null;
}

export type Act =
  | { readonly act: "tab"; readonly screen: Screen }
  | { readonly act: "go"; readonly screen: Screen }
  | { readonly act: "text"; readonly text: string; readonly opensReview: boolean }
  | { readonly act: "blank-paste" }
  | { readonly act: "read"; readonly text: string; readonly reading: Reading }
  | { readonly act: "read-failed"; readonly text: string; readonly failure: Failure }
  | { readonly act: "toggle"; readonly item: string }
  | { readonly act: "insertion"; readonly insertion: Insertion }
  | { readonly act: "refresh-open"; readonly table: LedgerTable }
  | { readonly act: "refresh-text"; readonly text: string }
  | { readonly act: "refresh-step"; readonly of: RefreshInput; readonly step: RefreshStep }
  | { readonly act: "refresh-close" };

export const NEW_SESSION: Session = {
  screen: "source",
  takesFocus: false,
  text: "",
  read: { at: "nothing" },
  opensReview: false,
  excluded: new Set(),
  insertion: { at: "ready" },
  refresh: null,
};

function toggle(excluded: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(excluded);
  if (!next.delete(item)) next.add(item);
  return next;
}

const readStateOf = (text: string): Read => {
  if (text === "") return { at: "nothing" };
  return { at: text.trim() === "" ? "blank" : "waiting" };
};

function takeReading(session: Session, reading: Reading): Session {
  const moves = session.opensReview && reading.items.length > 0 && session.screen === "source";
  const read: Session = { ...session, read: { at: "read", reading }, opensReview: false };
  return moves ? { ...read, screen: "review", takesFocus: true } : read;
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
        read: readStateOf(act.text),
        opensReview: act.opensReview,
        excluded: new Set(),
        insertion: { at: "ready" },
      };
    case "blank-paste":
      return session.text.trim() === "" ? { ...session, read: { at: "blank" } } : session;
    case "read":
      // An answer for a text that has changed since would show figures that are not on screen.
      return act.text === session.text ? takeReading(session, act.reading) : session;
    case "read-failed":
      return act.text === session.text ? { ...session, read: { at: "failed", failure: act.failure }, opensReview: false } : session;
    case "toggle":
      return { ...session, excluded: toggle(session.excluded, act.item), insertion: { at: "ready" } };
    case "insertion":
      return { ...session, insertion: act.insertion };
    case "refresh-open":
      return {
        ...session,
        screen: "track",
        takesFocus: true,
        refresh: { table: act.table, text: act.table.source.text, step: { at: "editing" } },
      };
    case "refresh-text":
      return session.refresh ? { ...session, refresh: { ...session.refresh, text: act.text, step: { at: "editing" } } } : session;
    case "refresh-step":
      // Changes found in another text, or for another table, must never be offered for this one.
      return session.refresh?.table === act.of.table && session.refresh.text === act.of.text
        ? { ...session, takesFocus: true, refresh: { ...session.refresh, step: act.step } }
        : session;
    case "refresh-close":
      return { ...session, refresh: null, takesFocus: true };
  }
}

/** Ids of the items that would be inserted, in document order. */
export const chosen = (reading: Reading, excluded: ReadonlySet<string>): readonly string[] =>
  reading.items.map(({ id }) => id).filter((id) => !excluded.has(id));
