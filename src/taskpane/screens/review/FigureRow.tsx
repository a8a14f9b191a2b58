import { Badge, Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EditRegular, PersonEditRegular } from "@fluentui/react-icons";
import { useId, useMemo } from "react";
import type { Finding } from "../../../core/model/finding";
import type { LineItem } from "../../../core/model/line-item";
import { barsOfItem } from "../../chart/figure-bars";
import { FigureChart } from "../../chart/FigureChart";
import { useDesk } from "../../desk";
import { FindingList } from "../../parts/FindingList";
import { useVoice } from "../../strings/say";
import { unitOf, wordActual, wordUnit } from "../../wording/amount";
import { wordItemSentence } from "../../wording/figure-sentence";
import { wordBasis, wordTitle } from "../../wording/item-title";
import { CorrectionForm } from "./CorrectionForm";
import { ItemFacts } from "./ItemFacts";

const useStyles = makeStyles({
  figure: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `${tokens.strokeWidthThick} solid transparent`,
    // Contrast themes draw a transparent border in the colour of text.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: { borderLeftColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorSubtleBackgroundHover, "@media (forced-colors: active)": { borderLeftColor: "Highlight" } },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0, paddingTop: tokens.spacingVerticalXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  amount: { marginLeft: "auto", textAlign: "right" },
  value: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  yours: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  edit: { alignSelf: "center", minWidth: "24px" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  out: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly item: LineItem;
  readonly findings: readonly Finding[];
  readonly included: boolean;
  readonly charted: boolean;
  /** The one row that Tab stops at; the arrow keys move it. */
  readonly current: boolean;
  readonly open: boolean;
  readonly onPoint: () => void;
  readonly onToggle: () => void;
  readonly onOpen: (open: boolean) => void;
}

export function FigureRow({ item, findings, included, charted, current, open, onPoint, onToggle, onOpen }: Props) {
  const styles = useStyles();
  const voice = useVoice();
  const { say } = voice;
  const titleId = useId();
  const spokenId = useId();
  const { session } = useDesk();
  const title = wordTitle(item, voice);
  const basis = wordBasis(item, voice);
  const value = wordActual(item.actual, voice);
  const unit = unitOf(item.actual);
  const name = [title, basis, value].filter(Boolean).join(", ");
  const bars = useMemo(() => (charted ? barsOfItem(item, voice) : undefined), [charted, item, voice]);
  const stop = current ? 0 : -1;
  return (
    <div className={mergeClasses(styles.figure, current && styles.current)} onFocus={onPoint} onClick={onPoint} data-figure={item.id}>
      <Checkbox
        checked={included}
        onChange={onToggle}
        aria-label={name}
        aria-describedby={spokenId}
        tabIndex={stop}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onOpen(!open);
        }}
      />
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 id={titleId} className={mergeClasses(styles.title, !included && styles.out)}>
            {title}
          </h3>
          {basis === "" ? null : (
            <Badge appearance="outline" color="informative" size="small">
              {basis}
            </Badge>
          )}
          <span className={styles.amount}>
            <span className={mergeClasses(styles.value, !included && styles.out)}>{value}</span> <span className={styles.unit}>{unit === undefined ? "" : wordUnit(unit, voice)}</span>
          </span>
          <Button
            className={styles.edit}
            appearance="subtle"
            size="small"
            icon={<EditRegular />}
            aria-label={say("correct.open", { figure: name })}
            aria-expanded={open}
            tabIndex={stop}
            onClick={() => onOpen(!open)}
          />
        </div>
        {item.corrected ? (
          <span className={styles.yours}>
            <PersonEditRegular aria-hidden /> {say("review.yours")}
          </span>
        ) : null}
        <span id={spokenId} className={styles.spoken}>
          {wordItemSentence(item, session.text, voice, session.read.at === "read" ? session.read.reading.document.kind : "text")}
        </span>
        <ItemFacts item={item} />
        {bars === undefined ? null : <FigureChart title={name} bars={bars} />}
        <FindingList findings={findings} />
        {open ? <CorrectionForm item={item} onClose={() => onOpen(false)} /> : null}
      </div>
    </div>
  );
}
