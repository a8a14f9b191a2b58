import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Reading } from "../../../core/model/reading";
import { useDesk } from "../../desk";
import { FindingList } from "../../parts/FindingList";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import { chosen } from "../../session";
import { useVoice } from "../../strings/say";
import { findingsOfDocument, tally } from "../../wording/tally";
import { useInsertion } from "../insert/use-insertion";
import { ItemRow } from "./ItemRow";
import { UnusedNumbers } from "./UnusedNumbers";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function ReviewHead({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const { say } = useVoice();
  const { figures, toLookAt, unused } = tally(reading);
  const { name, tickers } = reading.company;
  const company = [name ?? say("review.company-unsaid"), tickers.join(", ")].filter(Boolean).join(" · ");
  const counts = [say("review.figures", { count: figures }), say("review.to-look-at", { count: toLookAt }), say("review.unused", { count: unused })];
  return (
    <div>
      <ScreenTitle>{company}</ScreenTitle>
      <Caption1 className={styles.quiet}>{counts.join(" · ")}</Caption1>
    </div>
  );
}

function Items({ reading }: { readonly reading: Reading }) {
  const { session, dispatch } = useDesk();
  const styles = useStyles();
  const { say } = useVoice();
  return (
    <ul className={styles.list} aria-label={say("review.items")}>
      {reading.items.map((item) => (
        <ItemRow
          key={item.id}
          item={item}
          reading={reading}
          source={session.text}
          included={!session.excluded.has(item.id)}
          onToggle={() => dispatch({ act: "toggle", item: item.id })}
        />
      ))}
    </ul>
  );
}

export function ReviewScreen() {
  const { session, dispatch } = useDesk();
  const { say } = useVoice();
  const insert = useInsertion();
  if (session.read.at !== "read" || session.read.reading.items.length === 0) {
    return (
      <ScreenLayout>
        <ScreenTitle>{say("review.title")}</ScreenTitle>
        <Caption1>{say("review.nothing")}</Caption1>
      </ScreenLayout>
    );
  }
  const { reading } = session.read;
  const count = chosen(reading, session.excluded).length;
  const insertAndGo = (): void => {
    dispatch({ act: "go", screen: "insert" });
    insert();
  };
  return (
    <ScreenLayout
      status={count === 0 ? <Caption1>{say("insert.none-chosen")}</Caption1> : null}
      footer={
        <Button appearance="primary" disabledFocusable={count === 0 || session.insertion.at === "writing"} onClick={insertAndGo}>
          {say("insert.button", { count })}
        </Button>
      }
    >
      <ReviewHead reading={reading} />
      <FindingList findings={findingsOfDocument(reading)} />
      <Items reading={reading} />
      <UnusedNumbers unused={reading.unused} />
    </ScreenLayout>
  );
}
