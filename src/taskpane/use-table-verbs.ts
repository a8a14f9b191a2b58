import { useState } from "react";
import type { TableForm } from "../core/sheet/forms/table-form";
import type { Charted, Conversion, Naming, Rebuilding, Repair } from "../core/sheet/workbook";
import { useDesk } from "./desk";
import { failureOf, wordFailure } from "./failure";
import type { SheetAnswer } from "./sheet-answer";
import { useVoice, type Say } from "./strings/say";

export interface TableVerbs {
  readonly answer: SheetAnswer | null;
  readonly isBusy: boolean;
  /** Verbs so far, done or refused, that may change a table or its record: a list of tables reads them again whenever this has grown. */
  readonly changes: number;
  readonly chart: (table: string) => void;
  readonly convert: (table: string, form: TableForm) => void;
  readonly nameRest: (table: string) => void;
  readonly rebuild: () => void;
  readonly remove: (table: string) => void;
  readonly repair: () => void;
  readonly share: (table: string) => void;
  readonly show: (table: string) => void;
}

/** What can be asked of the workbook about its tables besides inserting and refreshing: one thing at a time, and each says what it did. */
export function useTableVerbs(): TableVerbs {
  const { workbook } = useDesk();
  const voice = useVoice();
  const { say } = voice;
  const [answer, setAnswer] = useState<SheetAnswer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [changes, setChanges] = useState(0);
  const run = (work: () => Promise<SheetAnswer | null>): void => {
    if (isBusy) return;
    setAnswer(null);
    setBusy(true);
    work()
      .then(setAnswer, (thrown: unknown) => setAnswer({ intent: "error", words: wordFailure(failureOf(thrown), voice) }))
      .finally(() => setBusy(false));
  };
  const change = (work: () => Promise<SheetAnswer>): void => run(() => work().finally(() => setChanges((count) => count + 1)));
  return {
    answer,
    isBusy,
    changes,
    chart: (table) => run(async () => wordChart(await workbook.chart(table), say)),
    convert: (table, form) => change(async () => wordConversion(await workbook.convert(table, form), form, say)),
    nameRest: (table) => change(async () => wordNaming(await workbook.nameRest(table), say)),
    rebuild: () => change(async () => wordRebuilding(await workbook.rebuild(), say)),
    remove: (table) =>
      change(async () => {
        await workbook.remove(table);
        return { intent: "success", words: say("track.removed", { table }) };
      }),
    repair: () => change(async () => wordRepair(await workbook.repair(), say)),
    share: (table) => run(async () => ({ intent: "success", words: say("ribbon.shared", { sheets: (await workbook.share([table])).join(", ") }) })),
    show: (table) =>
      run(async () => {
        await workbook.reveal(table);
        return null;
      }),
  };
}

const wordChart = ({ sheet, title, shown, rows }: Charted, say: Say): SheetAnswer =>
  ({ intent: "success", words: say(shown === rows ? "sheet-chart.all" : "sheet-chart.some", { sheet, title, shown, rows }) });

function wordConversion({ table, converted, kept, verdicts }: Conversion, form: TableForm, say: Say): SheetAnswer {
  const words = [say("track.converted", { table: table.name, form: say(`track.form.${form}`), count: converted })];
  if (kept.length > 0) words.push(say("track.converted.kept", { count: kept.length }));
  if (verdicts > 0) words.push(say("track.converted.verdicts", { count: verdicts }));
  return { intent: "success", words: words.join(" ") };
}

function wordNaming({ table, named, unnamed }: Naming, say: Say): SheetAnswer {
  const words = say("track.named", { table, count: named });
  return unnamed === 0 ? { intent: "success", words } : { intent: "warning", words: `${words} ${say("track.named.not", { count: unnamed })}` };
}

function wordRebuilding({ kept, rebuilt }: Rebuilding, say: Say): SheetAnswer {
  if (rebuilt.length === 0) return { intent: "info", words: say("rebuild.nothing", { count: kept.length }) };
  return { intent: "success", words: say("rebuild.done", { tables: rebuilt.join(", ") }) };
}

function wordRepair({ repaired, protectedSheets }: Repair, say: Say): SheetAnswer {
  const words = repaired === 0 ? say("repair.nothing") : say("repair.done", { count: repaired });
  if (protectedSheets.length === 0) return { intent: repaired === 0 ? "info" : "success", words };
  return { intent: "warning", words: `${words} ${say("repair.protected", { sheets: protectedSheets.join(", ") })}` };
}
