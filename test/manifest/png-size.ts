const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height stand in the first chunk, IHDR: https://www.w3.org/TR/png-3/#11IHDR */
export function readPngSize(file: Buffer): { width: number; height: number } {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error("not a PNG");
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
