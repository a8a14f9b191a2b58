import { Button, Caption1, Field, Spinner, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useDesk } from "../../desk";
import { wordFailure } from "../../failure";
import { Notice } from "../../parts/Notice";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import type { Refresh } from "../../session";
import { useVoice } from "../../strings/say";
import { countWrites } from "./count-writes";
import { Differences } from "./Differences";
import { useRefresh } from "./use-refresh";

const useStyles = makeStyles({
  field: { flexShrink: 0 },
  text: { height: "180px", maxHeight: "none", "& textarea": { height: "100%", maxHeight: "none" } },
  back: { alignSelf: "flex-start", minWidth: 0, padding: 0, color: tokens.colorBrandForegroundLink },
});

interface Props {
  readonly refresh: Refresh;
}

function RefreshStatus({ refresh: { step, table } }: Props) {
  const { dispatch } = useDesk();
  const voice = useVoice();
  const { say } = voice;
  switch (step.at) {
    case "editing":
      return null;
    case "comparing":
      return <Spinner size="tiny" label={say("refresh.comparing")} />;
    case "unchanged":
      return (
        <>
          <Notice intent="info">{say("refresh.unchanged")}</Notice>
          <Differences plan={step.plan} />
        </>
      );
    case "compared":
      return <Differences plan={step.plan} />;
    case "applying":
      return <Spinner size="tiny" label={say("refresh.applying")} />;
    case "applied":
      return <Notice intent="success">{say("refresh.applied", { table: step.table, count: step.written })}</Notice>;
    case "failed": {
      const readAgain = (): void => {
        dispatch({ act: "refresh-close" });
        dispatch({ act: "go", screen: "source" });
        dispatch({ act: "text", text: table.source.text, opensReview: true });
      };
      const gone = step.failure.code === "table-gone";
      return (
        <Notice
          intent="error"
          actions={
            gone ? (
              <Button size="small" onClick={readAgain}>
                {say("track.read-again")}
              </Button>
            ) : undefined
          }
        >
          {wordFailure(step.failure, voice)}
        </Notice>
      );
    }
  }
}

/** The last one keeps its key from step to step, or the focus would fall off the page when it changes. */
function RefreshButtons({ refresh: { step, text } }: Props) {
  const { dispatch } = useDesk();
  const { say } = useVoice();
  const { compare, apply } = useRefresh();
  if (step.at === "compared" || step.at === "applying") {
    const busy = step.at === "applying";
    return [
      <Button key="leave" disabledFocusable={busy} onClick={() => dispatch({ act: "refresh-close" })}>
        {say("refresh.leave")}
      </Button>,
      <Button key="next" appearance="primary" disabledFocusable={busy} onClick={() => apply(step.plan)}>
        {say("refresh.apply", { count: countWrites(step.plan) })}
      </Button>,
    ];
  }
  return [
    <Button key="next" appearance="primary" disabledFocusable={step.at === "comparing" || text.trim() === ""} onClick={compare}>
      {say("refresh.compare")}
    </Button>,
  ];
}

/** One table: correct its text, see what would change, then write it. */
export function RefreshTable({ refresh }: Props) {
  const { dispatch } = useDesk();
  const { say } = useVoice();
  const styles = useStyles();
  const busy = refresh.step.at === "comparing" || refresh.step.at === "applying";
  return (
    <ScreenLayout status={<RefreshStatus refresh={refresh} />} footer={<RefreshButtons refresh={refresh} />}>
      <Button appearance="transparent" size="small" className={styles.back} disabledFocusable={busy} onClick={() => dispatch({ act: "refresh-close" })}>
        ‹ {say("refresh.back")}
      </Button>
      <div>
        <ScreenTitle>{refresh.table.name}</ScreenTitle>
        <Caption1>{refresh.table.source.company}</Caption1>
      </div>
      <Field label={say("refresh.text")} className={styles.field}>
        <Textarea
          className={styles.text}
          value={refresh.text}
          readOnly={busy}
          onChange={(_, { value }) => dispatch({ act: "refresh-text", text: value })}
        />
      </Field>
    </ScreenLayout>
  );
}
