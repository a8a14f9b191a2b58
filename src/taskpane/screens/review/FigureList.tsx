import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { LineItem } from "../../../core/model/line-item";
import type { Reading } from "../../../core/model/reading";
import { useDesk } from "../../desk";
import { useVoice } from "../../strings/say";
import { groupFigures } from "../../wording/figure-groups";
import { findingsOf } from "../../wording/tally";
import { FigureRow } from "./FigureRow";

const useStyles = makeStyles({
  scroll: { flexGrow: 3, flexBasis: 0, minHeight: "120px", overflowY: "auto", overflowX: "hidden" },
  // A form in three lines of the screen could be filled in, but not read.
  open: { flexGrow: 9 },
  lines: { position: "relative", margin: 0, padding: 0, listStyleType: "none" },
  line: { position: "absolute", top: 0, left: 0, width: "100%" },
  period: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

/** About what a row with a change and a consensus takes; each row is measured once it is on screen. */
const USUAL_HEIGHT = 96;
/** Rows kept beyond the edges, so that the next press of an arrow key finds its row there. */
const OVERSCAN = 6;

interface Props {
  readonly reading: Reading;
  readonly items: readonly LineItem[];
  readonly excluded: ReadonlySet<string>;
  readonly charted: boolean;
  readonly current: string | null;
  readonly onPoint: (item: string) => void;
}

/** The figures, period by period. Only those near the screen exist, so two thousand scroll as three do. */
export function FigureList({ reading, items, excluded, charted, current, onPoint }: Props) {
  const styles = useStyles();
  const voice = useVoice();
  const { dispatch } = useDesk();
  const [opened, setOpened] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const lines = useMemo(() => groupFigures(items, voice), [items, voice]);
  const placeOf = useMemo(() => new Map(lines.flatMap((line, at) => (line.kind === "figure" ? [[line.item.id, at] as const] : []))), [lines]);
  const order = useMemo(() => [...placeOf.keys()], [placeOf]);
  const stop = current !== null && placeOf.has(current) ? current : order[0];
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    getItemKey: (at) => {
      const line = lines[at];
      return line?.kind === "figure" ? line.item.id : `period ${line?.period ?? at}`;
    },
  });

  useEffect(() => {
    const at = current === null ? undefined : placeOf.get(current);
    if (at === undefined) return;
    virtual.scrollToIndex(at, { align: "auto" });
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    // The row may come into being only now that the list has moved to it.
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-figure="${CSS.escape(current ?? "")}"] input[type="checkbox"]`)?.focus());
  }, [current, placeOf, virtual]);

  const walk = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== "checkbox") return;
    const at = order.indexOf(stop ?? "");
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    const next = to === undefined ? undefined : order[to];
    if (next === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    onPoint(next);
  };

  return (
    <div ref={scroll} className={mergeClasses(styles.scroll, opened !== null && styles.open)} onKeyDown={walk}>
      <ul className={styles.lines} style={{ height: virtual.getTotalSize() }} aria-label={voice.say("review.items")}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <li key={key} ref={virtual.measureElement} data-index={index} className={styles.line} style={{ transform: `translateY(${start}px)` }} aria-setsize={lines.length} aria-posinset={index + 1}>
              {line.kind === "period" ? (
                <h2 className={styles.period}>{voice.say("review.period", { period: line.period, count: line.count })}</h2>
              ) : (
                <FigureRow
                  item={line.item}
                  findings={findingsOf(reading, line.item.id)}
                  charted={charted}
                  included={!excluded.has(line.item.id)}
                  current={line.item.id === stop}
                  open={line.item.id === opened}
                  onPoint={() => onPoint(line.item.id)}
                  onToggle={() => dispatch({ act: "review", step: { act: excluded.has(line.item.id) ? "include" : "exclude", items: [line.item.id] } })}
                  onOpen={(open) => setOpened(open ? line.item.id : null)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
