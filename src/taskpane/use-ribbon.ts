import { useEffect, useRef, useState, type Dispatch } from "react";
import type { Workbook } from "../core/sheet/workbook";
import type { RibbonCommand } from "../hosts/excel/ribbon";
import { failureOf, failWith, wordFailure, type Failure } from "./failure";
import type { Act } from "./session";
import type { SheetAnswer } from "./sheet-answer";
import { listStanding } from "./standing-tables";
import type { Voice } from "./strings/say";

export type OnPress = (listener: (command: RibbonCommand) => void) => () => void;

interface Ribbon {
  readonly onPress: OnPress;
  readonly workbook: Workbook;
  readonly dispatch: Dispatch<Act>;
  readonly voice: Voice;
  /** Moves the focus to the card of the selected figure; false where there is none. */
  readonly focusTrace: () => boolean;
}

/** Does what was pressed on the ribbon, and answers above the screens: it was not asked for from one. Mounted once. */
export function useRibbon(ribbon: Ribbon): { readonly answer: SheetAnswer | null; readonly dismiss: () => void } {
  const [answer, setAnswer] = useState<SheetAnswer | null>(null);
  const latest = useRef(ribbon);
  latest.current = ribbon;
  const { onPress } = ribbon;
  useEffect(
    () =>
      onPress((command) => {
        setAnswer(null);
        perform(command, latest.current).then(setAnswer, (thrown: unknown) => setAnswer(refusal(failureOf(thrown), latest.current.voice)));
      }),
    [onPress],
  );
  return { answer, dismiss: () => setAnswer(null) };
}

const refusal = (failure: Failure, voice: Voice): SheetAnswer => ({ intent: "error", words: wordFailure(failure, voice) });

async function perform(command: RibbonCommand, { workbook, dispatch, voice, focusTrace }: Ribbon): Promise<SheetAnswer | null> {
  switch (command) {
    case "open-pane":
      return null;
    case "read-selection": {
      const text = await workbook.selectedText();
      if (text.trim() === "") return refusal(failWith("nothing-selected"), voice);
      dispatch({ act: "go", screen: "source" });
      dispatch({ act: "text", text, opensReview: true });
      return null;
    }
    case "refresh-all":
      dispatch({ act: "refresh-close" });
      dispatch({ act: "go", screen: "track" });
      dispatch({ act: "sweep", sweep: { at: "asked" } });
      return null;
    case "share-copy": {
      const tables = await listStanding(workbook);
      if (tables.length === 0) return { intent: "info", words: voice.say("track.empty") };
      const sheets = await workbook.share(tables);
      return { intent: "success", words: voice.say("ribbon.shared", { sheets: sheets.join(", ") }) };
    }
    case "trace-figure":
      return focusTrace() ? null : { intent: "info", words: voice.say("ribbon.no-figure") };
  }
}
