import { useState } from "react";
import type { Charted } from "../core/sheet/workbook";
import { useDesk } from "./desk";
import { failureOf, wordFailure } from "./failure";
import { useVoice } from "./strings/say";

export interface SheetChartAnswer {
  readonly intent: "error" | "success";
  readonly words: string;
}

/** Adds Excel's own chart of a table, and says what is in it or why there is none. */
export function useSheetChart(): { readonly answer: SheetChartAnswer | null; readonly draw: (table: string) => void } {
  const { workbook } = useDesk();
  const voice = useVoice();
  const [answer, setAnswer] = useState<SheetChartAnswer | null>(null);
  const draw = (table: string): void => {
    setAnswer(null);
    workbook.chart(table).then(
      (charted) => setAnswer({ intent: "success", words: wordCharted(charted) }),
      (thrown: unknown) => setAnswer({ intent: "error", words: wordFailure(failureOf(thrown), voice) }),
    );
  };
  const wordCharted = ({ sheet, title, shown, rows }: Charted): string =>
    voice.say(shown === rows ? "sheet-chart.all" : "sheet-chart.some", { sheet, title, shown, rows });
  return { answer, draw };
}
