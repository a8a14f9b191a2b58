import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly intent: "error" | "info" | "success" | "warning";
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A plain message in its place on the screen; the live region around it is what speaks it. */
export function Notice({ intent, children, actions }: Props) {
  return (
    <MessageBar intent={intent} layout="multiline" shape="rounded">
      <MessageBarBody>{children}</MessageBarBody>
      {actions === undefined ? null : <MessageBarActions>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
