import { createElement, lazy, type ComponentType, type FunctionComponent, type LazyExoticComponent } from "react";

const failed = new Set<() => void>();

/** A part that is fetched when it is first shown. React's `lazy` keeps a failure for ever; here it is kept until `fetchAgain`. */
export function fetchedLater<Props extends object = object>(fetch: () => Promise<ComponentType<Props>>): FunctionComponent<Props> {
  const begin = (): LazyExoticComponent<ComponentType<Props>> =>
    lazy(async () => {
      try {
        return { default: await fetch() };
      } catch (error) {
        failed.add(() => (part = begin()));
        throw error;
      }
    });
  let part = begin();
  // Its type cannot say that a component of any props takes these.
  return (props) => createElement(part as unknown as FunctionComponent<Props>, props);
}

/** What could not be fetched is asked for anew where it is shown next: without it, only a reload of the pane would help, and its work would be lost. */
export function fetchAgain(): void {
  for (const begin of failed) begin();
  failed.clear();
}
