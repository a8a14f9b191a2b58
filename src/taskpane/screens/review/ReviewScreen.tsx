import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LineItem } from "../../../core/model/line-item";
import type { Reading } from "../../../core/model/reading";
import { isPage } from "../../../core/sheet/cells/visible-words";
import { useDesk } from "../../desk";
import { FindingList } from "../../parts/FindingList";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import { chosen, type Read } from "../../session";
import { useVoice } from "../../strings/say";
import { findingsOfDocument, isDoubtful, tally } from "../../wording/tally";
import { useInsertion } from "../insert/use-insertion";
import { FigureList } from "./FigureList";
import { QuoteText } from "../../parts/QuoteText";
import { ReviewTools } from "./ReviewTools";
import { SourceText } from "../../parts/SourceText";
import { UnusedNumbers } from "./UnusedNumbers";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  quiet: { color: tokens.colorNeutralForeground3 },
  quote: { flexShrink: 0, maxHeight: "40%", overflowY: "auto", padding: tokens.spacingHorizontalM, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

function ReviewHead({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const { say } = useVoice();
  const { figures, toLookAt, unused } = tally(reading);
  const { name, tickers } = reading.company;
  const company = [name ?? say("review.company-unsaid"), tickers.join(", ")].filter(Boolean).join(" · ");
  const counts = [say("review.figures", { count: figures }), say("review.to-look-at", { count: toLookAt }), say("review.unused", { count: unused })];
  return (
    <div className={styles.head}>
      <ScreenTitle>{company}</ScreenTitle>
      <Caption1 className={styles.quiet}>{counts.join(" · ")}</Caption1>
      <FindingList findings={findingsOfDocument(reading)} />
    </div>
  );
}

/** Below the figures, what they were read from: a text whole; of a page or a filing, whose source is markup, the words of the figure in focus. */
function Source({ reading, current, onPoint }: { readonly reading: Reading; readonly current: LineItem | null; readonly onPoint: (item: string) => void }) {
  const styles = useStyles();
  const { text } = useDesk().session;
  if (reading.document.kind === "text") return <SourceText source={text} items={reading.items} current={current} onPoint={onPoint} />;
  return current === null ? null : (
    <div className={styles.quote}>
      <QuoteText source={text} item={current} isMarkup={isPage(reading.document.kind)} />
    </div>
  );
}

function ReviewedReading({ reading, review }: Extract<Read, { at: "read" }>) {
  const styles = useStyles();
  const { session, dispatch } = useDesk();
  const { say } = useVoice();
  const insert = useInsertion();
  const [current, setCurrent] = useState<string | null>(null);
  const [onlyDoubts, setOnlyDoubts] = useState(false);
  const [charted, setCharted] = useState(false);
  const shown = onlyDoubts ? reading.items.filter((item) => isDoubtful(reading, item.id)) : reading.items;
  const pointed = reading.items.find(({ id }) => id === current) ?? shown[0] ?? null;
  const count = chosen(session.read).length;
  const { excluded } = review.decisions;
  return (
    <div className={styles.screen}>
      <ReviewHead reading={reading} />
      <ReviewTools
        toLookAt={tally(reading).toLookAt}
        onlyDoubts={onlyDoubts}
        onOnlyDoubts={setOnlyDoubts}
        charted={charted}
        onCharted={setCharted}
        allIncluded={shown.every(({ id }) => !excluded.has(id))}
        onAll={(include) => dispatch({ act: "review", step: { act: include ? "include" : "exclude", items: shown.map(({ id }) => id) } })}
      />
      <FigureList reading={reading} items={shown} excluded={excluded} charted={charted} current={current} onPoint={setCurrent} />
      <Source reading={reading} current={pointed} onPoint={setCurrent} />
      <UnusedNumbers unused={reading.unused} current={pointed} source={session.text} />
      <div className={styles.footer}>
        <div role="status">{count === 0 ? <Caption1>{say("insert.none-chosen")}</Caption1> : null}</div>
        <Button
          appearance="primary"
          disabledFocusable={count === 0 || session.insertion.at === "writing"}
          onClick={() => {
            dispatch({ act: "go", screen: "insert" });
            insert();
          }}
        >
          {say("insert.button", { count })}
        </Button>
      </div>
    </div>
  );
}

export function ReviewScreen() {
  const { session } = useDesk();
  const { say } = useVoice();
  if (session.read.at === "read" && session.read.review.proposal.items.length > 0) return <ReviewedReading {...session.read} />;
  return (
    <ScreenLayout>
      <ScreenTitle>{say("review.title")}</ScreenTitle>
      <Caption1>{say("review.nothing")}</Caption1>
    </ScreenLayout>
  );
}
