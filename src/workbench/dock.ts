/** Excel opens a task pane at 320 px and lets nobody make it narrower than its content can bear. */
const WIDTH = { least: 280, usual: 320, most: 720, step: 16 };

export interface DockParts {
  readonly dock: HTMLElement;
  readonly edge: HTMLElement;
  readonly toggle: HTMLElement;
  readonly close: HTMLElement;
}

/** Shows, hides and resizes the task pane, by mouse and by keyboard. Hiding keeps the pane's page alive, as a shared runtime does. */
export function attachDock({ dock, edge, toggle, close }: DockParts): { readonly show: (visible: boolean) => void } {
  const show = (visible: boolean): void => {
    dock.hidden = edge.hidden = !visible;
    toggle.setAttribute("aria-pressed", String(visible));
  };
  const resize = (width: number): void => {
    const settled = Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width)));
    dock.style.width = `${settled}px`;
    edge.setAttribute("aria-valuenow", String(settled));
  };

  edge.setAttribute("aria-valuemin", String(WIDTH.least));
  edge.setAttribute("aria-valuemax", String(WIDTH.most));
  resize(WIDTH.usual);

  toggle.addEventListener("click", () => show(dock.hidden));
  close.addEventListener("click", () => {
    show(false);
    toggle.focus();
  });
  edge.addEventListener("dblclick", () => resize(WIDTH.usual));
  edge.addEventListener("keydown", (event) => {
    const steps = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    resize(dock.clientWidth + steps * WIDTH.step);
  });
  // Captured, because the pointer crosses the pane's own page, which would swallow its moves.
  edge.addEventListener("pointerdown", (event) => edge.setPointerCapture(event.pointerId));
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) resize(dock.getBoundingClientRect().right - event.clientX);
  });
  return { show };
}
