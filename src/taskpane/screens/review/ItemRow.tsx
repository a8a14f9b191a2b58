import { Badge, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { LineItem } from "../../../core/model/line-item";
import type { Reading } from "../../../core/model/reading";
import { FindingList } from "../../parts/FindingList";
import { useVoice } from "../../strings/say";
import { unitOf, wordActual, wordUnit } from "../../wording/amount";
import { wordBasis, wordTitle } from "../../wording/item-title";
import { wordPeriod } from "../../wording/period";
import { findingsOf } from "../../wording/tally";
import { ItemFacts } from "./ItemFacts";
import { QuoteText } from "./QuoteText";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // A checkbox brings its own margin; without this its box would not line up with the heading above.
  tick: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, alignItems: "flex-start" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0, paddingTop: tokens.spacingVerticalXS },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  value: {
    marginLeft: "auto",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  out: { textDecorationLine: "line-through" },
});

interface Props {
  readonly item: LineItem;
  readonly reading: Reading;
  readonly source: string;
  readonly included: boolean;
  readonly onToggle: () => void;
}

export function ItemRow({ item, reading, source, included, onToggle }: Props) {
  const styles = useStyles();
  const voice = useVoice();
  const titleId = useId();
  const title = wordTitle(item, voice);
  const basis = wordBasis(item, voice);
  const value = wordActual(item.actual, voice);
  const unit = unitOf(item.actual);
  const measured = [unit === undefined ? "" : wordUnit(unit, voice), wordPeriod(item.period, voice)].filter(Boolean);
  return (
    <li className={styles.item} aria-labelledby={titleId}>
      <Checkbox className={styles.tick} checked={included} onChange={onToggle} aria-label={[title, basis, value].filter(Boolean).join(", ")} />
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 id={titleId} className={mergeClasses(styles.title, !included && styles.out)}>
            {title}
          </h2>
          {basis === "" ? null : (
            <Badge appearance="outline" color="informative" size="small">
              {basis}
            </Badge>
          )}
          <span className={mergeClasses(styles.value, !included && styles.out)}>{value}</span>
        </div>
        <div className={styles.quiet}>{measured.join(" · ")}</div>
        <ItemFacts item={item} />
        <FindingList findings={findingsOf(reading, item.id)} />
        <QuoteText source={source} item={item} />
      </div>
    </li>
  );
}
