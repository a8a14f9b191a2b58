import type { Finding } from "../../model/finding";
import type { PointItem } from "../../model/point-item";
import { checkPartsOfTotal } from "./parts-of-total";
import { checkPartsOfYear } from "./parts-of-year";
import { checkPerShare } from "./per-share";
import { checkStatementSums } from "./statement-sums";

/** Everything statements must add up to. */
export const checkIdentities = (items: readonly PointItem[]): Finding[] => [...checkStatementSums(items), ...checkPartsOfTotal(items), ...checkPartsOfYear(items), ...checkPerShare(items)];
