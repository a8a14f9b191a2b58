import { DocumentError } from "../core/document/document-error";
import type { ReadText, Reviewer } from "./desk";
import { fingerprint } from "./reading/open-file";

/** The reader and its words come with the first text, so that the pane itself opens at once. */
const loadReader = () => Promise.all([import("../core/read-documents"), import("../core/read-release"), loadPacks()]);
const loadPacks = async () => {
  const [{ english }, { chinese }] = await Promise.all([import("../core/language/en"), import("../core/language/zh")]);
  return [english, chinese];
};

/** The pane's reader: both languages, all on this machine. */
export const readText: ReadText = async (text) => {
  const [[{ readDocuments }, { readRelease }, packs], sha256] = await Promise.all([loadReader(), fingerprint(new TextEncoder().encode(text))]);
  try {
    return readDocuments([{ name: "The text", text, sha256 }], packs)[0]?.reading ?? readRelease({ text, sha256 }, packs);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    // A text is refused by its reader, which says more than what kind it is not.
    return readRelease({ text, sha256 }, packs);
  }
};

/** An amount that somebody types on review, in the words of the same packs. */
export const readTypedAmount: Reviewer["readAmount"] = async (text, like) => {
  const [{ readAmount }, packs] = await Promise.all([import("../core/read-amount"), loadPacks()]);
  return readAmount(text, like, packs);
};
