/** Which of some sorted starts is the last one at or before a place; 0 where none is. */
export function lastStart(starts: ArrayLike<number>, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
