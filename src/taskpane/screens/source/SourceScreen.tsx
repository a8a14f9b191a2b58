import { Button, Caption1, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellsMergeRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { Notice } from "../../parts/Notice";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import { useDesk } from "../../desk";
import { refusalOf, wordFailure } from "../../failure";
import { useVoice } from "../../strings/say";
import { wordStage } from "../../wording/stage";
import { FileList } from "./FileList";
import { FileZone, OpenFilesButton } from "./FileZone";
import { RecentSources } from "./RecentSources";
import { SampleMenu } from "./SampleMenu";
import { useSelectedCells } from "./use-selected-cells";

const useStyles = makeStyles({
  field: { flexGrow: 1, minHeight: "160px", gridTemplateRows: "auto 1fr" },
  text: { height: "100%", "& textarea": { height: "100%", maxHeight: "none" } },
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wait: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What is going on, and the way out of it. */
function Wait({ children }: { readonly children: ReactNode }) {
  const { cancelReading } = useDesk();
  const { say } = useVoice();
  const styles = useStyles();
  return (
    <div className={styles.wait}>
      <Caption1>{children}</Caption1>
      <Button size="small" onClick={cancelReading}>
        {say("source.cancel")}
      </Button>
    </div>
  );
}

function ReadStatus() {
  const { session: { read, files, text }, dispatch } = useDesk();
  const voice = useVoice();
  const { say } = voice;
  if (files !== null && files.refusal !== null) return <Notice intent="warning">{say("files.refused", { message: files.refusal })}</Notice>;
  if (files !== null && read.at === "nothing") return <Wait>{files.stage === null ? say("files.reading", { count: files.names.length }) : wordStage(files.stage, voice)}</Wait>;
  switch (read.at) {
    case "nothing":
      return null;
    case "blank":
      return <Notice intent="info">{say("source.blank")}</Notice>;
    case "waiting":
      return <Wait>{say("source.reading")}</Wait>;
    case "failed": {
      const again = (
        <Button size="small" onClick={() => dispatch({ act: "text", text, opensReview: false })}>
          {say("source.again")}
        </Button>
      );
      return (
        <Notice intent={read.failure.code === "reading-cancelled" ? "info" : "error"} {...(files === null ? { actions: again } : {})}>
          {wordFailure(read.failure, voice)}
        </Notice>
      );
    }
    case "read": {
      const { items, company } = read.reading;
      const refusal = refusalOf(read.reading);
      if (refusal) return <Notice intent="warning">{say(refusal === "no-figures" ? "source.no-figures" : `failure.${refusal}`)}</Notice>;
      return <Caption1>{say("source.read", { company: company.name ?? say("review.company-unsaid"), count: items.length })}</Caption1>;
    }
  }
}

export function SourceScreen() {
  const { session, dispatch } = useDesk();
  const voice = useVoice();
  const { say } = voice;
  const styles = useStyles();
  const { take, failure } = useSelectedCells();
  const count = session.read.at === "read" ? session.read.reading.items.length : 0;
  return (
    <ScreenLayout
      status={failure === null ? <ReadStatus /> : <Notice intent="warning">{wordFailure(failure, voice)}</Notice>}
      footer={
        count === 0 ? null : (
          <Button appearance="primary" onClick={() => dispatch({ act: "go", screen: "review" })}>
            {say("source.review", { count })}
          </Button>
        )
      }
    >
      <ScreenTitle>{say("source.title")}</ScreenTitle>
      <FileZone>
        {session.files !== null ? (
          <FileList files={session.files} />
        ) : (
          <Field label={say("source.label")} className={styles.field}>
            <Textarea
              className={styles.text}
              value={session.text}
              placeholder={say("source.placeholder")}
              onChange={(_, { value }) => dispatch({ act: "text", text: value, opensReview: false })}
              onPaste={(event) => {
                if (event.clipboardData.getData("text/plain").trim() === "") dispatch({ act: "blank-paste" });
              }}
            />
          </Field>
        )}
        <div className={styles.row}>
          <Button size="small" icon={<TableCellsMergeRegular />} onClick={take}>
            {say("source.selected")}
          </Button>
          <OpenFilesButton />
          <SampleMenu />
        </div>
      </FileZone>
      {session.text === "" && session.files === null ? <Caption1 className={styles.quiet}>{say("source.steps")}</Caption1> : null}
      <RecentSources />
      <Caption1 className={styles.quiet}>{say("source.private")}</Caption1>
    </ScreenLayout>
  );
}
