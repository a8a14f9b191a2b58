import type { ConditionalLook } from "../engine/conditional-rules";
import { asOneOf, asText, HostCollection, HostObject } from "../wire/host-object";
import { asColor } from "./styled-area";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;
const NO_BORDER = { style: "None", color: "#000000" } as const;

interface LookOwner {
  readonly rule: { readonly look: ConditionalLook };
  change(change: { readonly look: ConditionalLook }): void;
}

class ConditionalBorderObject extends HostObject {
  override readonly className = "ConditionalRangeBorder";
  constructor(
    readonly format: LookOwner,
    readonly side: string,
  ) {
    super();
  }
  override identity(): Record<string, unknown> {
    return { SideIndex: this.side };
  }
  get #border(): { readonly style: string; readonly color: string } {
    return this.format.rule.look.borders?.[this.side] ?? NO_BORDER;
  }
  #change(change: { readonly style?: string; readonly color?: string }): void {
    const { look } = this.format.rule;
    this.format.change({ look: { ...look, borders: { ...look.borders, [this.side]: { ...this.#border, ...change } } } });
  }
  get SideIndex(): string {
    return this.side;
  }
  get Style(): string {
    return this.#border.style;
  }
  set Style(given: unknown) {
    this.#change({ style: asOneOf(given, LINES) });
  }
  get Color(): string {
    return this.#border.color;
  }
  set Color(given: unknown) {
    this.#change({ color: asColor(asText(given)) });
  }
}

export class ConditionalBorders extends HostCollection {
  override readonly className = "ConditionalRangeBorderCollection";
  constructor(readonly format: LookOwner) {
    super();
  }
  override items(): HostObject[] {
    return SIDES.map((side) => this.#border(side));
  }
  override find(key: unknown): HostObject | undefined {
    return this.#border(asOneOf(key, SIDES));
  }
  #border(side: (typeof SIDES)[number]): HostObject {
    return new ConditionalBorderObject(this.format, side);
  }
  get Count(): number {
    return SIDES.length;
  }
  get Top(): HostObject {
    return this.#border("EdgeTop");
  }
  get Bottom(): HostObject {
    return this.#border("EdgeBottom");
  }
  get Left(): HostObject {
    return this.#border("EdgeLeft");
  }
  get Right(): HostObject {
    return this.#border("EdgeRight");
  }
}
