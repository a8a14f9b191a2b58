import { useDesk } from "../../desk";
import { failureOf } from "../../failure";
import { chosen } from "../../session";
import { useVoice } from "../../strings/say";
import { insertFigures } from "./insert-figures";

/** Writes the chosen figures into the workbook and keeps the session told. */
export function useInsertion(): (agreed?: string) => void {
  const { workbook, session, dispatch } = useDesk();
  const { read, text, wishes } = session;
  const { language } = useVoice();
  return (agreed) => {
    if (read.at !== "read") return;
    dispatch({ act: "insertion", insertion: { at: "writing" } });
    insertFigures(workbook, read.reading, { text, items: chosen(read), locale: language, wishes, ...(agreed === undefined ? {} : { agreed }) }).then(
      (insertion) => dispatch({ act: "insertion", insertion }),
      (thrown: unknown) => dispatch({ act: "insertion", insertion: { at: "failed", failure: failureOf(thrown) } }),
    );
  };
}
