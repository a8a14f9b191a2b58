import { MISMATCH } from "../checks/cell-tie-out";
import type { EmphasisPlan } from "./table-plan";

export const EMPHASIS = [
  // A missing consensus is no alarm: #N/A stays readable and steps back.
  { columns: ["yoy", "stated-yoy", "consensus", "gap", "surprise", "check"], when: "=ISNA(CELL)", look: "quiet" },
  { columns: ["check"], when: `=ISNUMBER(SEARCH("${MISMATCH}",CELL))`, look: "strong" },
] as const satisfies readonly EmphasisPlan[];
