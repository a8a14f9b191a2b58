import type { Reading } from "../../src/core/model/reading";
import type { LedgerTable } from "../../src/core/sheet/ledger";
import { septemberQuarter } from "../support/a-reading";
import { chosen, NEW_SESSION, reduce, type Act, type Session } from "../../src/taskpane/session";

const item = (id: string) => ({ id }) as Reading["items"][number];
const reading = (...ids: string[]): Reading => ({
  contract: 1,
  document: { kind: "text", language: "en", title: null, published: null, sha256: "" },
  company: { name: "Acme", tickers: [] },
  items: ids.map(item),
  findings: [],
  unused: [],
});
const table = (name: string, source = `text of ${name}`): LedgerTable => ({
  id: name,
  name,
  writtenAt: "2024-11-21T10:02:00.000Z",
  source: { text: source, sha256: "", company: null },
  rows: [],
  names: [],
  excluded: [],
});
const after = (...acts: Act[]): Session => acts.reduce(reduce, NEW_SESSION);
const leaveOut = (item: string): Act => ({ act: "review", step: { act: "exclude", items: [item] } });
const text = (value: string, opensReview = false): Act => ({ act: "text", text: value, opensReview });

describe("reading in the session", () => {
  it("waits for a text, and asks for one where there is only blank space", () => {
    expect([after(text("a")).read.at, after(text(" \n\t")).read.at, after(text("")).read.at]).toEqual(["waiting", "blank", "nothing"]);
  });

  it("drops the answer for a text that has changed since", () => {
    const session = after(text("old"), text("new"), { act: "read", text: "old", reading: reading("1") });
    expect(session.read).toEqual({ at: "waiting" });
  });

  it("forgets the figures as soon as the text is edited", () => {
    const session = after(text("a"), { act: "read", text: "a", reading: reading("1") }, leaveOut("1"), text("ab"));
    expect([session.read.at, chosen(session.read), session.insertion.at]).toEqual(["waiting", [], "ready"]);
  });

  it("opens the review by itself after a sample, and takes the focus there", () => {
    const session = after(text("a", true), { act: "read", text: "a", reading: reading("1") });
    expect([session.screen, session.takesFocus]).toEqual(["review", true]);
  });

  it("stays where it is after typing, after a text without figures, and on another screen", () => {
    expect(after(text("a"), { act: "read", text: "a", reading: reading("1") }).screen).toBe("source");
    expect(after(text("a", true), { act: "read", text: "a", reading: reading() }).screen).toBe("source");
    expect(after(text("a", true), { act: "tab", screen: "track" }, { act: "read", text: "a", reading: reading("1") }).screen).toBe("track");
  });

  it("asks for text after a blank paste, but not over a text that is there", () => {
    expect(after({ act: "blank-paste" }).read.at).toBe("blank");
    expect(after(text("a"), { act: "blank-paste" }).read.at).toBe("waiting");
  });
});

describe("choosing figures", () => {
  it("leaves out what was unticked and takes it back when ticked again", () => {
    const read: Act = { act: "read", text: "a", reading: reading("1", "2") };
    const once = after(text("a"), read, leaveOut("2"));
    expect(chosen(once.read)).toEqual(["1"]);
    expect(chosen(reduce(once, { act: "review", step: { act: "include", items: ["2"] } }).read)).toEqual(["1", "2"]);
  });

  it("asks for the checks once a figure is set right, and not for what is merely left out", () => {
    const { text: story, reading: proposal } = septemberQuarter();
    const read = after(text(story), { act: "read", text: story, reading: proposal });
    const corrected = reduce(read, { act: "review", step: { act: "correct", item: "ebita", correction: { basis: "reported" } } });
    expect([reduce(read, leaveOut("ebita")).read, corrected.read]).toMatchObject([{ checked: true }, { checked: false }]);
  });

  it("takes what the checks say only for the decisions they looked at", () => {
    const { text: story, reading: proposal } = septemberQuarter();
    const correct: Act = { act: "review", step: { act: "correct", item: "ebita", correction: { basis: "reported" } } };
    const corrected = after(text(story), { act: "read", text: story, reading: proposal }, correct);
    if (corrected.read.at !== "read") throw new Error("The text was not read.");
    const doubt = { code: "tie-out", severity: "warning" as const, message: "Off.", items: ["ebita"], start: null, end: null };
    const rechecked: Act = { act: "rechecked", review: corrected.read.review, findings: [doubt] };
    expect(reduce(corrected, rechecked).read).toMatchObject({ checked: true, reading: { findings: [doubt] } });
    const moved = reduce(corrected, { act: "review", step: { act: "undo" } });
    expect(reduce(moved, rechecked)).toBe(moved);
  });
});

describe("refreshing in the session", () => {
  it("starts from the text that the table was read from", () => {
    expect(after({ act: "refresh-open", table: table("A") }).refresh).toMatchObject({ text: "text of A", step: { at: "editing" } });
  });

  it("drops what was found in a text that has been edited since", () => {
    const opened = after({ act: "refresh-open", table: table("A") });
    const asked = opened.refresh;
    if (asked === null) throw new Error("The refresh did not open.");
    const edited = reduce(opened, { act: "refresh-text", text: "other" });
    expect(reduce(edited, { act: "refresh-step", of: asked, step: { at: "comparing" } }).refresh?.step.at).toBe("editing");
  });

  it("drops what was found for another table", () => {
    const asked = after({ act: "refresh-open", table: table("A") }).refresh;
    if (asked === null) throw new Error("The refresh did not open.");
    const session = after({ act: "refresh-open", table: table("B", "text of A") });
    expect(reduce(session, { act: "refresh-step", of: asked, step: { at: "comparing" } })).toBe(session);
  });

  it("keeps the edited text when another tab is visited", () => {
    const session = after(
      { act: "refresh-open", table: table("A") },
      { act: "refresh-text", text: "corrected" },
      { act: "tab", screen: "source" },
      { act: "tab", screen: "track" },
    );
    expect(session.refresh?.text).toBe("corrected");
  });
});
