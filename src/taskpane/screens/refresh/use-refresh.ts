import type { RefreshPlan } from "../../../core/sheet/refresh-plan";
import { useDesk } from "../../desk";
import { failureOf } from "../../failure";
import type { RefreshStep } from "../../session";
import { useVoice } from "../../strings/say";
import { compareTable } from "./compare-table";
import { countWrites } from "./count-writes";
import { takeOffers } from "./take-offers";

interface Refreshing {
  readonly compare: () => void;
  readonly apply: (plan: RefreshPlan) => void;
  /** Takes these offers, or leaves them. */
  readonly take: (plan: RefreshPlan, offers: readonly string[], isTaken: boolean) => void;
  /** Puts the last refresh back. */
  readonly revert: () => void;
}

/** Compares first and writes only when asked; an answer that comes late for another text is dropped by the session. */
export function useRefresh(): Refreshing {
  const { workbook, read, session, dispatch } = useDesk();
  const { refresh } = session;
  const { language } = useVoice();
  const run = (busy: RefreshStep, work: () => Promise<RefreshStep>): void => {
    if (refresh === null) return;
    const tell = (step: RefreshStep): void => dispatch({ act: "refresh-step", of: refresh, step });
    tell(busy);
    work().then(tell, (thrown: unknown) => tell({ at: "failed", failure: failureOf(thrown) }));
  };
  return {
    take: (plan, offers, isTaken) => {
      if (refresh) dispatch({ act: "refresh-step", of: refresh, step: { at: "compared", plan: takeOffers(plan, offers, isTaken) } });
    },
    revert: () => {
      if (!refresh) return;
      run({ at: "reverting" }, async () => {
        const { table, restored, removed, kept } = await workbook.revert(refresh.table.name);
        return { at: "reverted", table: table.name, restored: restored + removed, kept: kept.length };
      });
    },
    compare: () => {
      if (refresh) run({ at: "comparing" }, () => compareTable({ workbook, read, language }, refresh.table, refresh.text));
    },
    apply: (plan) =>
      run({ at: "applying", plan }, async () => {
        const { name } = await workbook.apply(plan);
        return { at: "applied", table: name, written: countWrites(plan) };
      }),
  };
}
