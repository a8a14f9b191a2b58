import type { FrameLocator, Locator, Page } from "playwright-core";
import { eventually } from "./eventually";

/** Fluent's colour behind everything (`colorNeutralBackground1`), by which its theme is known. */
const GROUNDS = { contrast: "#000000", dark: "#292929", light: "#ffffff" } as const;

/** The task pane, spoken of as its user would: by what things are called, never by how they are made. */
export class Pane {
  readonly #frame: FrameLocator;

  constructor(
    readonly page: Page,
    readonly frameTitle: string,
  ) {
    this.#frame = page.frameLocator(`iframe[title="${frameTitle}"]`);
  }

  tab(name: string): Locator {
    return this.#frame.getByRole("tab", { name });
  }

  button(name: string | RegExp): Locator {
    return this.#frame.getByRole("button", { name, exact: true });
  }

  /** What the screen, the ribbon and the card just said. */
  get status(): Locator {
    return this.#frame.getByRole("status");
  }

  /** Waits until the screen says this, and tells what it says instead where it does not. */
  async says(words: string | RegExp): Promise<void> {
    const matcher = typeof words === "string" ? expect.stringContaining(words) : expect.stringMatching(words);
    await eventually(async () => (await this.status.allInnerTexts()).join("\n"), (said) => expect(said).toEqual(matcher));
  }

  get heading(): Locator {
    return this.#frame.getByRole("heading", { level: 1 });
  }

  /** The text box of the screen: there is one at most. */
  get text(): Locator {
    return this.#frame.getByRole("textbox");
  }

  get fileList(): Locator {
    return this.#frame.getByRole("list", { name: "Files" });
  }

