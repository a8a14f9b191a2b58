/** What became of something that was asked of the workbook. */
export interface SheetAnswer {
  readonly intent: "error" | "info" | "success" | "warning";
  readonly words: string;
}
