import { Button, Caption1, Field, Spinner, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { isEmpty } from "../../../core/sheet/refresh-plan";
import { useDesk } from "../../desk";
import { wordFailure } from "../../failure";
import { Notice } from "../../parts/Notice";
import { ScreenLayout } from "../../parts/ScreenLayout";
import { ScreenTitle } from "../../parts/ScreenTitle";
import type { Refresh } from "../../session";
import { useVoice } from "../../strings/say";
import { countWrites } from "./count-writes";
import { Differences } from "./Differences";
import { RefreshLog } from "./RefreshLog";
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
  const { take } = useRefresh();
  switch (step.at) {
    case "editing":
      return null;
    case "comparing":
      return <Spinner size="tiny" label={say("refresh.comparing")} />;
    case "unchanged":
      return (
        <>
          <Notice intent="info">{say("refresh.unchanged")}</Notice>
          <Differences plan={step.plan} onTake={(offers, isTaken) => take(step.plan, offers, isTaken)} />
        </>
      );
    case "compared":
      return <Differences plan={step.plan} onTake={(offers, isTaken) => take(step.plan, offers, isTaken)} />;
    case "applying":
      return <Spinner size="tiny" label={say("refresh.applying")} />;
    case "applied":
      return <Notice intent="success">{say("refresh.applied", { table: step.table, count: step.written })}</Notice>;
    case "reverting":
      return <Spinner size="tiny" label={say("refresh.reverting")} />;
    case "reverted":
      return (
        <Notice intent="success">
          {say("refresh.reverted", { table: step.table, count: step.restored })} {step.kept === 0 ? null : say("refresh.reverted.kept", { count: step.kept })}
        </Notice>
      );
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
function RefreshButtons({ refresh: { step, text, table } }: Props) {
  const { dispatch } = useDesk();
  const { say } = useVoice();
  const { compare, apply, revert } = useRefresh();
  if (step.at === "compared" || step.at === "applying") {
    const busy = step.at === "applying";
    return [
      <Button key="leave" disabledFocusable={busy} onClick={() => dispatch({ act: "refresh-close" })}>
        {say("refresh.leave")}
      </Button>,
      <Button key="next" appearance="primary" disabledFocusable={busy || isEmpty(step.plan)} onClick={() => apply(step.plan)}>
        {countWrites(step.plan) === 0 ? say("refresh.remember") : say("refresh.apply", { count: countWrites(step.plan) })}
      </Button>,
    ];
  }
  const mayRevert = step.at === "applied" || (step.at === "editing" && table.last !== undefined);
  return [
    mayRevert ? (
      <Button key="revert" onClick={revert}>
        {say("refresh.revert")}
      </Button>
    ) : null,
    <Button key="next" appearance="primary" disabledFocusable={step.at === "comparing" || step.at === "reverting" || text.trim() === ""} onClick={compare}>
      {say("refresh.compare")}
    </Button>,
  ];
}

/** One table: correct its text, see what would change, then write it. */
export function RefreshTable({ refresh }: Props) {
  const { dispatch } = useDesk();
  const { say } = useVoice();
  const styles = useStyles();
  const busy = refresh.step.at === "comparing" || refresh.step.at === "applying" || refresh.step.at === "reverting";
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
      <RefreshLog log={refresh.table.log ?? []} />
    </ScreenLayout>
  );
}
