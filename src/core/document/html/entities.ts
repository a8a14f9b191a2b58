import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

const nothing = (): void => undefined;
const DEAF: TokenizerCallbacks = {
  onattribdata: nothing, onattribend: nothing, onattribentity: nothing, onattribname: nothing, oncdata: nothing, onclosetag: nothing, oncomment: nothing, ondeclaration: nothing,
  onend: nothing, onopentagend: nothing, onopentagname: nothing, onprocessinginstruction: nothing, onselfclosingtag: nothing, ontext: nothing, ontextentity: nothing,
};

/** Decodes a run of text; each entity is a piece of its own, so that its source is known exactly. */
export class TextPieces {
  private readonly tokenizer: Tokenizer;
  private raw = "";
  private base = 0;
  private heard = 0;

  constructor(private readonly hear: (words: string, start: number, end: number) => void) {
    const say = (words: string, end: number): void => {
      hear(words, this.base + this.heard, this.base + end);
      this.heard = end;
    };
    this.tokenizer = new Tokenizer({}, { ...DEAF, ontext: (start, end) => say(this.raw.slice(start, end), end), ontextentity: (point, end) => say(String.fromCodePoint(point), end) });
  }

  /** `raw` stands in the source from `base` on. A bracket in it, as a title may have, opens nothing. */
  write(raw: string, base: number): void {
    for (let from = 0; from < raw.length; ) {
      const bracket = raw.indexOf("<", from);
      if (bracket === from) this.hear("<", base + from++, base + from);
      const to = bracket > from ? bracket : raw.indexOf("<", from);
      const end = to < 0 ? raw.length : to;
      if (end > from) this.decode(raw.slice(from, end), base + from);
      from = end;
    }
  }

  private decode(raw: string, base: number): void {
    this.raw = raw;
    this.base = base;
    this.heard = 0;
    this.tokenizer.reset();
    this.tokenizer.write(raw);
    this.tokenizer.end();
  }
}

export function decodeAttribute(raw: string): string {
  if (!raw.includes("&")) return raw;
  const tag = `<a b="${raw.replaceAll('"', "&quot;")}">`;
  let value = "";
  const tokenizer = new Tokenizer({}, { ...DEAF, onattribdata: (start, end) => (value += tag.slice(start, end)), onattribentity: (point) => (value += String.fromCodePoint(point)) });
  tokenizer.write(tag);
  return value;
}
