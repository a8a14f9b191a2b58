import type { IStyleData } from "@univerjs/core";

const font = (size: number, color: string, more: IStyleData = {}): IStyleData => ({ fs: size, cl: { rgb: color }, ...more });
const filled = (fill: string, color: string): IStyleData => ({ bg: { rgb: fill }, cl: { rgb: color } });
const number = (pattern: string): IStyleData => ({ n: { pattern } });

/** Excel's built-in cell styles by the names of its API, as the Office theme draws them. */
export const BUILT_IN_STYLES = {
  Accent1: filled("#4472C4", "#FFFFFF"),
  Accent2: filled("#ED7D31", "#FFFFFF"),
  Accent3: filled("#A5A5A5", "#FFFFFF"),
  Accent4: filled("#FFC000", "#FFFFFF"),
  Accent5: filled("#5B9BD5", "#FFFFFF"),
  Accent6: filled("#70AD47", "#FFFFFF"),
  Bad: filled("#FFC7CE", "#9C0006"),
  Calculation: { ...filled("#F2F2F2", "#FA7D00"), bl: 1 },
  CheckCell: { ...filled("#A5A5A5", "#FFFFFF"), bl: 1 },
  Comma: number('_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'),
  Currency: number('_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'),
  Emphasis1: filled("#4472C4", "#FFFFFF"),
  Emphasis2: filled("#ED7D31", "#FFFFFF"),
  Emphasis3: filled("#A5A5A5", "#FFFFFF"),
  ExplanatoryText: { cl: { rgb: "#7F7F7F" }, it: 1 },
  FollowedHyperlink: { cl: { rgb: "#954F72" }, ul: { s: 1 } },
  Good: filled("#C6EFCE", "#006100"),
  Heading1: font(15, "#44546A", { bl: 1 }),
  Heading2: font(13, "#44546A", { bl: 1 }),
  Heading3: font(11, "#44546A", { bl: 1 }),
  Heading4: font(11, "#44546A", { bl: 1 }),
  Hyperlink: { cl: { rgb: "#0563C1" }, ul: { s: 1 } },
  Input: filled("#FFCC99", "#3F3F76"),
  LinkedCell: { cl: { rgb: "#FA7D00" } },
  Neutral: filled("#FFEB9C", "#9C5700"),
  Normal: {},
  Note: { bg: { rgb: "#FFFFCC" } },
  Output: { ...filled("#F2F2F2", "#3F3F3F"), bl: 1 },
  Percent: number("0%"),
  SheetTitle: font(18, "#44546A"),
  Total: { bl: 1 },
  WarningText: { cl: { rgb: "#FF0000" } },
} as const satisfies Readonly<Record<string, IStyleData>>;
