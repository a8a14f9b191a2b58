import {
  Button,
  Caption1,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useId, useRef, useState } from "react";
import type { TableForm } from "../../../core/sheet/forms/table-form";
import type { LedgerTable } from "../../../core/sheet/ledger";
import { useDesk } from "../../desk";
import { MenuBox } from "../../parts/MenuBox";
import { useVoice } from "../../strings/say";
import type { TableVerbs } from "../../use-table-verbs";
import { wordWhen } from "../../wording/when";
import { RemovalQuestion } from "./RemovalQuestion";
import { useMismatches } from "./use-mismatches";

const useStyles = makeStyles({
  table: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  doubt: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

const FORMS: readonly TableForm[] = ["live", "native", "values"];

interface Props {
  readonly table: LedgerTable;
  readonly verbs: TableVerbs;
}

/** One table of the workbook: what it holds, in which state it is, and all that can be done with it. */
export function TableRow({ table, verbs }: Props) {
  const { dispatch } = useDesk();
  const { say, language } = useVoice();
  const styles = useStyles();
  const nameId = useId();
  const row = useRef<HTMLLIElement>(null);
  const [isRemoving, setRemoving] = useState(false);
  const mismatches = useMismatches(table.name, verbs.changes);
  const { name, source, rows, writtenAt, form = "live", log = [] } = table;
  const refreshed = [...log].reverse().find(({ what }) => what === "refresh");
  return (
    <li ref={row} tabIndex={-1} className={styles.table} aria-labelledby={nameId}>
      <h2 id={nameId} className={styles.name}>
        {name}
      </h2>
      <Caption1>{[source.company, source.title].filter(Boolean).join(" · ")}</Caption1>
      <Caption1 className={styles.quiet}>
        {say(`track.form.${form}`)} · {say("track.when", { count: rows.length, when: wordWhen(writtenAt, language) })}
      </Caption1>
      {refreshed === undefined ? null : <Caption1 className={styles.quiet}>{say("track.refreshed", { when: wordWhen(refreshed.at, language) })}</Caption1>}
      {mismatches === 0 ? null : <Caption1 className={styles.doubt}>{say("track.mismatches", { count: mismatches })}</Caption1>}
      {isRemoving ? (
        <RemovalQuestion
          table={name}
          onAnswer={(isSure) => {
            // The button that was pressed goes away, and with a removed table its row: the focus must not fall off the page.
            (isSure ? row.current?.closest("ul") : row.current)?.focus();
            setRemoving(false);
            if (isSure) verbs.remove(name);
          }}
        />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={verbs.isBusy} onClick={() => dispatch({ act: "refresh-open", table })}>
            {say("track.open")}
          </Button>
          <Button size="small" appearance="subtle" disabledFocusable={verbs.isBusy} onClick={() => verbs.show(name)}>
            {say("track.show")}
          </Button>
          <Menu checkedValues={{ form: [form] }} onCheckedValueChange={(_, { checkedItems: [next] }) => verbs.convert(name, FORMS.find((one) => one === next) ?? form)}>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton size="small" appearance="subtle" icon={<MoreHorizontalRegular />} menuIcon={null} disabledFocusable={verbs.isBusy} aria-label={say("track.more", { table: name })} />
            </MenuTrigger>
            <MenuBox>
              <MenuItem onClick={() => verbs.chart(name)}>{say("sheet-chart.add")}</MenuItem>
              {rows.some(({ wantedNames }) => wantedNames !== undefined) ? <MenuItem onClick={() => verbs.nameRest(name)}>{say("track.name-rest")}</MenuItem> : null}
              <MenuItem onClick={() => verbs.share(name)}>{say("track.share")}</MenuItem>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{say("track.form")}</MenuGroupHeader>
                {FORMS.map((one) => (
                  <MenuItemRadio key={one} name="form" value={one}>
                    {say(`track.form.${one}`)}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
              <MenuDivider />
              <MenuItem onClick={() => setRemoving(true)}>{say("track.remove")}</MenuItem>
            </MenuBox>
          </Menu>
        </div>
      )}
    </li>
  );
}
