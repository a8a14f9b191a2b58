import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { LedgerTable } from "../../../core/sheet/ledger";
import type { Rebuilding } from "../../../core/sheet/workbook";
import { useDesk } from "../../desk";
import { failureOf, wordFailure, type Failure } from "../../failure";
import { Notice } from "../../parts/Notice";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import { useVoice } from "../../strings/say";
import { useReveal } from "../../use-reveal";
import { useSheetChart } from "../../use-sheet-chart";
import { RebuildRecord, RebuiltNotice } from "./RebuildRecord";
import { SweepButtons, SweepScopes, SweepStatus } from "./SweepTables";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  table: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

interface RowProps {
  readonly table: LedgerTable;
  readonly onFailure: (failure: Failure) => void;
  readonly onChart: (table: string) => void;
}

function TableRow({ table, onFailure, onChart }: RowProps) {
  const { dispatch } = useDesk();
  const { say, language } = useVoice();
  const styles = useStyles();
  const nameId = useId();
  const reveal = useReveal(onFailure);
  const when = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className={styles.table} aria-labelledby={nameId}>
      <h2 id={nameId} className={styles.name}>
        {table.name}
      </h2>
      <Caption1>{table.source.company}</Caption1>
      <Caption1 className={styles.quiet}>
        {say("track.when", { count: table.rows.length, when: when.format(new Date(table.writtenAt)) })}
      </Caption1>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => dispatch({ act: "refresh-open", table })}>
          {say("track.open")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => reveal(table.name)}>
          {say("track.show")}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onChart(table.name)}>
          {say("sheet-chart.add")}
        </Button>
      </div>
    </li>
  );
}

export function TableList() {
  const { workbook, session } = useDesk();
  const voice = useVoice();
  const { say } = voice;
  const styles = useStyles();
  const [tables, setTables] = useState<readonly LedgerTable[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [rebuilding, setRebuilding] = useState<Rebuilding | null>(null);
  const { answer, draw } = useSheetChart();
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
  }, [workbook, rebuilding, session.sweep.at === "applied"]);
  const status = (
    <>
      {failure === null ? null : <Notice intent="error">{wordFailure(failure, voice)}</Notice>}
      {rebuilding === null ? null : <RebuiltNotice rebuilding={rebuilding} />}
      <SweepStatus />
      {answer === null ? null : <Notice intent={answer.intent}>{answer.words}</Notice>}
    </>
  );
  return (
    <ScreenLayout status={status} footer={<SweepButtons />}>
      <ScreenTitle>{say("track.title")}</ScreenTitle>
      {(tables ?? []).length === 0 ? null : <SweepScopes />}
      {tables === null && failure === null ? <Caption1>{say("track.loading")}</Caption1> : null}
      {tables?.length === 0 ? <Caption1>{say("track.empty")}</Caption1> : null}
      <ul className={styles.list}>
        {(tables ?? []).map((table) => (
          <TableRow key={table.id} table={table} onFailure={setFailure} onChart={draw} />
        ))}
      </ul>
      {tables === null && failure === null ? null : <RebuildRecord onRebuilt={setRebuilding} onFailure={setFailure} />}
    </ScreenLayout>
  );
}
