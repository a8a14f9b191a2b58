import type { Passage } from "../passage/passage";
import { BROKEN } from "../passage/tokens";

const LONGEST = 60;
/** What agencies put before their first sentence: 某某科技讯 8月3日消息，, 【…讯】. */
const DATELINE = /^[^。；\n%％元]{0,40}?(?:消息|[讯訊]】?|[电電]】?)[\s，,：:]+|^[^。，；\n]{0,16}[讯訊][\s　]+|^[^。，；\n]{0,20}[｜丨|]|^(?:据|據)[^。，；]{1,12}[，,]|^[^。，；]{1,10}(?:[获獲]悉|[显顯]示)[，,]|^[^。，,；\n]{0,14}(?:日|[周週星期][一二三四五六]|晚[间間]?|[盘盤市][前后後]|[早午]?[间間]|[上下]午|凌晨)[，,]/;

/** Where a line of Han text begins to speak of its subject; -1 for a line that never does. */
export function pastByline(passage: Passage, start: number): number {
  const { tokens, text } = passage;
  let end = start;
  while (end < tokens.count && end < start + LONGEST && (end === start || tokens.gap[end] !== BROKEN)) end++;
  const line = text.slice(tokens.start[start] as number, tokens.end[end - 1] as number);
  // 作者：…, 记者…报道, a link to the original: the line only says who wrote, translated or published.
  if (passage.lexicon.phrases.byline.test(line)) return -1;
  let at = start;
  let rest = line;
  for (let found = DATELINE.exec(rest); found; found = DATELINE.exec(rest)) {
    const from = (tokens.start[at] as number) + found[0].length;
    while (at < end && (tokens.start[at] as number) < from) at++;
    rest = rest.slice(found[0].length);
  }
  return at < end ? at : -1;
}
