import { useDesk } from "../../desk";
import { failureOf } from "../../failure";

/** Opens the refresh of the table that was read from the very text at hand. */
export function useOpenRefresh(): () => void {
  const { workbook, session, dispatch } = useDesk();
  const { text } = session;
  return () => {
    workbook.ledger().then(
      ({ tables }) => {
        const table = tables.find(({ source }) => source.text === text);
        dispatch(table ? { act: "refresh-open", table } : { act: "go", screen: "track" });
      },
      (thrown: unknown) => dispatch({ act: "insertion", insertion: { at: "failed", failure: failureOf(thrown) } }),
    );
  };
}
