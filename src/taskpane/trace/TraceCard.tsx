import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from "@fluentui/react-icons";
import { useState, type Ref } from "react";
import type { TracedFigure } from "../../core/sheet/trace/trace-cell";
import { useVoice } from "../strings/say";
import { wordFigureSentence } from "../wording/figure-sentence";
import { TracedFigureBody } from "./TracedFigureBody";
import type { Trace } from "./use-trace";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    minHeight: 0,
    maxHeight: "70%",
    borderTop: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}` },
  // At the card's lower edge, which alone stays where it is: the card grows when its text was read again, and from figure to figure.
  foot: { display: "flex", alignItems: "center", justifyContent: "flex-end", flexShrink: 0, gap: tokens.spacingHorizontalXS, padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  where: { marginRight: "auto", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

function keyOf({ table, row }: TracedFigure): string {
  return `${table.name} ${row.key}`;
}

interface Props {
  readonly trace: Trace;
  /** Where the focus goes to when it is asked for. */
  readonly place: Ref<HTMLElement>;
  readonly onClose: () => void;
}

/** The figure under the selection, over whatever tab is open. It takes the focus only when asked for from the ribbon: the analyst is working in the sheet. */
export function TraceCard({ trace: { selected, figures }, place, onClose }: Props) {
  const styles = useStyles();
  const voice = useVoice();
  const { say } = voice;
  // Kept with the cell it was stepped in: an effect that puts it back could run after a click.
  const cell = [`${selected.sheet}!${selected.cell}`, ...figures.map(keyOf)].join("\n");
  const [stepped, setStepped] = useState({ cell, at: 0 });
  const at = stepped.cell === cell ? stepped.at : 0;
  const figure = figures[at] ?? figures[0];
  const step = (to: number): void => setStepped({ cell, at: (to + figures.length) % figures.length });
  return (
    <aside
      ref={place}
      tabIndex={-1}
      className={styles.card}
      aria-label={say("trace.title")}
      onKeyDown={({ key }) => {
        if (key === "Escape") onClose();
      }}
    >
      <div role="status" className={styles.spoken}>
        {wordFigureSentence(figure.standing ?? figure.row.cells, voice)}
      </div>
      <div className={styles.head}>
        <Caption1 className={styles.where}>{say("trace.where", { cell: `${selected.sheet}!${selected.cell}` })}</Caption1>
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={say("trace.close")} onClick={onClose} />
      </div>
      <TracedFigureBody key={keyOf(figure)} figure={figure} shown={selected.text} />
      {figures.length > 1 ? (
        <div className={styles.foot}>
          <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} aria-label={say("trace.previous")} onClick={() => step(at - 1)} />
          <Caption1>{say("trace.of", { at: at + 1, count: figures.length })}</Caption1>
          <Button size="small" appearance="subtle" icon={<ChevronRightRegular />} aria-label={say("trace.next")} onClick={() => step(at + 1)} />
        </div>
      ) : null}
    </aside>
  );
}
