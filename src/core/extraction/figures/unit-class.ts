import { IGNORABLE } from "../../language/fold";

/** Classes of a folded code unit: what kind of token can start there. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const HAN_UNIT = 3;
export const SPACE = 4;
export const NEWLINE = 5;
export const NOTHING = 6;

/** Indexed by code unit; one past the end of a text reads as OTHER through `undefined`. */
export const UNIT_CLASS = new Uint8Array(65536);

const LETTER_RANGES: readonly (readonly [number, number])[] = [
  [0x61, 0x7a], [0xb5, 0xb5], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2af], [0x370, 0x3ff], [0x400, 0x52f], [0x531, 0x587], [0x5d0, 0x5ea], [0x620, 0x64a],
  [0x900, 0xdff], [0xe01, 0xe3a], [0x1e00, 0x1fff], [0x3040, 0x30ff], [0x1100, 0x11ff], [0xac00, 0xd7a3],
];
const HAN_RANGES: readonly (readonly [number, number])[] = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]];

for (const [from, to] of LETTER_RANGES) UNIT_CLASS.fill(LETTER, from, to + 1);
for (const [from, to] of HAN_RANGES) UNIT_CLASS.fill(HAN_UNIT, from, to + 1);
UNIT_CLASS.fill(DIGIT, 0x30, 0x3a);
UNIT_CLASS[32] = SPACE;
UNIT_CLASS[10] = NEWLINE;
UNIT_CLASS[13] = NEWLINE;
UNIT_CLASS[0x2028] = NEWLINE;
UNIT_CLASS[0x2029] = NEWLINE;
UNIT_CLASS[IGNORABLE] = NOTHING;
