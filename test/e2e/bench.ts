import type { OpenedWorkbook, Opening } from "./pages";

/** What a scenario starts from: a fresh workbook each time, and a place for its pictures, which are made where TIEOUT_PICTURES is 1. */
export interface Bench {
  open(opening?: Opening): Promise<OpenedWorkbook>;
  /** Into test/e2e/shots, for people to look at. */
  shoot(workbook: OpenedWorkbook, name: string): Promise<void>;
  /** The pane alone, into the same place. */
  shootPane(workbook: OpenedWorkbook, name: string): Promise<void>;
  /** The pane alone, for the guide: into docs/pictures. */
  picture(workbook: OpenedWorkbook, name: string): Promise<void>;
}
