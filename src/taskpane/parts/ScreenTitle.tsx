import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useDesk } from "../desk";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere", ":focus": { outlineStyle: "none" } },
});

/** The heading of a screen. It takes the focus when the pane itself opened the screen, so that reading goes on from here. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const { takesFocus } = useDesk().session;
  const title = useRef<HTMLHeadingElement>(null);
  const styles = useStyles();
  // Only on arrival: later the focus is the user's.
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
