import type { Period } from "../../core/model/period";
import { periodText } from "../../core/sheet/period-words";
import type { Voice } from "../strings/say";

/** The words of the sheet's Period column; a cumulative figure says so, since it never stands beside a quarter's. */
export function wordPeriod(period: Period, { language, say }: Voice): string {
  const words = periodText(period, language);
  return period.ytd ? `${words} · ${say("period.ytd")}` : words;
}
