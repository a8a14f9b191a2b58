/** "AccountsReceivableNetCurrent" in words: "Accounts receivable net current". Abbreviations keep their capitals. */
export function conceptWords(local: string): string {
  const words = parts(local);
  return words.map((word, at) => (at === 0 || /^[A-Z\d]{2,}$/.test(word) ? word : word.toLowerCase())).join(" ");
}

/** "AmericasSegmentMember" in words: "Americas Segment". Names keep their capitals. */
export const memberWords = (local: string): string => parts(local.replace(/(?:Member|Domain)$/, "")).join(" ");

/** At each capital that follows a small letter, and before the last capital of a run: "IncludingVATAndDuty". */
const parts = (local: string): string[] => local.replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])|[_-]+/g, "$1$3 $2").split(" ");
