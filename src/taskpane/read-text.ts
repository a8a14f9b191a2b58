import type { ReadText } from "./desk";

async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The reader and its words come with the first text, so that the pane itself opens at once. */
const loadReader = () => Promise.all([import("../core/read-release"), import("../core/language/en"), import("../core/language/zh")]);

/** The pane's reader: both languages, all on this machine. */
export const readText: ReadText = async (text) => {
  const [[{ readRelease }, { english }, { chinese }], sha256] = await Promise.all([loadReader(), fingerprint(text)]);
  return readRelease({ text, sha256 }, [english, chinese]);
};
