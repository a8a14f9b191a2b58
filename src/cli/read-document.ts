import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { chinese } from "../core/language/zh";
import { english } from "../core/language/en";
import type { Reading } from "../core/model/reading";
import { readRelease } from "../core/read-release";

export type ReadDocument = { readonly reading: Reading; readonly text: string } | { readonly problem: string };

/** Reads a file as UTF-8 with its byte order mark kept, so that spans index the same string everywhere. */
export function readDocument(file: string): ReadDocument {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { problem: `tieout: ${file}: ${reasonOf(error)}` };
  }
  const text = bytes.toString("utf8");
  const reading = readRelease({ text, sha256: createHash("sha256").update(bytes).digest("hex") }, [english, chinese]);
  if (reading.findings.some((finding) => finding.code === "not-text")) return { problem: `tieout: ${file}: this is not a text file` };
  return { reading, text };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "this is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "it may not be read";
  return "it could not be read";
}
