import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useState, type Ref } from "react";
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
  where: { marginRight: "auto", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

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
  const [at, setAt] = useState(0);
  useEffect(() => setAt(0), [figures]);
  const figure = figures[at] ?? figures[0];
  const step = (to: number): void => setAt((to + figures.length) % figures.length);
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
        {figures.length > 1 ? (
          <>
            <Button size="small" appearance="subtle" icon={<ChevronLeftRegular />} aria-label={say("trace.previous")} onClick={() => step(at - 1)} />
            <Caption1>{say("trace.of", { at: at + 1, count: figures.length })}</Caption1>
            <Button size="small" appearance="subtle" icon={<ChevronRightRegular />} aria-label={say("trace.next")} onClick={() => step(at + 1)} />
          </>
        ) : null}
        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={say("trace.close")} onClick={onClose} />
      </div>
      <TracedFigureBody key={`${figure.table.name} ${figure.row.key}`} figure={figure} shown={selected.text} />
    </aside>
  );
}
