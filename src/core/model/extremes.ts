/** As `Math.min` and `Math.max`, of as many numbers as there are: a call takes only some hundred thousand. */
export function least(numbers: Iterable<number>, most = Infinity): number {
  let found = most;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

export function greatest(numbers: Iterable<number>, fewest = -Infinity): number {
  let found = fewest;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
