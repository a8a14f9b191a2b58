import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import type { CellChange, RefreshPlan, RowMention } from "../../../core/sheet/refresh-plan";
import { useDesk } from "../../desk";
import { FindingList } from "../../parts/FindingList";
import { useVoice } from "../../strings/say";
import { wordCell } from "../../wording/cell";
import { findChangedPart } from "../../wording/changed-part";
import { namesPointed } from "./count-writes";

const useStyles = makeStyles({
  differences: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, ":focus": { outlineStyle: "none" } },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  change: { display: "flex", flexDirection: "column" },
  values: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  old: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  arrow: { verticalAlign: "-2px" },
  next: { fontWeight: tokens.fontWeightSemibold },
});

interface GroupProps {
  readonly title: string;
  readonly children: readonly ReactNode[];
}

function Group({ title, children }: GroupProps) {
  const styles = useStyles();
  if (children.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface ChangeProps {
  readonly change: CellChange;
  readonly format: string;
}

function CellChangeRow({ change, format }: ChangeProps) {
  const styles = useStyles();
  const { say, language } = useVoice();
  const [old, next] = findChangedPart(wordCell(change.old, format, language), wordCell(change.next, format, language));
  return (
    <li className={styles.change}>
      <span>
        {change.lineItem}, {change.header}
      </span>
      {change.kind === "kept-yours" ? (
        <span className={styles.values}>{say("refresh.kept.cell", { old, next })}</span>
      ) : (
        <span className={styles.values} aria-label={say("refresh.was-to-is", { old, next })} role="img">
          <span className={styles.old}>{old}</span> <ArrowRightRegular className={styles.arrow} /> <span className={styles.next}>{next}</span>
        </span>
      )}
    </li>
  );
}

/** Everything a refresh would do and would leave alone, named before anything is written. */
export function Differences({ plan }: { readonly plan: RefreshPlan }) {
  const { takesFocus } = useDesk().session;
  const { say } = useVoice();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  // Not left on the button, which now says "Apply": a second press of Enter must not write what nobody has read.
  useEffect(() => {
    if (takesFocus) list.current?.focus();
  }, []);
  const formatOf = ({ key, column }: CellChange): string => plan.plan.rows.find((row) => row.key === key)?.formats[column] ?? "";
  const pointed = namesPointed(plan);
  const rowsOf = (kind: CellChange["kind"]): ReactNode[] =>
    plan.changes
      .filter((change) => change.kind === kind)
      .map((change) => <CellChangeRow key={`${change.key} ${change.column}`} change={change} format={formatOf(change)} />);
  const mention = (rows: readonly RowMention[]): ReactNode[] => rows.map(({ key, lineItem }) => <li key={key}>{lineItem}</li>);
  const [changed, kept] = [rowsOf("changed"), rowsOf("kept-yours")];
  return (
    <div ref={list} tabIndex={-1} className={styles.differences}>
      <Group title={say("refresh.changed", { count: changed.length })}>{changed}</Group>
      <Group title={say("refresh.added", { count: plan.added.length })}>
        {plan.added.map((row) => (
          <li key={row.key}>{row.cells["line-item"]}</li>
        ))}
      </Group>
      <Group title={say("refresh.columns")}>
        {plan.addedColumns.map(({ column }) => (
          <li key={column.id}>{column.header}</li>
        ))}
      </Group>
      <Group title={say("refresh.names", { count: pointed.length })}>
        {pointed.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </Group>
      <Group title={say("refresh.kept", { count: kept.length })}>{kept}</Group>
      <Group title={say("refresh.gone", { count: plan.gone.length })}>
        {mention(plan.gone)}
      </Group>
      <Group title={say("refresh.deleted", { count: plan.deleted.length })}>{mention(plan.deleted)}</Group>
      <FindingList findings={plan.plan.findings} />
    </div>
  );
}
