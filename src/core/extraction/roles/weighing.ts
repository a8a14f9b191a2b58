import type { Figure } from "../figures/figure";
import type { Sentence } from "../sentences/sentence";
import { leftCue } from "./left-cue";
import { type Role, type RoleReading, ROLES } from "./role";

/** Roles spoken for so far, each beside its points: one amount is weighed at a time. */
const CANDIDATES: Role[] = [...ROLES];
const POINTS: number[] = ROLES.map(() => 0);

/**
 * An amount whose role is being weighed. Every cue adds to the score of a role, and the best role wins. Scores are small
 * whole numbers: 8 settles, 4 suggests, 2 is a default.
 */
export class Weighing {
  private count = 0;
  readonly figure: Figure;
  readonly ratio: boolean;
  /** The cue at its left, -1 for none. */
  readonly left: number;
  metricAt = -1;
  copies = false;
  private cueAt = -1;

  constructor(
    readonly sentence: Sentence,
    readonly at: number,
    /** The metric in focus is measured in percent, so a percent may be its level and not a change. */
    readonly level: boolean,
  ) {
    this.figure = sentence.figure(at) as Figure;
    const { unit } = this.figure;
    this.ratio = unit === "percent" || unit === "points" || unit === "times";
    this.left = leftCue(sentence, at - 1);
  }

  add(role: Role, points: number, cue = -1): void {
    const known = this.placeOf(role);
    if (known < this.count) POINTS[known] = (POINTS[known] as number) + points;
    else {
      CANDIDATES[known] = role;
      POINTS[known] = points;
      this.count++;
    }
    if (cue >= 0 && points >= 4) this.cueAt = cue;
  }

  pointsOf(role: Role): number {
    const known = this.placeOf(role);
    return known < this.count ? (POINTS[known] as number) : 0;
  }

  decide(): RoleReading {
    let role: Role = "nothing";
    let score = 0;
    for (let i = 0; i < this.count; i++) {
      const points = POINTS[i] as number;
      if (points <= score) continue;
      score = points;
      role = CANDIDATES[i] as Role;
    }
    return { role, score, metricAt: this.metricAt, copies: this.copies, cueAt: this.cueAt };
  }

  /** Among the candidates; their number where it is none of them. */
  private placeOf(role: Role): number {
    let place = 0;
    while (place < this.count && CANDIDATES[place] !== role) place++;
    return place;
  }
}
