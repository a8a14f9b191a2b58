import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { Notice } from "../../parts/Notice";
import { useVoice } from "../../strings/say";

interface Props {
  readonly table: string;
  readonly onAnswer: (isSure: boolean) => void;
}

/** The one thing that is asked twice: a removed table takes the analyst's own columns along. The answer that loses nothing has the focus. */
export function RemovalQuestion({ table, onAnswer }: Props) {
  const { say } = useVoice();
  const question = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => question.current?.querySelector("button")?.focus(), []);
  return (
    <div ref={question}>
      <Notice
        intent="warning"
        actions={[
          <Button key="keep" size="small" onClick={() => onAnswer(false)}>
            {say("track.remove.keep")}
          </Button>,
          <Button key="remove" size="small" onClick={() => onAnswer(true)}>
            {say("track.remove.sure")}
          </Button>,
        ]}
      >
        {say("track.remove.ask", { table })}
      </Notice>
    </div>
  );
}
