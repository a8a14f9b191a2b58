import { Button, ToggleButton, Toolbar, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, DataBarHorizontalRegular } from "@fluentui/react-icons";
import { useDesk } from "../../desk";
import { useVoice } from "../../strings/say";

const useStyles = makeStyles({
  tools: { padding: `0 ${tokens.spacingHorizontalS}`, flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  right: { marginLeft: "auto" },
});

interface Props {
  readonly toLookAt: number;
  readonly onlyDoubts: boolean;
  readonly onOnlyDoubts: (only: boolean) => void;
  readonly charted: boolean;
  readonly onCharted: (charted: boolean) => void;
  readonly allIncluded: boolean;
  readonly onAll: (include: boolean) => void;
}

export function ReviewTools({ toLookAt, onlyDoubts, onOnlyDoubts, charted, onCharted, allIncluded, onAll }: Props) {
  const styles = useStyles();
  const { session, dispatch } = useDesk();
  const { say } = useVoice();
  if (session.read.at !== "read") return null;
  const { past, undone } = session.read.review;
  return (
    <Toolbar size="small" className={styles.tools} aria-label={say("review.tools")}>
      <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} aria-label={say("review.undo")} disabledFocusable={past.length === 0} onClick={() => dispatch({ act: "review", step: { act: "undo" } })} />
      <Button size="small" appearance="subtle" icon={<ArrowRedoRegular />} aria-label={say("review.redo")} disabledFocusable={undone.length === 0} onClick={() => dispatch({ act: "review", step: { act: "redo" } })} />
      {toLookAt > 0 || onlyDoubts ? (
        <ToggleButton size="small" appearance="subtle" checked={onlyDoubts} onClick={() => onOnlyDoubts(!onlyDoubts)}>
          {say("review.to-look-at", { count: toLookAt })}
        </ToggleButton>
      ) : null}
      <ToggleButton size="small" appearance="subtle" icon={<DataBarHorizontalRegular />} checked={charted} onClick={() => onCharted(!charted)}>
        {say("review.charts")}
      </ToggleButton>
      <Button size="small" appearance="subtle" className={styles.right} onClick={() => onAll(!allIncluded)}>
        {say(allIncluded ? "review.none" : "review.all")}
      </Button>
    </Toolbar>
  );
}
