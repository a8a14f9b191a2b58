/** Reading the workbook from a function: allowed in a shared runtime, writing is not. A promise that never settles leaves its cell at #BUSY! for good. */
const LONGEST = 10_000;

export class NoAnswer extends Error {}

/** Settles with the work, or with NoAnswer: Excel answers nothing while a cell is being edited or a dialog is open. */
export function settleInTime<T>(work: Promise<T>, longest = LONGEST): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NoAnswer("Excel did not answer in time. Finish editing, then recalculate (F9)."));
    }, longest);
    const settled = (): void => {
      clearTimeout(timer);
    };
    work.then(resolve, reject).finally(settled);
  });
}

/** A context of its own: Excel.run would wait for the add-in's other requests to end. */
export const openWorkbook = (): Excel.RequestContext => new Excel.RequestContext();
