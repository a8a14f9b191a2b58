import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { isEmpty } from "../../../core/sheet/refresh-plan";
import { wordFailure } from "../../failure";
import { Notice } from "../../parts/Notice";
import type { SweptTable } from "../../session";
import { useVoice } from "../../strings/say";
import { countWrites } from "./count-writes";
import { Differences } from "./Differences";
import { plansOf, useSweep } from "./use-sweep";

const useStyles = makeStyles({
  scopes: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  tables: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** Compares all tables of the workbook, or those of the sheet that is open. */
export function SweepScopes() {
  const { say } = useVoice();
  const styles = useStyles();
  const { sweep, compare } = useSweep();
  const busy = sweep.at === "comparing" || sweep.at === "applying";
  return (
    <div className={styles.scopes}>
      <Button size="small" disabledFocusable={busy} onClick={() => compare("workbook")}>
        {say("sweep.workbook")}
      </Button>
      <Button size="small" disabledFocusable={busy} onClick={() => compare("sheet")}>
        {say("sweep.sheet")}
      </Button>
    </div>
  );
}

/** What that found, table by table; a live region around it speaks it. */
export function SweepStatus() {
  const voice = useVoice();
  const { say } = voice;
  const styles = useStyles();
  const { sweep, take } = useSweep();
  switch (sweep.at) {
    case "none":
    case "asked":
      return null;
    case "comparing":
      return <Spinner size="tiny" label={say("refresh.comparing")} />;
    case "applying":
      return <Spinner size="tiny" label={say("refresh.applying")} />;
    case "applied":
      return <Notice intent="success">{say("sweep.applied", { tables: sweep.tables, count: sweep.written })}</Notice>;
    case "failed":
      return <Notice intent="error">{wordFailure(sweep.failure, voice)}</Notice>;
    case "compared":
      if (sweep.tables.length === 0) return <Notice intent="info">{say("refresh.unchanged")}</Notice>;
      return (
        <div className={styles.tables}>
          {sweep.tables.map((one) => (
            <section key={one.table}>
              <h2 className={styles.name}>{one.table}</h2>
              <SweptDifferences swept={one} onTake={(offers, isTaken) => take(sweep.tables, one.table, offers, isTaken)} />
            </section>
          ))}
        </div>
      );
  }
}

interface SweptProps {
  readonly swept: SweptTable;
  readonly onTake: (offers: readonly string[], isTaken: boolean) => void;
}

function SweptDifferences({ swept, onTake }: SweptProps) {
  const voice = useVoice();
  return "plan" in swept ? <Differences plan={swept.plan} onTake={onTake} /> : <Caption1>{wordFailure(swept.failure, voice)}</Caption1>;
}

/** Nothing while nothing was compared. */
export function SweepButtons() {
  const { say } = useVoice();
  const { sweep, apply, leave } = useSweep();
  if (sweep.at !== "compared" && sweep.at !== "applying") return null;
  const plans = plansOf(sweep.tables);
  if (plans.length === 0) return null;
  const busy = sweep.at === "applying";
  const count = plans.reduce((sum, plan) => sum + countWrites(plan), 0);
  return (
    <>
      <Button disabledFocusable={busy} onClick={leave}>
        {say("refresh.leave")}
      </Button>
      <Button appearance="primary" disabledFocusable={busy || plans.every(isEmpty)} onClick={() => apply(sweep.tables)}>
        {count === 0 ? say("refresh.remember") : say("refresh.apply", { count })}
      </Button>
    </>
  );
}
