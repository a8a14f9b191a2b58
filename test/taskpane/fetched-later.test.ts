import { createElement, Suspense, type FunctionComponent } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { Writable } from "node:stream";
import { fetchAgain, fetchedLater } from "../../src/taskpane/parts/fetched-later";

/** What a reader of the page gets to see of it, or why nothing. */
const show = (Part: FunctionComponent<{ name: string }>): Promise<string> =>
  new Promise((resolve) => {
    const written: string[] = [];
    const page = new Writable({ write: (chunk, _, done) => (written.push(String(chunk)), done()), final: (done) => (resolve(written.join("")), done()) });
    const { pipe } = renderToPipeableStream(createElement(Suspense, {}, createElement(Part, { name: "Track" })), { onAllReady: () => pipe(page), onError: (error) => resolve(String(error)) });
  });

describe("a part that is fetched later", () => {
  it("stays away while it cannot be fetched, and is fetched anew once asked for again", async () => {
    let isServed = false;
    const Part = fetchedLater<{ name: string }>(() => (isServed ? Promise.resolve(({ name }) => createElement("h2", {}, name)) : Promise.reject(new Error("nothing serves it"))));
    expect(await show(Part)).toBe("Error: nothing serves it");
    isServed = true;
    expect(await show(Part)).toBe("Error: nothing serves it");
    fetchAgain();
    expect(await show(Part)).toContain("<h2>Track</h2>");
  });
});
