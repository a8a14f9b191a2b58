/**
 * Excel adds, subtracts, multiplies and divides IEEE doubles. Univer 0.25.1 does so on the shortest decimal of each, so
 * that =0.33-0.15 is 0.18 there and 0.18000000000000002 in Excel: a grid on which no function that is right in Excel
 * could be shown to agree with the plain formula beside it. Only the sums themselves are replaced; what Univer makes of
 * blank text, of text that is no number, of a zero divisor and of an overflow is Excel's already.
 */
import { ErrorType, ErrorValueObject, NumberValueObject, type ArrayValueObject, type BaseValueObject } from "@univerjs/engine-formula";

type Operand = string | number | boolean;

/** The members of Univer's number that do the sums. */
interface Sums {
  readonly getValue: () => number;
  plusBy: (value: Operand) => BaseValueObject;
  minusBy: (value: Operand) => BaseValueObject;
  multiplyBy: (value: Operand) => BaseValueObject;
  dividedBy: (value: Operand) => BaseValueObject;
  divided: (divisor: BaseValueObject) => BaseValueObject;
}

const fault = (type: ErrorType): BaseValueObject => ErrorValueObject.create(type);

function inDoubles(operate: (a: number, b: number) => number): (this: Sums, value: Operand) => BaseValueObject {
  return function (value) {
    if (typeof value === "string" && value.trim() === "") return fault(ErrorType.VALUE);
    const [a, b] = [+this.getValue(), +value];
    if (Number.isNaN(a) || Number.isNaN(b)) return fault(ErrorType.VALUE);
    const result = operate(a, b);
    return Number.isFinite(result) ? NumberValueObject.create(result) : fault(ErrorType.NUM);
  };
}

let isReplaced = false;

/** Once for all workbooks: the members belong to the class. */
export function computeInDoubles(): void {
  if (isReplaced) return;
  isReplaced = true;
  const sums = NumberValueObject.prototype as unknown as Sums;
  const quotient = inDoubles((a, b) => a / b);
  const divideByOne = sums.divided;
  sums.plusBy = inDoubles((a, b) => a + b);
  sums.minusBy = inDoubles((a, b) => a - b);
  sums.multiplyBy = inDoubles((a, b) => a * b);
  sums.dividedBy = function (value) {
    // A blank text is no zero, though JavaScript reads it as one.
    const isZero = +value === 0 && !(typeof value === "string" && value.trim() === "");
    return isZero ? fault(ErrorType.DIV_BY_ZERO) : quotient.call(this, value);
  };
  // Univer divides by a range as times one over each cell, which rounds twice.
  sums.divided = function (divisor) {
    if (!divisor.isArray()) return divideByOne.call(this, divisor);
    return (divisor as ArrayValueObject).mapValue((cell) => (cell.isError() ? cell : this.divided(cell)));
  };
}
