import { Button, Caption1 } from "@fluentui/react-components";
import { useState } from "react";
import type { Rebuilding } from "../../../core/sheet/workbook";
import { useDesk } from "../../desk";
import { failureOf, type Failure } from "../../failure";
import { Notice } from "../../parts/Notice";
import { useVoice } from "../../strings/say";

interface Props {
  readonly onRebuilt: (rebuilding: Rebuilding) => void;
  readonly onFailure: (failure: Failure) => void;
}

/** For a record that is damaged or gone, and for tables that came with a copied sheet: none of them is in the list. */
export function RebuildRecord({ onRebuilt, onFailure }: Props) {
  const { workbook } = useDesk();
  const { say } = useVoice();
  const [isBusy, setBusy] = useState(false);
  const rebuild = (): void => {
    setBusy(true);
    workbook.rebuild().then(onRebuilt, (thrown: unknown) => onFailure(failureOf(thrown))).finally(() => setBusy(false));
  };
  return (
    <div>
      <Caption1 block>{say("rebuild.why")}</Caption1>
      <Button size="small" disabledFocusable={isBusy} onClick={rebuild}>
        {isBusy ? say("rebuild.busy") : say("rebuild.button")}
      </Button>
    </div>
  );
}

export function RebuiltNotice({ rebuilding: { kept, rebuilt } }: { readonly rebuilding: Rebuilding }) {
  const { say } = useVoice();
  if (rebuilt.length === 0) return <Notice intent="info">{say("rebuild.nothing", { count: kept.length })}</Notice>;
  return <Notice intent="success">{say("rebuild.done", { tables: rebuilt.join(", ") })}</Notice>;
}
