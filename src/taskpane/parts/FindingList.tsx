import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Finding } from "../../core/model/finding";
import { useVoice } from "../strings/say";
import { explainFinding } from "../wording/explain";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  finding: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  loud: { color: tokens.colorNeutralForeground1 },
  sign: { flexShrink: 0, fontSize: tokens.fontSizeBase300, marginTop: "1px" },
  severity: { fontWeight: tokens.fontWeightSemibold },
});

const SIGNS = { error: ErrorCircleRegular, info: InfoRegular, warning: WarningRegular } as const;

/** Doubts and notes, each with a sign and a word: colour alone says nothing to some readers. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { language, say } = useVoice();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => {
        const { code, severity, start, message } = finding;
        const Sign = SIGNS[severity];
        return (
          <li key={`${code} ${start} ${message}`} className={mergeClasses(styles.finding, severity !== "info" && styles.loud)}>
            <Sign className={styles.sign} aria-hidden />
            <span>
              <span className={styles.severity}>{say(`finding.${severity}`)}: </span>
              {explainFinding(finding, language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
