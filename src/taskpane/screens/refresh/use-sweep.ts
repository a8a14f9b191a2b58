import { useEffect } from "react";
import { useDesk } from "../../desk";
import { failureOf } from "../../failure";
import type { Sweep, SweepScope, SweptTable } from "../../session";
import { useVoice } from "../../strings/say";
import { compareAll } from "./compare-all";
import { countWrites } from "./count-writes";
import { takeOffers } from "./take-offers";

interface Sweeping {
  readonly sweep: Sweep;
  readonly compare: (scope: SweepScope) => void;
  readonly apply: (tables: readonly SweptTable[]) => void;
  readonly take: (tables: readonly SweptTable[], table: string, offers: readonly string[], isTaken: boolean) => void;
  readonly leave: () => void;
}

export const plansOf = (tables: readonly SweptTable[]) => tables.flatMap((one) => ("plan" in one ? [one.plan] : []));

/** Refreshes all tables of a scope: compared first, and written only when asked. */
export function useSweep(): Sweeping {
  const { workbook, read, session, dispatch } = useDesk();
  const { language } = useVoice();
  const { sweep } = session;
  const tell = (next: Sweep): void => dispatch({ act: "sweep", sweep: next });
  const run = (busy: Sweep, work: () => Promise<Sweep>): void => {
    tell(busy);
    work().then(tell, (thrown: unknown) => tell({ at: "failed", failure: failureOf(thrown) }));
  };
  const compare = (scope: SweepScope): void =>
    run({ at: "comparing" }, async () => ({ at: "compared", tables: await compareAll({ workbook, read, language }, scope) }));
  const isAsked = sweep.at === "asked";
  // The ribbon asks for it while another screen may be open.
  useEffect(() => {
    if (isAsked) compare("workbook");
  }, [isAsked]);
  return {
    sweep,
    compare,
    apply: (tables) =>
      run({ at: "applying", tables }, async () => {
        const plans = plansOf(tables);
        const states = await workbook.applyAll(plans);
        return { at: "applied", tables: states.length, written: plans.reduce((sum, plan) => sum + countWrites(plan), 0) };
      }),
    take: (tables, table, offers, isTaken) =>
      tell({ at: "compared", tables: tables.map((one) => ("plan" in one && one.table === table ? { ...one, plan: takeOffers(one.plan, offers, isTaken) } : one)) }),
    leave: () => tell({ at: "none" }),
  };
}
