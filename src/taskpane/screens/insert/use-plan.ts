import { useEffect, useState } from "react";
import { useDesk } from "../../desk";
import { chosen } from "../../session";
import { useVoice } from "../../strings/say";
import { planInsertion, type PlannedInsertion } from "./plan-insertion";

/** What inserting would write now; null until it is planned, and where it cannot be: the button then says why. */
export function usePlan(): PlannedInsertion | null {
  const { workbook, session } = useDesk();
  const { language } = useVoice();
  const { read, text, wishes } = session;
  const { layout, scale } = wishes;
  const [planned, setPlanned] = useState<PlannedInsertion | null>(null);
  useEffect(() => {
    let left = false;
    const tell = (plan: PlannedInsertion | null): void => {
      if (!left) setPlanned(plan);
    };
    const items = chosen(read);
    if (read.at !== "read" || items.length === 0) tell(null);
    else planInsertion(workbook, read.reading, { text, items, locale: language, wishes: { layout, scale } }).then(tell, () => tell(null));
    return () => {
      left = true;
    };
  }, [workbook, read, text, language, layout, scale]);
  return planned;
}
