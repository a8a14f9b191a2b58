import { gzipSync } from "node:zlib";

/** Kilobytes (1,000 bytes) of the built reader as a page would fetch it. */
export const gzipKb = (built: string): number => gzipSync(built, { level: 9 }).length / 1000;
