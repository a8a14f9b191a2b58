import { Button, Caption1, Spinner } from "@fluentui/react-components";
import { Suspense } from "react";
import { UNNAMED } from "../../../core/sheet/naming/plan-names";
import { useDesk } from "../../desk";
import { wordFailure } from "../../failure";
import { fetchedLater } from "../../parts/fetched-later";
import { FindingList } from "../../parts/FindingList";
import { Notice } from "../../parts/Notice";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import { chosen } from "../../session";
import { useVoice } from "../../strings/say";
import { useTableVerbs, type TableVerbs } from "../../use-table-verbs";
import { useOpenRefresh } from "../refresh/use-open-refresh";
import { InsertChoices } from "./InsertChoices";
import { useInsertion } from "./use-insertion";

function InsertStatus({ verbs: { answer, changes, chart, isBusy, nameRest } }: { readonly verbs: TableVerbs }) {
  const { insertion } = useDesk().session;
  const voice = useVoice();
  const { say } = voice;
  switch (insertion.at) {
    case "ready":
      return null;
    case "writing":
      return <Spinner size="tiny" label={say("insert.writing")} labelPosition="after" />;
    case "done": {
      const lacksNames = insertion.findings.some(({ code }) => code === UNNAMED) && (changes === 0 || answer?.intent === "error");
      return (
        <>
          <Notice
            intent="success"
            actions={
              <Button size="small" onClick={() => chart(insertion.table)}>
                {say("sheet-chart.add")}
              </Button>
            }
          >
            {say("insert.done", { table: insertion.table, place: insertion.place, count: insertion.figures })} {say("insert.done.next")}
          </Notice>
          {answer === null ? null : <Notice intent={answer.intent}>{answer.words}</Notice>}
          <FindingList findings={lacksNames ? insertion.findings : insertion.findings.filter(({ code }) => code !== UNNAMED)} />
          {lacksNames ? (
            <Button size="small" disabledFocusable={isBusy} onClick={() => nameRest(insertion.table)}>
              {say("track.name-rest")}
            </Button>
          ) : null}
        </>
      );
    }
    case "failed": {
      const intent = insertion.failure.code === "already-inserted" ? "warning" : "error";
      return <Notice intent={intent}>{wordFailure(insertion.failure, voice)}</Notice>;
    }
  }
}

/** Where the analyst may say yes to what was named. */
const CONSENTS = ["cells-in-the-way", "series-restated"] as const;

/** What comes next, by what came of it: show the table, refresh the one that is there, or try again. */
function InsertButton({ count, verbs }: { readonly count: number; readonly verbs: TableVerbs }) {
  const { insertion } = useDesk().session;
  const { say } = useVoice();
  const insert = useInsertion();
  const openRefresh = useOpenRefresh();
  if (insertion.at === "done") {
    return (
      <Button appearance="primary" onClick={() => verbs.show(insertion.table)}>
        {say("insert.show")}
      </Button>
    );
  }
  if (insertion.at === "failed" && insertion.failure.code === "already-inserted") {
    return (
      <Button appearance="primary" onClick={openRefresh}>
        {say("insert.to-track")}
      </Button>
    );
  }
  const asks = insertion.at === "failed" && CONSENTS.find((code) => code === insertion.failure.code);
  if (asks) {
    return [
      <Button key="yes" onClick={() => insert(insertion.failure.where)}>
        {say(`insert.agree.${asks}`)}
      </Button>,
      <Button key="again" appearance="primary" onClick={() => insert()}>
        {say("insert.again")}
      </Button>,
    ];
  }
  return (
    <Button appearance="primary" disabledFocusable={count === 0 || insertion.at === "writing"} onClick={() => insert()}>
      {insertion.at === "failed" ? say("insert.again") : say("insert.button", { count })}
    </Button>
  );
}

// Excel's number formats come with it.
const InsertPreview = fetchedLater(async () => (await import("./InsertPreview")).InsertPreview);

/** Where the table goes, what it will hold, and what became of it. */
export function InsertScreen() {
  const { session } = useDesk();
  const { say } = useVoice();
  const verbs = useTableVerbs();
  const count = chosen(session.read).length;
  const read = session.read.at === "read" && session.read.reading.items.length > 0;
  return (
    <ScreenLayout status={<InsertStatus verbs={verbs} />} footer={read ? <InsertButton count={count} verbs={verbs} /> : null}>
      <ScreenTitle>{say("insert.title")}</ScreenTitle>
      {read ? null : <Caption1>{say("insert.empty")}</Caption1>}
      {read && session.insertion.at === "ready" && count === 0 ? <Caption1>{say("insert.none-chosen")}</Caption1> : null}
      {read && session.insertion.at !== "done" ? (
        <>
          <InsertChoices />
          <Suspense fallback={null}>
            <InsertPreview />
          </Suspense>
        </>
      ) : null}
    </ScreenLayout>
  );
}
