import { createContext, useContext, type Dispatch } from "react";
import type { Reading } from "../core/model/reading";
import type { Workbook } from "../core/sheet/workbook";
import type { Act, Session } from "./session";

/** Reads one text on this machine. Rejects where the text cannot be read at all. */
export type ReadText = (text: string) => Promise<Reading>;

/** What every screen works with. */
export interface Desk {
  readonly workbook: Workbook;
  readonly read: ReadText;
  readonly session: Session;
  readonly dispatch: Dispatch<Act>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("A screen was mounted outside the pane: wrap it in DeskContext.");
  return desk;
}
