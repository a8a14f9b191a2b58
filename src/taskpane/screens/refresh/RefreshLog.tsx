import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { LogEntry } from "../../../core/sheet/ledger-history";
import { useVoice } from "../../strings/say";
import { wordWhen } from "../../wording/when";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

/** Entries shown. */
const MOST = 5;

/** What became of this table so far, the newest first. */
export function RefreshLog({ log }: { readonly log: readonly LogEntry[] }) {
  const { say, language } = useVoice();
  const styles = useStyles();
  if (log.length === 0) return null;
  const newest = log.slice(-MOST).reverse();
  return (
    <section>
      <Caption1>{say("refresh.log")}</Caption1>
      <ul className={styles.list}>
        {newest.map(({ at, what, title, sha256, accepted, declined }) => (
          <li key={at}>
            <Caption1>
              {say(`log.${what}`, { when: wordWhen(at, language), source: title ?? sha256.slice(0, 8), accepted, declined })}
            </Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}
