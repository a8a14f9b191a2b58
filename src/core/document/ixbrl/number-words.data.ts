/** English number words as filings write them in sentences: "thirty-five", "no", "one hundred and two". */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1, eight: 8, eighteen: 18, eighty: 80, eleven: 11, fifteen: 15, fifty: 50, five: 5, forty: 40, four: 4, fourteen: 14,
  nine: 9, nineteen: 19, ninety: 90, no: 0, none: 0, one: 1, seven: 7, seventeen: 17, seventy: 70, six: 6, sixteen: 16,
  sixty: 60, ten: 10, thirteen: 13, thirty: 30, three: 3, twelve: 12, twenty: 20, two: 2, zero: 0,
};

/** Zeros that follow. */
export const SCALE_WORDS: Readonly<Record<string, number>> = { billion: 9, million: 6, quadrillion: 15, thousand: 3, trillion: 12 };
