import type { Decimal } from "../../model/amount";
import { shiftPoint, tryDecimal } from "../decimal";

const split = (decimal: Decimal): { digits: bigint; places: number } => {
  const point = decimal.indexOf(".");
  return point < 0 ? { digits: BigInt(decimal), places: 0 } : { digits: BigInt(decimal.replace(".", "")), places: decimal.length - point - 1 };
};

/** The quotient where it is a decimal that ends, as 3/8 is and 1/3 is not. */
export function divideExactly(over: Decimal, under: Decimal): Decimal | undefined {
  const top = split(over);
  const bottom = split(under);
  if (bottom.digits === 0n) return undefined;
  for (let places = 0; places <= 20; places++) {
    const raised = top.digits * 10n ** BigInt(places);
    if (raised % bottom.digits === 0n) return tryDecimal(shiftPoint((raised / bottom.digits).toString(), bottom.places - top.places - places));
  }
  return undefined;
}