  /** Begins to note what holds the pane's own thread up for more than 50 ms; the grid's tasks are not the pane's. */
  async watchTasks(): Promise<void> {
    await this.body.evaluate(() => {
      const noted: string[] = [];
      Object.assign(window, { noted });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === "self") noted.push(`${Math.round(duration)} ms`);
      }).observe({ type: "longtask" });
    });
  }

  longTasks(): Promise<readonly string[]> {
    return this.body.evaluate(() => Reflect.get(window, "noted") as readonly string[]);
  }

  /** A slow press: something happens between the mouse going down on it and coming up again. */
  async pressWhile(on: Locator, meanwhile: () => Promise<unknown>): Promise<void> {
    await on.hover();
    await this.page.mouse.down();
    await meanwhile();
    await this.page.mouse.up();
  }

  /** From now on every wording of the status is noted, however short it stands. */
  async collectStatus(): Promise<void> {
    await this.body.evaluate((body) => {
      const noted = new Set<string>();
      Object.assign(window, { statusNoted: noted });
      const note = (): void => body.querySelectorAll("[role=status]").forEach(({ textContent }) => noted.add(textContent));
      new MutationObserver(note).observe(body, { childList: true, characterData: true, subtree: true });
    });
  }

  collectedStatus(): Promise<readonly string[]> {
    return this.body.evaluate(() => [...(Reflect.get(window, "statusNoted") as Set<string>)]);
  }

  /** The card of the figure that is selected in the sheet. */
  get card(): Locator {
    return this.#frame.getByRole("complementary");
  }

  get body(): Locator {
    return this.#frame.locator("body");
  }

  /** The drawing under this spoken name. */
  chart(name: RegExp): Locator {
    return this.#frame.getByRole("img", { name }).locator("svg");
  }

  region(name: string): Locator {
    return this.#frame.getByRole("region", { name });
  }

  item(name: RegExp): Locator {
    return this.#frame.getByRole("checkbox", { name });
  }

  itemNames(): Promise<readonly (string | null)[]> {
    return this.#frame.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label")));
  }

  /** Marked words of the source, in its order. */
  marks(): Promise<readonly (string | null)[]> {
    return this.#frame.locator("mark").evaluateAll((marks) => marks.map((mark) => mark.textContent));
  }

  /** Marked words of the figure in focus. */
  pointedMarks(): Promise<readonly (string | null)[]> {
    return this.#frame.locator("mark").evaluateAll((marks) => marks.filter((mark) => mark.getAttribute("aria-current") === "true").map((mark) => mark.textContent));
  }

  field(label: string): Locator {
    return this.#frame.getByLabel(label, { exact: true });
  }

  words(text: string): Locator {
    return this.#frame.getByText(text);
  }

  menuItem(name: string): Locator {
    return this.#frame.getByRole("menuitem", { name, exact: true }).or(this.#frame.getByRole("menuitemradio", { name, exact: true }));
  }

  markOf(words: string): Locator {
    return this.#frame.locator("mark", { hasText: words });
  }

  /** A button of Excel's ribbon: the pane only hears of it. */
  async press(command: string): Promise<void> {
    await this.body.evaluate(
      (_, id) => {
        if (!("run" in Office.actions) || typeof Office.actions.run !== "function") throw new Error("The stand-in has no ribbon.");
        return Office.actions.run(id) as Promise<void>;
      },
      command,
    );
  }

  /** Of an expression, in the pane's own page. */
  async evaluate<T>(expression: string): Promise<T> {
    const frame = await (await this.page.waitForSelector(`iframe[title="${this.frameTitle}"]`)).contentFrame();
    if (frame === null) throw new Error("The pane has no page.");
    return frame.evaluate(expression);
  }

  /** The user turned Excel dark or light, and comes back to the pane, whose colours have changed and no longer fade. */
  async paint(theme: keyof typeof GROUNDS): Promise<void> {
    await this.body.evaluate((_, isDarkTheme) => {
      Object.assign(Office.context.officeTheme, { isDarkTheme });
      window.dispatchEvent(new Event("focus"));
    }, theme === "dark");
    const findGround = (): Promise<string> => this.body.locator(".fui-FluentProvider").first().evaluate((provider) => getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1"));
    await eventually(findGround, (found) => expect(found).toBe(GROUNDS[theme]));
    await this.body.evaluate(() => document.getAnimations().filter((animation) => animation instanceof CSSTransition).forEach((fading) => fading.finish()));
  }

  /** The user pulled the pane to this width, in pixels. */
  async widen(width: number): Promise<void> {
    await this.page.locator("#dock").evaluate((dock, to) => {
      dock.style.width = `${to}px`;
    }, width);
    await eventually(() => this.body.evaluate((body) => body.clientWidth), (found) => expect(found).toBe(width));
  }

  /** Whatever of the pane writes a date fails from now on, as a browser without the wanted locale would; resolves to what mends it. */
  async breakDates(): Promise<() => Promise<void>> {
    await this.body.evaluate(() => {
      const { DateTimeFormat } = Intl;
      Object.assign(window, { DateTimeFormat });
      Object.assign(Intl, { DateTimeFormat: () => { throw new RangeError("no such locale"); } });
    });
    return () => this.body.evaluate(() => void Object.assign(Intl, { DateTimeFormat: Reflect.get(window, "DateTimeFormat") as unknown }));
  }

  get alert(): Locator {
    return this.#frame.getByRole("alert");
  }

  async takeSample(menu: string, language: string): Promise<void> {
    await this.button(menu).click();
    await this.#frame.getByRole("menuitem", { name: language }).click();
  }

  /** What the control that has the focus is called. */
  focused(): Promise<string> {
    return this.body.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
  }

  /** From now on the pane notes what has the focus in the moment a button of this name appears, before the next key can reach it; asks for that. */
  async watchFocus(button: string): Promise<() => Promise<string | undefined>> {
    await this.body.evaluate((body, start) => {
      new MutationObserver((_, observer) => {
        if (!Array.from(document.querySelectorAll("button")).some(({ textContent }) => textContent?.startsWith(start))) return;
        observer.disconnect();
        Object.assign(window, { focusedThen: document.activeElement?.textContent });
      }).observe(body, { childList: true, subtree: true, characterData: true });
    }, button);
    return () => this.body.evaluate(() => Reflect.get(window, "focusedThen") as string | undefined);
  }

  /** Walks with Tab to the control of this name, as somebody without a mouse does. */
  async tabTo(name: RegExp): Promise<void> {
    const most = 60;
    for (let pressed = 0; pressed < most; pressed++) {
      if (name.test(await this.focused())) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`${most} presses of Tab did not reach ${name}; the focus is on "${await this.focused()}".`);
  }
}
