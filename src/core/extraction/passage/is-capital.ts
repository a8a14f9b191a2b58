const HAN_FIRST = 0x2e80;
const HAN_END = 0xa000;

/** Whether a letter is a capital one. Nearly all letters asked about are ASCII or Han, which need no table of cases. */
export function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (unit >= HAN_FIRST && unit < HAN_END) return false;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
