import type { Names } from "./names";

/** Where the text names the reporting company or another one, in order. */
export interface CompanyMention {
  readonly at: number;
  readonly own: boolean;
  readonly name: string;
}

const MOST = 400;

/** Only names that came with a ticker count as other companies: a person or a product must not silence a figure. */
export function findMentions(text: string, names: Names): CompanyMention[] {
  if (names.others.size === 0) return [];
  const mentions: CompanyMention[] = [];
  const collect = (name: string, own: boolean): void => {
    for (let at = text.indexOf(name); at >= 0 && mentions.length < MOST; at = text.indexOf(name, at + name.length)) mentions.push({ at, own, name });
  };
  for (const name of names.otherForms) collect(name, false);
  for (const name of names.ownForms) collect(name, true);
  return mentions.sort((a, b) => a.at - b.at);
}

/**
 * Whose sentence it is: the company named first in it, else whoever the paragraph was speaking of. Another company must open the
 * sentence; named in passing it changes nothing.
 */
export class Speaker {
  private next = 0;
  private other: string | null = null;

  constructor(private readonly mentions: readonly CompanyMention[]) {}

  /** The other company a sentence is about, null for the reporting one. */
  of(start: number, end: number, opensParagraph: boolean): string | null {
    if (this.mentions.length === 0) return null;
    if (opensParagraph) this.other = null;
    let first: CompanyMention | null = null;
    let own = false;
    while (this.next < this.mentions.length && (this.mentions[this.next] as CompanyMention).at < end) {
      const mention = this.mentions[this.next++] as CompanyMention;
      if (mention.at < start) continue;
      first ??= mention;
      own ||= mention.own;
    }
    if (own) this.other = null;
    else if (first && first.at - start <= OPENING) this.other = first.name;
    return this.other;
  }
}

const OPENING = 90;
