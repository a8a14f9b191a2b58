import { useDesk } from "./desk";
import { failureOf, type Failure } from "./failure";

/** Brings a table into view; the screen that asked says why it could not. */
export function useReveal(onFailure: (failure: Failure) => void): (table: string) => void {
  const { workbook } = useDesk();
  return (table) => {
    workbook.reveal(table).catch((thrown: unknown) => onFailure(failureOf(thrown)));
  };
}
