/** Without these fields: what is absent must not be there as undefined. */
export const omit = <T extends object, K extends keyof T & string>(fields: T, names: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.some((one) => one === name))) as Omit<T, K>;
