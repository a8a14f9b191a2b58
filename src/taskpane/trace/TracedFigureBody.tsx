import { Badge, Button, Caption1, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { BookOpenRegular, DataBarHorizontalRegular, PersonEditRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { COLUMNS } from "../../core/sheet/columns.data";
import type { ColumnId } from "../../core/sheet/table-plan";
import { itemOfRow } from "../../core/sheet/trace/item-of-row";
import { findOwnCells } from "../../core/sheet/trace/own-cells";
import type { TracedFigure } from "../../core/sheet/trace/trace-cell";
import { barsOfCells } from "../chart/figure-bars";
import { FigureChart } from "../chart/FigureChart";
import { FindingList } from "../parts/FindingList";
import { QuoteText } from "../parts/QuoteText";
import { SourceText } from "../parts/SourceText";
import { useVoice } from "../strings/say";
import { wordArithmetic } from "../wording/arithmetic";
import { wordCell } from "../wording/cell";
import type { MarkRole } from "../wording/marks";
import { wordPlace } from "../wording/source-place";
import { findingsOf } from "../wording/tally";
import { wordWhen } from "../wording/when";
import { useKeptReading } from "./use-kept-reading";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minHeight: 0, overflowY: "auto", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, "& > *": { flexShrink: 0 } },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  value: { marginLeft: "auto", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  fact: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground3 },
  sum: { margin: 0, marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  quote: { margin: 0, paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke2}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  own: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  source: { display: "flex", flexDirection: "column", flexShrink: 0, height: "220px", margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Which words of the sentence a column shows. */
const ROLE_OF: Readonly<Partial<Record<ColumnId, MarkRole>>> = {
  "consensus": "consensus",
  "gap": "consensus",
  "stated-yoy": "change",
  "surprise": "consensus",
  "year-ago": "prior",
  "yoy": "change",
};
const IN_UNIT: ReadonlySet<ColumnId> = new Set<ColumnId>(["reported", "year-ago", "consensus", "gap"]);
const AMOUNTS: ReadonlySet<ColumnId> = new Set<ColumnId>([...IN_UNIT, "yoy", "stated-yoy", "surprise"]);

interface Props {
  readonly figure: TracedFigure;
  /** The selected cell as the sheet shows it. */
  readonly shown: string;
}

export function TracedFigureBody({ figure, shown }: Props) {
  const styles = useStyles();
  const { table, row, column } = figure;
  const cells = figure.standing ?? row.cells;
  const header = COLUMNS.find(({ id }) => id === column)?.header;
  const isAmount = column === null || AMOUNTS.has(column);
  const { language } = useVoice();
  const inPercent = cells.unit === "%";
  const value = column !== null && isAmount ? shown : wordCell(cells.reported ?? null, inPercent ? "%" : "", language);
  const unit = inPercent || (column !== null && AMOUNTS.has(column) && !IN_UNIT.has(column)) ? "" : String(cells.unit ?? "");
  return (
    <div className={styles.body} tabIndex={0}>
      <div>
        <div className={styles.head}>
          <h2 className={styles.title}>{String(cells["line-item"] ?? "")}</h2>
          <span className={styles.value}>
            {value} {unit}
          </span>
        </div>
        <Caption1 className={styles.quiet}>{[isAmount && column !== "reported" ? header : undefined, cells.period, cells.basis, table.source.company].filter(Boolean).join(" · ")}</Caption1>
      </div>
      <Words figure={figure} />
    </div>
  );
}

/** Where it was read, how it was checked and what happened to it since. */
function Words({ figure }: { readonly figure: TracedFigure }) {
  const styles = useStyles();
  const voice = useVoice();
  const { say } = voice;
  const { table, row, column, standing } = figure;
  const [opened, setOpened] = useState(false);
  const [charted, setCharted] = useState(false);
  const bars = useMemo(() => barsOfCells(standing ?? row.cells, voice), [standing, row, voice]);
  const reading = useKeptReading(table.source);
  const item = reading === null ? undefined : itemOfRow(reading, row.key, figure.period);
  const { text } = table.source;
  const sentence = String(row.cells.source ?? "");
  const start = item?.sentence.start ?? text.indexOf(sentence);
  const verdict = typeof standing?.check === "string" ? standing.check : "";
  return (
    <>
      {item === undefined ? <blockquote className={styles.quote}>{sentence}</blockquote> : <QuoteText source={text} item={item} lead={(column && ROLE_OF[column]) ?? "actual"} />}
      <Caption1 className={styles.quiet}>
        {start < 0 ? "" : wordPlace(text, { start, end: start }, voice)}
        {" · "}
        {say("trace.written", { when: wordWhen(table.writtenAt, voice.language) })}
      </Caption1>
      <dl className={styles.facts}>
        {wordArithmetic(standing ?? row.cells, voice).map(({ of, words }) => (
          <div key={of} className={styles.fact}>
            <dt className={styles.name}>{say(`trace.${of}`)}</dt>
            <dd className={styles.sum}>{words}</dd>
          </div>
        ))}
        {verdict === "" ? null : (
          <div className={styles.fact}>
            <dt className={styles.name}>{say("trace.check")}</dt>
            <dd className={styles.sum}>{verdict}</dd>
          </div>
        )}
      </dl>
      {reading !== null && item !== undefined ? <FindingList findings={findingsOf(reading, item.id)} /> : null}
      <OwnCells figure={figure} />
      <div className={styles.buttons}>
        {reading?.document.kind === "text" && item !== undefined ? (
          <Button size="small" icon={<BookOpenRegular />} aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {say(opened ? "trace.fold" : "trace.open")}
          </Button>
        ) : null}
        {bars === undefined ? null : (
          <ToggleButton size="small" icon={<DataBarHorizontalRegular />} checked={charted} onClick={() => setCharted(!charted)}>
            {say("trace.chart")}
          </ToggleButton>
        )}
      </div>
      {charted && bars !== undefined ? <FigureChart title={String((standing ?? row.cells)["line-item"] ?? "")} bars={bars} /> : null}
      {opened && reading !== null && item !== undefined ? (
        <div className={styles.source}>
          <SourceText source={text} items={reading.items} current={item} onPoint={() => setOpened(true)} />
        </div>
      ) : null}
    </>
  );
}

/** What the analyst changed, beside what Tieout wrote: a figure in the sheet that its sentence does not say must say so. */
function OwnCells({ figure }: { readonly figure: TracedFigure }) {
  const styles = useStyles();
  const { say, language } = useVoice();
  if (figure.standing === null) return null;
  const format = figure.standing.unit === "%" ? "%" : "";
  const own = findOwnCells(figure);
  if (own.length === 0) return <Caption1 className={styles.quiet}>{say("trace.as-written")}</Caption1>;
  return own.map(({ column, header, written, now }) => (
    <div key={column} className={styles.own}>
      <Badge appearance="outline" color="informative" size="small" icon={<PersonEditRegular />}>
        {say("trace.yours")}
      </Badge>
      <span>{say("trace.changed", { header, old: wordCell(written, AMOUNTS.has(column) ? format : "", language), next: wordCell(now, AMOUNTS.has(column) ? format : "", language) })}</span>
    </div>
  ));
}
