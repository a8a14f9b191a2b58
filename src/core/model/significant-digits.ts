import type { Decimal } from "./amount";

/** Digits without their point and outer zeros: equal for 23.65 and 2365. */
export const significantDigits = (decimal: Decimal): string => decimal.replace(".", "").replace(/^(-?)0+/, "$1").replace(/0+$/, "");
