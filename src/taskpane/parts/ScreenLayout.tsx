import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  content: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    // Boxes keep the browser's own least width otherwise, which is more than a pane has at twice the size.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& textarea, & select": { minWidth: 0, width: "100%" },
  },
  status: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ":empty": { display: "none" } },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":empty": { display: "none" },
  },
});

interface Props {
  readonly children?: ReactNode;
  /** What just happened: a live region, spoken when it changes. */
  readonly status?: ReactNode;
  readonly footer?: ReactNode;
}

/** One column that scrolls, with the one primary button always in reach below it. */
export function ScreenLayout({ children, status, footer }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <div className={styles.content}>
        {children}
        <div role="status" className={styles.status}>
          {status}
        </div>
      </div>
      <div className={styles.footer}>{footer}</div>
    </div>
  );
}
