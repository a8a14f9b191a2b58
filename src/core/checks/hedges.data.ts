/**
 * Words beside a figure that say it is a bound or a rough one, as patterns. The packs list these and more; the list is
 * kept apart because a cell function has to know them too, and the packs are far larger than all functions together.
 */
export const HEDGES = {
  "at-least": "(?:more|greater|no less|not less) than|over|at least|above|in excess of|upwards of|超[过過]?|逾|突破|不低[于於]|不少[于於]|[多高][于於]|至少|最少",
  "at-most": "(?:less|fewer|no more|not more) than|under|below|up to|at most|[低少][于於]|不足|不到|不超[过過]|至多|最多",
  "rough": "(?:slightly|a little|just|well) (?:more than|over|under)|about|around|approx(?:imately)?|nearly|almost|roughly|some|close to|near|as much as|[约約][为為]?|大[概致]|估[计計]|接?近|[将將]近|[多高][达達]",
} as const;

export const HEDGES_BEHIND = {
  "at-least": "or more|以上",
  "at-most": "or less|以下",
  "rough": "左右|上下",
} as const satisfies Record<keyof typeof HEDGES, string>;
