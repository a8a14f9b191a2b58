/**
 * The floor of any reader in JavaScript: one pass that only marks where tokens start and of which kind.
 * It looks at each character once, reads nothing into it and keeps two typed arrays.
 */
const KINDS = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) {
  const isDigit = (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
  const isHan = code >= 0x4e00 && code <= 0x9fff;
  const isSpace = code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x3000;
  KINDS[code] = isSpace ? 0 : isDigit ? 1 : isLetter ? 2 : isHan ? 3 : 4;
}

export function markTokens(text: string, starts: Uint32Array, kinds: Uint8Array): number {
  let count = 0;
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const kind = KINDS[text.charCodeAt(index)] ?? 4;
    if (kind !== before && kind !== 0) {
      starts[count] = index;
      kinds[count++] = kind;
    }
    before = kind;
  }
  return count;
}
