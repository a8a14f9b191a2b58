import type { LineItem } from "../../core/model/line-item";
import { wantedLabel } from "../../core/sheet/row-label";
import type { Voice } from "../strings/say";

/** The words of the sheet's Line item column, so that a figure is found again there. */
export const wordTitle = (item: LineItem, { language }: Voice): string => wantedLabel(item, null, language);

/** What sets a figure apart from the plain reported one; empty for that one. */
export const wordBasis = (item: LineItem, { say }: Voice): string => (item.basis === "adjusted" ? say("basis.adjusted") : "");
