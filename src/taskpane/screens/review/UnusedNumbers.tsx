import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import type { UnusedNumber } from "../../../core/model/reading";
import { useVoice } from "../../strings/say";

const useStyles = makeStyles({
  // Its header is indented for a column of its own; here it belongs to the column of the screen.
  accordion: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  number: { fontWeight: tokens.fontWeightSemibold },
});

/** Every number of the text that became no figure, with why: what was passed over must be as easy to see as what was taken. */
export function UnusedNumbers({ unused }: { readonly unused: readonly UnusedNumber[] }) {
  const styles = useStyles();
  const { say } = useVoice();
  if (unused.length === 0) return null;
  return (
    <Accordion collapsible className={styles.accordion}>
      <AccordionItem value="unused">
        <AccordionHeader as="h2" size="small">
          {say("review.unused.title", { count: unused.length })}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {unused.map(({ start, text, reason }) => (
              <li key={start}>
                <span className={styles.number}>{text}</span> — {reason}
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
