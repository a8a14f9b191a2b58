import type { Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";

const LONGEST = 60;
/** A line that only says who wrote, translated or published: 作者：…, 记者…报道, a link to the original. */
const BYLINE = /^[^。，,；]{0,24}(?:作者|[记記]者|[编編][译譯辑輯]|[来來]源|原文|责编|撰文|译者|出[处處])[^。，,；]*$/;
/** What agencies put before their first sentence: 某某科技讯 8月3日消息，, 【…讯】. */
const DATELINE = /^[^。；\n%％元]{0,40}?(?:消息|[讯訊]】?|[电電]】?)[\s，,：:]+|^[^。，；\n]{0,16}[讯訊][\s　]+|^[^。，；\n]{0,20}[｜丨|]|^(?:据|據)[^。，；]{1,12}[，,]|^[^。，；]{1,10}(?:获悉|獲悉)[，,]/;

/** Where a line of Han text begins to speak of its subject; -1 for a line that never does. */
export function pastByline(passage: Passage, start: number): number {
  const { tokens, text } = passage;
  let end = start;
  while (end < tokens.count && end < start + LONGEST && (end === start || tokens.gap[end] !== BROKEN)) end++;
  const line = text.slice(tokens.start[start] as number, tokens.end[end - 1] as number);
  if (BYLINE.test(line)) return -1;
  let at = start;
  let rest = line;
  for (let found = DATELINE.exec(rest); found; found = DATELINE.exec(rest)) {
    const from = (tokens.start[at] as number) + found[0].length;
    while (at < end && (tokens.start[at] as number) < from) at++;
    rest = rest.slice(found[0].length);
  }
  return at < end ? at : -1;
}
