import { useState } from "react";
import { useDesk } from "../../desk";
import { failureOf, failWith, type Failure } from "../../failure";

/** Takes the cells selected in the sheet for the text to be read. */
export function useSelectedCells(): { readonly take: () => void; readonly failure: Failure | null } {
  const { workbook, dispatch } = useDesk();
  const [failure, setFailure] = useState<Failure | null>(null);
  const take = (): void => {
    setFailure(null);
    workbook.selectedText().then(
      (text) => (text.trim() === "" ? setFailure(failWith("nothing-selected")) : dispatch({ act: "text", text, opensReview: true })),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  };
  return { take, failure };
}
