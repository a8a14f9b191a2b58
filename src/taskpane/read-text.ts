import { english } from "../core/language/en";
import { chinese } from "../core/language/zh";
import { readRelease } from "../core/read-release";
import type { ReadText } from "./desk";

async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The pane's reader: both languages, all on this machine. */
export const readText: ReadText = async (text) => readRelease({ text, sha256: await fingerprint(text) }, [english, chinese]);
