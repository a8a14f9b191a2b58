import type { Decimal } from "../../model/amount";
import { shiftPoint, tryDecimal } from "../decimal";

const NUMBER = /^(-?\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,2}))?$/;

/** A JSON number as the exact decimal it spells. */
export function tryJsonNumber(text: string): Decimal | undefined {
  const match = NUMBER.exec(text);
  const digits = match?.[1] === undefined ? undefined : tryDecimal(match[1]);
  return digits === undefined || match?.[2] === undefined ? digits : shiftPoint(digits, Number(match[2]));
}
