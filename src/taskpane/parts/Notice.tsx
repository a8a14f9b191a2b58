import { MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

// At twice the size a table's name is wider than the bar, and so are two buttons beside each other.
const useStyles = makeStyles({
  body: { minWidth: 0, overflowWrap: "anywhere" },
  actions: { flexWrap: "wrap", justifyContent: "flex-end", margin: 0, marginInlineEnd: 0, minWidth: 0 },
});

interface Props {
  readonly intent: "error" | "info" | "success" | "warning";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A plain message in its place on the screen; the live region around it is what speaks it. */
export function Notice({ intent, children, actions }: Props) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" shape="rounded">
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
      {actions === undefined ? null : <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
