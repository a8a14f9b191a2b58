import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownFilled, ArrowUpFilled, EqualCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Relation } from "../../../core/model/consensus";
import type { LineItem } from "../../../core/model/line-item";
import { useVoice } from "../../strings/say";
import { wordNumber } from "../../wording/amount";
import { wordChange } from "../../wording/change";
import { wordConsensus } from "../../wording/consensus";

const useStyles = makeStyles({
  facts: { margin: 0, display: "flex", flexDirection: "column", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  fact: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  arrow: { verticalAlign: "-2px", marginLeft: tokens.spacingHorizontalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.figure}>{children}</dd>
    </div>
  );
}

const ARROWS = { "above": ArrowUpFilled, "below": ArrowDownFilled, "in-line": EqualCircleRegular } as const;

function RelationArrow({ relation }: { readonly relation: Relation }) {
  const Arrow = ARROWS[relation];
  return <Arrow aria-hidden className={useStyles().arrow} />;
}

/** What the document says beside a figure; a line for each thing it says and none for what it does not. */
export function ItemFacts({ item }: { readonly item: LineItem }) {
  const styles = useStyles();
  const voice = useVoice();
  const { say, language } = voice;
  const consensus = item.consensus && wordConsensus(item.consensus, item.actual, voice);
  if (item.changes.length === 0 && item.prior === null && consensus === null) return null;
  return (
    <dl className={styles.facts}>
      {item.changes.map((change) => (
        <Fact key={`${change.start} ${change.end}`} name={say(`change.${change.against}`)}>
          {wordChange(change, voice)} <span className={styles.quiet}>{say("change.stated")}</span>
        </Fact>
      ))}
      {item.prior && <Fact name={say("prior.label")}>{wordNumber(item.prior, language)}</Fact>}
      {consensus && (
        <Fact name={say("consensus.label")}>
          {consensus.amount} {consensus.relation && <RelationArrow relation={consensus.relation} />} {consensus.verdict}
        </Fact>
      )}
    </dl>
  );
}
