import { useEffect, useRef, useState } from "react";
import { traceCell, type TracedFigure } from "../../core/sheet/trace/trace-cell";
import type { SelectedCell, Workbook } from "../../core/sheet/workbook";

/** The figures under the selection, and the cell that shows them. */
export interface Trace {
  readonly selected: SelectedCell;
  readonly figures: readonly [TracedFigure, ...TracedFigure[]];
}

/** A hand that walks over cells with the arrow keys asks for no card until it rests. */
const REST_MS = 120;

async function look(workbook: Workbook): Promise<Trace | null> {
  const selected = await workbook.selectedCell();
  const mayShowFigures = selected.inTable !== undefined || String(selected.formula ?? "").startsWith("=");
  if (!mayShowFigures) return null;
  const [figure, ...more] = traceCell(selected, await workbook.ledger());
  return figure === undefined ? null : { selected, figures: [figure, ...more] };
}

/** Follows the selection for as long as the pane is mounted. */
export function useTrace(workbook: Workbook): { readonly trace: Trace | null; readonly dismiss: () => void } {
  const [trace, setTrace] = useState<Trace | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onSelected = (): void => {
      const asked = ++latest.current;
      const show = (found: Trace | null): void => {
        // An answer for a cell that was left meanwhile would be a card beside the wrong figure.
        if (asked === latest.current) setTrace(found);
      };
      clearTimeout(rest);
      // While a cell is being edited Excel answers nothing, and a stale card is worse than none.
      rest = setTimeout(() => void look(workbook).then(show, () => show(null)), REST_MS);
    };
    // Without the host's word on selections there is no card; everything else works as ever.
    const watch = workbook.watchSelection(onSelected).catch(() => () => Promise.resolve());
    return () => {
      clearTimeout(rest);
      latest.current++;
      void watch.then((stop) => stop()).catch(() => undefined);
    };
  }, [workbook]);
  return { trace, dismiss: () => setTrace(null) };
}
