import type { Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";

const LONGEST = 60;
/** 【美股】, 快讯｜: a heading that a mark parts from what is told. */
const HEADING = /^(?:【[^】\d]{1,8}】|[^。，；\n]{0,20}[｜丨|])/;

/** How much of a line only says who tells it, from where or when: 某某科技讯 8月3日消息，, 据公告，, 昨日晚间，. */
function datelineLength(line: string, { phrases }: Passage["lexicon"]): number {
  for (const opening of [phrases["dateline-agency"], phrases["dateline-wire"], HEADING, phrases["dateline-source"], phrases["dateline-heard"], phrases["dateline-day"], phrases["dateline-first"]]) {
    const found = opening.exec(line);
    if (found) return found[0].length;
  }
  return 0;
}

/** Where a line of Han text begins to speak of its subject; -1 for a line that never does. */
export function pastByline(passage: Passage, start: number): number {
  const { tokens, text } = passage;
  let end = start;
  while (end < tokens.count && end < start + LONGEST && (end === start || tokens.gap[end] !== BROKEN)) end++;
  const line = text.slice(tokens.start[start] as number, tokens.end[end - 1] as number);
  // 作者：…, 记者…报道, a link to the original, 海报 2024-05-06 18:30: the line only says who wrote, translated or published, or when.
  if (passage.lexicon.phrases.byline.test(line)) return -1;
  let at = start;
  let rest = line;
  for (let length = datelineLength(rest, passage.lexicon); length > 0; length = datelineLength(rest, passage.lexicon)) {
    const from = (tokens.start[at] as number) + length;
    while (at < end && (tokens.start[at] as number) < from) at++;
    rest = rest.slice(length);
  }
  return at < end ? at : -1;
}
