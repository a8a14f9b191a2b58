import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, type ReactNode } from "react";
import { choicesOf } from "../../../core/sheet/refresh/bound-cells";
import { offerId } from "../../../core/sheet/refresh/decide";
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
  cell: { display: "flex", flexDirection: "column" },
  only: { paddingInlineStart: tokens.spacingHorizontalXXL },
  choice: { display: "flex", alignItems: "flex-start", paddingInlineStart: tokens.spacingHorizontalL },
  words: { minWidth: 0, paddingTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
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

interface OfferProps {
  readonly lineItem: string;
  readonly offers: readonly { readonly id: string; readonly isAccepted: boolean }[];
  readonly children?: ReactNode;
}

/** Taken or left as a whole, also where its parts can be chosen one by one. */
function OfferedRow({ lineItem, offers, children, onTake }: OfferProps & { readonly onTake: TakeOffers }) {
  const styles = useStyles();
  const taken = offers.filter(({ isAccepted }) => isAccepted).length;
  const checked = taken === offers.length ? true : taken === 0 ? false : "mixed";
  return (
    <li className={styles.change}>
      <Checkbox label={lineItem} checked={checked} onChange={(_, { checked: isTaken }) => onTake(offers.map(({ id }) => id), isTaken === true)} />
      {children}
    </li>
  );
}

type TakeOffers = (offers: readonly string[], isTaken: boolean) => void;

interface ChoiceProps {
  readonly cells: readonly CellChange[];
  readonly formatOf: (change: CellChange) => string;
  readonly onTake: TakeOffers;
}

/** One cell, or cells that can only go together: a box of their own under the row's. */
function OfferedCells({ cells, formatOf, onTake }: ChoiceProps) {
  const styles = useStyles();
  const { say } = useVoice();
  const words = cells.map((change) => <ChangedCell key={change.column} change={change} format={formatOf(change)} />);
  const name = [cells[0]?.lineItem, ...cells.map(({ header }) => header)].join(say("spoken.comma"));
  return (
    <div className={styles.choice}>
      <Checkbox aria-label={name} checked={cells.every(({ isAccepted }) => isAccepted)} onChange={(_, { checked }) => onTake(cells.map(offerId), checked === true)} />
      <div className={styles.words}>{words}</div>
    </div>
  );
}

interface ChangeProps {
  readonly change: CellChange;
  readonly format: string;
}

function ChangedCell({ change, format }: ChangeProps) {
  const styles = useStyles();
  const { say, language } = useVoice();
  const [old, next] = findChangedPart(wordCell(change.old, format, language), wordCell(change.next, format, language));
  const when = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium" });
  return (
    <div className={styles.cell}>
      <span>{say("refresh.cell", { header: change.header, reason: say(`reason.${change.reason}`) })}</span>
      {change.kind === "changed" ? (
        <span className={styles.values} aria-label={say("refresh.was-to-is", { old, next })} role="img">
          <span className={styles.old}>{old}</span> <ArrowRightRegular className={styles.arrow} /> <span className={styles.next}>{next}</span>
        </span>
      ) : (
        <span className={styles.values}>{say(change.kind === "kept-yours" ? "refresh.kept.cell" : "refresh.outranked.cell", { old, next })}</span>
      )}
      {change.declinedAt === undefined ? null : <span className={styles.quiet}>{say("refresh.declined", { when: when.format(new Date(change.declinedAt)) })}</span>}
      {change.column === "reported" && change.sentence !== null ? <q className={styles.quiet}>{change.sentence}</q> : null}
    </div>
  );
}

interface Props {
  readonly plan: RefreshPlan;
  readonly onTake: TakeOffers;
}

/** Everything a refresh would do and would leave alone, named before anything is written. */
export function Differences({ plan, onTake }: Props) {
  const { takesFocus } = useDesk().session;
  const { say } = useVoice();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  // Not left on the button, which now says "Apply": a second press of Enter must not write what nobody has read. Before the
  // browser draws, or a press that comes between the drawing and the effect is the second one.
  useLayoutEffect(() => {
    if (takesFocus) list.current?.focus();
  }, []);
  const formatOf = ({ key, column }: CellChange): string => plan.plan.rows.find((row) => row.key === key)?.formats[column] ?? "";
  const pointed = namesPointed(plan);
  const rowsOf = (changes: readonly CellChange[]): ReactNode[] =>
    Array.from(new Set(changes.map(({ key }) => key)), (key) => {
      const cells = changes.filter((change) => change.key === key);
      const choices = choicesOf(cells);
      const offers = cells.map((change) => ({ id: offerId(change), isAccepted: change.isAccepted }));
      return (
        <OfferedRow key={key} lineItem={cells[0]?.lineItem ?? key} offers={offers} onTake={onTake}>
          {choices.length === 1 ? (
            <div className={styles.only}>
              {cells.map((change) => (
                <ChangedCell key={change.column} change={change} format={formatOf(change)} />
              ))}
            </div>
          ) : (
            choices.map((choice) => <OfferedCells key={choice[0]?.column} cells={choice} formatOf={formatOf} onTake={onTake} />)
          )}
        </OfferedRow>
      );
    });
  const ofKind = (kind: CellChange["kind"]): readonly CellChange[] => plan.changes.filter((change) => change.kind === kind);
  const mention = (rows: readonly RowMention[]): ReactNode[] => rows.map(({ key, lineItem }) => <li key={key}>{lineItem}</li>);
  const [changed, kept, outranked] = [ofKind("changed"), ofKind("kept-yours"), ofKind("outranked")];
  const accepted = new Set(plan.added.map(({ key }) => key));
  return (
    <div ref={list} tabIndex={-1} className={styles.differences}>
      <Group title={say("refresh.changed", { count: changed.length })}>{rowsOf(changed)}</Group>
      <Group title={say("refresh.added", { count: plan.draft.added.length })}>
        {plan.draft.added.map((row) => (
          <OfferedRow key={row.key} lineItem={String(row.cells["line-item"] ?? row.key)} offers={[{ id: offerId(row), isAccepted: accepted.has(row.key) }]} onTake={onTake} />
        ))}
      </Group>
      <Group title={say("refresh.columns")}>
        {plan.addedColumns.map(({ column }) => (
          <li key={column.id}>{column.header}</li>
        ))}
      </Group>
      <Group title={say("refresh.confirmed", { count: plan.confirmed.length })}>{mention(plan.confirmed)}</Group>
      <Group title={say("refresh.names", { count: pointed.length })}>
        {pointed.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </Group>
      <Group title={say("refresh.kept", { count: kept.length })}>{rowsOf(kept)}</Group>
      <Group title={say("refresh.outranked", { count: outranked.length })}>{rowsOf(outranked)}</Group>
      <Group title={say("refresh.gone", { count: plan.gone.length })}>{mention(plan.gone)}</Group>
      <Group title={say("refresh.deleted", { count: plan.deleted.length })}>{mention(plan.deleted)}</Group>
      <FindingList findings={plan.plan.findings} />
    </div>
  );
}
