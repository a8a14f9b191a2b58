import { MenuList, MenuPopover, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

// The pane is narrower than a menu likes to be when everything is twice as large: its words then take more lines.
const useStyles = makeStyles({ box: { minWidth: 0, maxWidth: "min(300px, 100vw)" } });

/** What a menu button opens. */
export function MenuBox({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <MenuPopover className={styles.box}>
      <MenuList>{children}</MenuList>
    </MenuPopover>
  );
}
