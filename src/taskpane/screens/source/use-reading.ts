import { useEffect } from "react";
import { type Desk } from "../../desk";
import { readingFailureOf } from "../../failure";

/** Long enough that fast typing reads once, short enough that a paste seems immediate. */
const PAUSE_MS = 200;

/** Reads the text of the session whenever it has come to rest. Mounted once, above the screens. */
export function useReading({ session, dispatch, read }: Omit<Desk, "workbook">): void {
  const { text } = session;
  const waits = session.read.at === "waiting";
  useEffect(() => {
    if (!waits) return;
    const pause = setTimeout(() => {
      read(text).then(
        (reading) => dispatch({ act: "read", text, reading }),
        (thrown: unknown) => dispatch({ act: "read-failed", text, failure: readingFailureOf(thrown) }),
      );
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, waits, read, dispatch]);
}
