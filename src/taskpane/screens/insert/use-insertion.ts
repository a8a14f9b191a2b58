import { useDesk } from "../../desk";
import { failureOf } from "../../failure";
import { chosen } from "../../session";
import { useVoice } from "../../strings/say";
import { insertFigures } from "./insert-figures";

/** Writes the chosen figures into the workbook and keeps the session told. */
export function useInsertion(): () => void {
  const { workbook, session, dispatch } = useDesk();
  const { read, text } = session;
  const { language } = useVoice();
  return () => {
    if (read.at !== "read") return;
    dispatch({ act: "insertion", insertion: { at: "writing" } });
    insertFigures(workbook, read.reading, { text, items: chosen(read), locale: language }).then(
      (insertion) => dispatch({ act: "insertion", insertion }),
      (thrown: unknown) => dispatch({ act: "insertion", insertion: { at: "failed", failure: failureOf(thrown) } }),
    );
  };
}
