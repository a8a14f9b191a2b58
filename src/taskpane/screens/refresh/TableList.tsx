import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LedgerTable } from "../../../core/sheet/ledger";
import { useDesk } from "../../desk";
import { failureOf, wordFailure, type Failure } from "../../failure";
import { Notice } from "../../parts/Notice";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import { useVoice } from "../../strings/say";
import { useTableVerbs, type TableVerbs } from "../../use-table-verbs";
import { SweepButtons, SweepScopes, SweepStatus } from "./SweepTables";
import { TableRow } from "./TableRow";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

/** The tables on record, read again after each verb. */
export function TableList() {
  const { workbook, session } = useDesk();
  const voice = useVoice();
  const { say } = voice;
  const styles = useStyles();
  const [tables, setTables] = useState<readonly LedgerTable[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const verbs = useTableVerbs();
  useEffect(() => {
    let left = false;
    setFailure(null);
    workbook.ledger().then(
      (ledger) => !left && setTables(ledger.tables),
      (thrown: unknown) => !left && setFailure(failureOf(thrown)),
    );
    return () => {
      left = true;
    };
  }, [workbook, verbs.changes, session.sweep.at === "applied"]);
  const status = (
    <>
      {failure === null ? null : <Notice intent="error">{wordFailure(failure, voice)}</Notice>}
      <SweepStatus />
      {verbs.answer === null ? null : <Notice intent={verbs.answer.intent}>{verbs.answer.words}</Notice>}
    </>
  );
  const isLoading = tables === null && failure === null;
  return (
    <ScreenLayout status={status} footer={<SweepButtons />}>
      <ScreenTitle>{say("track.title")}</ScreenTitle>
      {(tables ?? []).length === 0 ? null : <SweepScopes />}
      {isLoading ? <Caption1>{say("track.loading")}</Caption1> : null}
      {tables?.length === 0 ? <Caption1>{say("track.empty")}</Caption1> : null}
      <ul tabIndex={-1} className={styles.list}>
        {(tables ?? []).map((table) => (
          <TableRow key={table.id} table={table} verbs={verbs} />
        ))}
      </ul>
      {isLoading ? null : <Mending verbs={verbs} />}
    </ScreenLayout>
  );
}

/** For a record that is damaged or gone, for tables that came with a copied sheet, and for formulas that Excel did not take. */
function Mending({ verbs }: { readonly verbs: TableVerbs }) {
  const { say } = useVoice();
  return (["rebuild", "repair"] as const).map((verb) => (
    <div key={verb}>
      <Caption1 block>{say(`${verb}.why`)}</Caption1>
      <Button size="small" disabledFocusable={verbs.isBusy} onClick={verbs[verb]}>
        {say(`${verb}.button`)}
      </Button>
    </div>
  ));
}
