/** `list.push(...more)` hands each one over as an argument, and a call takes some hundred thousand: a pasted text of 10 MB has more. */
export function append<T>(list: T[], ...lists: readonly Iterable<T>[]): void {
  for (const more of lists) for (const one of more) list.push(one);
}
