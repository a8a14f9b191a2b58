import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { LineItem } from "../../core/model/line-item";
import { useVoice } from "../strings/say";
import { blockAt, cutBlocks, markItems, runsOf, type ItemRun } from "../wording/source-blocks";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 2,
    flexBasis: 0,
    minHeight: "96px",
    overflowY: "auto",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  blocks: { position: "relative", margin: 0 },
  block: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box", margin: 0, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  mark: { color: "inherit", backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusSmall, padding: "0 1px", cursor: "pointer" },
  actual: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline", textUnderlineOffset: "2px" },
  current: { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorBrandBackground2, outline: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}` },
});

const USUAL_HEIGHT = 60;

function MarkedRun({ run, current, onPoint }: { readonly run: ItemRun; readonly current: boolean; readonly onPoint: (item: string) => void }) {
  const styles = useStyles();
  const { say } = useVoice();
  const { item, role } = run;
  if (item === null || role === null) return run.text;
  return (
    <mark aria-current={current} data-role={role} title={say(`quote.${role}`)} className={mergeClasses(styles.mark, role === "actual" && styles.actual, current && styles.current)} onClick={() => onPoint(item)}>
      {run.text}
    </mark>
  );
}

interface Props {
  readonly source: string;
  readonly items: readonly LineItem[];
  readonly current: LineItem | null;
  readonly onPoint: (item: string) => void;
}

const placeOf = ({ actual, sentence }: LineItem): number => ("low" in actual ? (actual.low ?? actual.high) : actual)?.start ?? sentence.start;

/** The whole text with every figure marked; it follows the figure in focus, and a click on a mark finds its figure. */
export function SourceText({ source, items, current, onPoint }: Props) {
  const styles = useStyles();
  const { say } = useVoice();
  const scroll = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => cutBlocks(source), [source]);
  const marks = useMemo(() => markItems(items), [items]);
  const virtual = useVirtualizer({ count: blocks.length, getScrollElement: () => scroll.current, estimateSize: () => USUAL_HEIGHT, overscan: 2 });
  const place = current === null ? null : placeOf(current);

  useEffect(() => {
    if (place === null) return;
    virtual.scrollToIndex(blockAt(blocks, place), { align: "center" });
    // A paragraph may be taller than the panel: once it is there, the figure itself is brought in.
    requestAnimationFrame(() => scroll.current?.querySelector('mark[aria-current="true"][data-role="actual"]')?.scrollIntoView({ block: "nearest" }));
  }, [place, blocks, virtual]);

  return (
    <section ref={scroll} className={styles.scroll} aria-label={say("quote.label")} tabIndex={0}>
      <blockquote className={styles.blocks} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const block = blocks[index];
          return block === undefined ? null : (
            <p key={index} ref={virtual.measureElement} data-index={index} className={styles.block} style={{ transform: `translateY(${start}px)` }}>
              {runsOf(source, block, marks).map((run) => (
                <MarkedRun key={run.start} run={run} current={run.item !== null && run.item === current?.id} onPoint={onPoint} />
              ))}
            </p>
          );
        })}
      </blockquote>
    </section>
  );
}
