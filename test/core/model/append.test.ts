/** A pasted text of 10 MB stopped the reader with "Maximum call stack size exceeded": its figures were handed over as arguments of one call. */
import { append } from "../../../src/core/model/append";
import { greatest, least } from "../../../src/core/model/extremes";

const MORE_THAN_A_CALL_TAKES = Array.from({ length: 1_000_000 }, (_, at) => at);

test("more than a call takes is appended, in order and behind what was there", () => {
  const list = [-1];
  append(list, MORE_THAN_A_CALL_TAKES, [7]);
  expect(list).toHaveLength(1_000_002);
  expect([list[0], list[1], list[1_000_000], list[1_000_001]]).toEqual([-1, 0, 999_999, 7]);
});

test("the extremes of more than a call takes are found, and of none the bound that was given", () => {
  expect([least(MORE_THAN_A_CALL_TAKES), greatest(MORE_THAN_A_CALL_TAKES)]).toEqual([0, 999_999]);
  expect([least([], 3), greatest([], 3), least([5], 3), greatest([5], 3), least([]), greatest([])]).toEqual([3, 3, 3, 5, Infinity, -Infinity]);
});
