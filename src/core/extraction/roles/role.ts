/** What an amount can be to its metric. */
export const ROLES = ["value", "prior", "previous", "change", "consensus", "surprise", "share", "translation", "unmatched", "nothing"] as const;
export type Role = (typeof ROLES)[number];

export interface RoleReading {
  role: Role;
  score: number;
  /** The metric this amount is bound to by the words right behind it, "$5 million in revenue"; -1 for none. */
  metricAt: number;
  /** Copies the role of the amount before it: "or $0.11 a share", lists. */
  copies: boolean;
  /** Part of the cue that decided. */
  cueAt: number;
}
