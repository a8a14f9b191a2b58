import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Menu, MenuButton, MenuItem, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LineItem } from "../../../core/model/line-item";
import type { UnusedNumber } from "../../../core/model/unused-number";
import type { AmountRefusal } from "../../../core/read-amount";
import { MenuBox } from "../../parts/MenuBox";
import { useVoice } from "../../strings/say";
import { explainUnused } from "../../wording/explain";
import { wordTitle } from "../../wording/item-title";
import { ATTACHMENTS, useAttachment } from "./use-attachment";

const useStyles = makeStyles({
  panel: { maxHeight: "40%", flexShrink: 0, overflowY: "auto", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalXS },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  use: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  number: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly unused: readonly UnusedNumber[];
  /** The figure in focus: what a number is attached to. */
  readonly current: LineItem | null;
  readonly source: string;
}

/** Every number of the text that became no figure, with why: what was passed over must be as easy to see as what was taken. */
export function UnusedNumbers({ unused, current, source }: Props) {
  const styles = useStyles();
  const { say } = useVoice();
  if (unused.length === 0) return null;
  return (
    <Accordion collapsible className={styles.panel}>
      <AccordionItem value="unused">
        <AccordionHeader as="h2" size="small">
          {say("review.unused.title", { count: unused.length })}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {unused.map((number) => (
              <NumberLine key={number.start} number={number} current={current} source={source} />
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function NumberLine({ number, current, source }: { readonly number: UnusedNumber } & Pick<Props, "current" | "source">) {
  const styles = useStyles();
  const voice = useVoice();
  const { say } = voice;
  const attach = useAttachment(source);
  const [refusal, setRefusal] = useState<AmountRefusal | null>(null);
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <span className={styles.number}>{number.text}</span> — {explainUnused(number, voice.language)}
        {refusal === null ? null : <span role="alert"> {say(`correct.${refusal}`, { text: number.text })}</span>}
      </span>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.use} size="small" appearance="subtle" aria-label={say("attach.open", { number: number.text })}>
            {say("attach.short")}
          </MenuButton>
        </MenuTrigger>
        <MenuBox>
          <MenuItem onClick={() => void attach(number, "figure", null).then(setRefusal)}>{say("attach.figure")}</MenuItem>
          {current === null
            ? null
            : ATTACHMENTS.map((part) => (
                <MenuItem key={part} onClick={() => void attach(number, part, current).then(setRefusal)}>
                  {say(`attach.${part}`, { figure: wordTitle(current, voice) })}
                </MenuItem>
              ))}
        </MenuBox>
      </Menu>
    </li>
  );
}
