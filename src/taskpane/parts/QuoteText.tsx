import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { LineItem } from "../../core/model/line-item";
import { visibleWords } from "../../core/sheet/cells/visible-words";
import { useVoice } from "../strings/say";
import { quoteItem, type MarkRole, type Run } from "../wording/marks";

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
  mark: { color: "inherit", backgroundColor: tokens.colorNeutralBackground3Hover, borderRadius: tokens.borderRadiusSmall, padding: "0 1px" },
  loud: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap", userSelect: "none" },
});

function MarkedRun({ run, role, loud }: { readonly run: Run; readonly role: MarkRole; readonly loud: boolean }) {
  const styles = useStyles();
  const { say } = useVoice();
  const name = say(`quote.${role}`);
  // ARIA forbids a name on a mark, so what it marks is said just before it; outside it, a copied quote stays exact.
  return (
    <>
      <span className={styles.spoken}>{name}: </span>
      <mark title={name} className={mergeClasses(styles.mark, loud && styles.loud)}>
        {run.text}
      </mark>
    </>
  );
}

interface Props {
  readonly source: string;
  readonly item: LineItem;
  /** The mark that stands out. */
  readonly lead?: MarkRole;
  /** The source is a page: its tags are not for reading. */
  readonly isMarkup?: boolean;
}

/** The words an item was read from, its figures marked exactly where they stand. */
export function QuoteText({ source, item, lead = "actual", isMarkup = false }: Props) {
  const styles = useStyles();
  const { say } = useVoice();
  return quoteItem(source, item).map((runs, index) => (
    <blockquote key={index} className={styles.quote} aria-label={say("quote.label")}>
      {runs.map((run) => {
        const shown = isMarkup ? { ...run, text: visibleWords(run.text) } : run;
        return run.role === null ? shown.text : <MarkedRun key={run.start} run={shown} role={run.role} loud={run.role === lead} />;
      })}
    </blockquote>
  ));
}
