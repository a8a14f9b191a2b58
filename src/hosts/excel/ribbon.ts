/**
 * What was pressed on the ribbon, on its way to the pane. Buttons and pane share one page but no module: the page may
 * have been loaded by the button itself, and the pane be there only a moment later. So the page keeps what was pressed.
 */
export const RIBBON_COMMANDS = ["open-pane", "read-selection", "refresh-all", "share-copy", "trace-figure"] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

const EVENT = "tieout-pressed";
const KEPT = "data-tieout-pressed";

export function press(command: RibbonCommand): void {
  document.documentElement.setAttribute(KEPT, command);
  window.dispatchEvent(new Event(EVENT));
}

/** Calls back at each press, and at once for one that came before. What it returns ends that. */
export function onPress(listener: (command: RibbonCommand) => void): () => void {
  const take = (): void => {
    const pressed = document.documentElement.getAttribute(KEPT);
    document.documentElement.removeAttribute(KEPT);
    const command = RIBBON_COMMANDS.find((one) => one === pressed);
    if (command !== undefined) listener(command);
  };
  window.addEventListener(EVENT, take);
  take();
  return () => window.removeEventListener(EVENT, take);
}
