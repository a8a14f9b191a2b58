import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { LedgerTable } from "../../../core/sheet/ledger";
import { useDesk } from "../../desk";
import { useVoice } from "../../strings/say";
import { wordWhen } from "../../wording/when";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  source: { width: "100%", justifyContent: "space-between", textAlign: "left", paddingLeft: 0, paddingRight: 0, minWidth: 0 },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** More than are read at a glance would push what matters off the screen; Track lists every table. */
const MOST = 5;

/** Newest first. They come from the workbook's own record: the pane keeps no text anywhere else. */
const newestFirst = (tables: readonly LedgerTable[]): readonly LedgerTable[] => [...tables].sort((one, other) => other.writtenAt.localeCompare(one.writtenAt)).slice(0, MOST);

export function RecentSources() {
  const styles = useStyles();
  const { workbook, dispatch } = useDesk();
  const { say, language } = useVoice();
  const [tables, setTables] = useState<readonly LedgerTable[]>([]);
  useEffect(() => {
    let left = false;
    workbook.ledger().then(
      (ledger) => !left && setTables(newestFirst(ledger.tables)),
      // Track says what is wrong with the record; here nothing was asked of it.
      () => !left && setTables([]),
    );
    return () => {
      left = true;
    };
  }, [workbook]);
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={styles.heading}>
        {say("source.recent")}
      </h2>
      <ul className={styles.list}>
        {tables.map((table) => (
          <li key={table.id}>
            <Button appearance="subtle" size="small" className={styles.source} onClick={() => dispatch({ act: "text", text: table.source.text, opensReview: true })}>
              <span className={styles.name}>{table.source.company ?? table.name}</span>
              <Caption1 className={styles.quiet}>{say("source.recent.of", { count: table.rows.length, when: wordWhen(table.writtenAt, language) })}</Caption1>
            </Button>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{say("source.recent.kept")}</Caption1>
    </section>
  );
}
