import type { ReadText, Reviewer } from "./desk";

async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The reader and its words come with the first text, so that the pane itself opens at once. */
const loadReader = () => Promise.all([import("../core/read-release"), loadPacks()]);
const loadPacks = async () => {
  const [{ english }, { chinese }] = await Promise.all([import("../core/language/en"), import("../core/language/zh")]);
  return [english, chinese];
};

/** The pane's reader: both languages, all on this machine. */
export const readText: ReadText = async (text) => {
  const [[{ readRelease }, packs], sha256] = await Promise.all([loadReader(), fingerprint(text)]);
  return readRelease({ text, sha256 }, packs);
};

/** What review asks of the same reader. */
export const reviewer: Reviewer = {
  async readAmount(text, like) {
    const [{ readAmount }, packs] = await Promise.all([import("../core/read-amount"), loadPacks()]);
    return readAmount(text, like, packs);
  },
  async check(items, text) {
    const [{ checkReading }, { checkWordsOf }, packs] = await Promise.all([import("../core/checks/check-reading"), import("../core/checks/check-words-of"), loadPacks()]);
    return checkReading({ items, text, words: checkWordsOf(packs) });
  },
};
