import type { OpenedWorkbook, Opening } from "./pages";

/** What a scenario starts from: a fresh workbook each time, and a place for its pictures. */
export interface Bench {
  open(opening?: Opening): Promise<OpenedWorkbook>;
  /** Into test/e2e/shots, for people to look at. */
  shoot(workbook: OpenedWorkbook, name: string): Promise<void>;
}
