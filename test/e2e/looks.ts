import type { LanguageCode } from "../../src/core/model/reading";
import type { OpenedWorkbook } from "./pages";

/** How Excel can show the pane: its theme, and the pane's width in pixels. */
export interface Look {
  readonly theme: "contrast" | "dark" | "light";
  readonly width: number;
  /** Its faults are looked for; what the theme or the width changes is found in one language. */
  readonly isChecked?: true;
}

/** Excel's usual width, and one that somebody has pulled wider. */
const USUAL = 320;
const WIDE = 480;
/** What is left of 320 pixels when everything in them is twice as large. */
export const ZOOMED = 160;

/** Each language in both themes at both widths. */
export const LOOKS: Readonly<Record<LanguageCode, readonly Look[]>> = {
  en: [{ theme: "light", width: USUAL, isChecked: true }, { theme: "light", width: WIDE }, { theme: "dark", width: WIDE, isChecked: true }, { theme: "dark", width: USUAL }, { theme: "contrast", width: USUAL }, { theme: "light", width: ZOOMED }],
  zh: [{ theme: "light", width: WIDE, isChecked: true }, { theme: "light", width: USUAL }, { theme: "dark", width: USUAL, isChecked: true }, { theme: "dark", width: WIDE }, { theme: "light", width: ZOOMED }],
};

export const nameLook = ({ theme, width }: Look): string => (width === ZOOMED ? "zoomed" : `${theme}-${width}`);

export async function takeOn({ page, pane }: OpenedWorkbook, { theme, width }: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: theme === "contrast" ? "active" : "none" });
  await pane.paint(theme);
  await pane.widen(width);
}

/**
 * What the pane scrolls sideways, or cuts off at its edge. A table as the sheet will show it may scroll inside its own
 * frame: it has two dimensions (WCAG 1.4.10).
 */
export const findOverflow = ({ pane }: OpenedWorkbook): Promise<readonly string[]> =>
  pane.body.evaluate((body) => {
    const edge = document.documentElement.clientWidth + 2;
    const isInTable = (element: Element): boolean => element.closest("table") !== null || element.firstElementChild?.tagName === "TABLE";
    const scrolls = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const isCut = ({ left, right, width, height }: DOMRect): boolean => width > 1 && height > 1 && (left < -1 || right > edge);
    return [body, ...body.querySelectorAll("*")]
      .filter((element) => !isInTable(element) && (scrolls(element) || isCut(element.getBoundingClientRect())))
      .map((element) => `${element.tagName.toLowerCase()} "${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 40)}": ${element.scrollWidth} in ${element.clientWidth}`);
  });
