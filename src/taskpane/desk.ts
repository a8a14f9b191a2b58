import { createContext, useContext, type Dispatch } from "react";
import type { Unit } from "../core/model/amount";
import type { Finding } from "../core/model/finding";
import type { LineItem } from "../core/model/line-item";
import type { Reading } from "../core/model/reading";
import type { AmountRefusal } from "../core/read-amount";
import type { TypedAmount } from "../core/review/correction";
import type { Workbook } from "../core/sheet/workbook";
import type { OpenedFile, ReadFile, ReadingStage } from "./reading/messages";
import type { Act, Session } from "./session";

/** Reads one text on this machine. Rejects where the text cannot be read at all. */
export type ReadText = (text: string) => Promise<Reading>;

/** Reads files of one set on this machine. Rejects with RefusedFiles, in words for the user, where one of them is not accepted. */
export type ReadFiles = (files: readonly OpenedFile[], tell: (stage: ReadingStage) => void) => Promise<readonly ReadFile[]>;

/** What review asks of the reader: an amount as somebody types it, and what the checks say of figures set right. */
export interface Reviewer {
  readAmount(text: string, like: Unit): Promise<TypedAmount | AmountRefusal>;
  check(items: readonly LineItem[], text: string): Promise<readonly Finding[]>;
}

/** What every screen works with. */
export interface Desk {
  readonly workbook: Workbook;
  readonly read: ReadText;
  readonly readFiles: ReadFiles;
  /** Whatever is being read rejects, as cancelled. */
  readonly cancelReading: () => void;
  readonly reviewer: Reviewer;
  readonly session: Session;
  readonly dispatch: Dispatch<Act>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("A screen was mounted outside the pane: wrap it in DeskContext.");
  return desk;
}
