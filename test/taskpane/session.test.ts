import type { Reading } from "../../src/core/model/reading";
import type { LedgerTable } from "../../src/core/sheet/ledger";
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
    const session = after(text("a"), { act: "read", text: "a", reading: reading("1") }, { act: "toggle", item: "1" }, text("ab"));
    expect([session.read.at, session.excluded.size, session.insertion.at]).toEqual(["waiting", 0, "ready"]);
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
    const untick: Act = { act: "toggle", item: "2" };
    const once = after(text("a"), untick);
    expect(chosen(reading("1", "2"), once.excluded)).toEqual(["1"]);
    expect(chosen(reading("1", "2"), reduce(once, untick).excluded)).toEqual(["1", "2"]);
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
