import type { PackWords } from "../word-classes";

/** Words for the accounting basis. `basis` colours the metric beside it; `basis-clause` the whole clause or sentence it opens. */
export const BASES = {
  "basis": {
    "adjusted": "adjusted|non-gaap|nongaap|non gaap|underlying|core|normalized|normalised|pro forma|pro-forma|headline|non-ifrs|recurring|comparable operating|operating eps|ex-items|excluding items|adj|adj.|oper|cash-basis|before exceptionals|pre-exceptional|excluding one-time items|excluding special items|excluding one-offs|excluding exceptional items|before exceptional items|before one-time items|before items|economic|on an adjusted basis|adjusted diluted|diluted adjusted|bottom-line adjusted",
    "reported": "gaap|reported under gaap|statutory|ifrs|u.s. gaap|us gaap|on a gaap basis|on a reported basis|unadjusted|as-reported",
  },
  "basis-clause": {
    "adjusted": "excluding items|excluding special items|excluding one-time items|excluding certain items|excluding exceptional items|excluding extraordinary items|excluding one-off items|excluding unusual items|on an adjusted basis|adjusted for one-time items|adjusting for one-time items|adjusted for items|excluding restructuring charges|excluding charges|excluding one-time charges|stripping out one-time items|excluding stock-based compensation|under non-gaap|on a non-gaap basis|excluding non-recurring items|excluding nonrecurring items|excluding one-time costs|excluding one-offs|excluding one-time gains|excluding the charge|excluding the charges|excluding the gain|excluding impairments|before special items|excluding some items|excluding the impact|not including one-time items|adjusted for non-recurring items|excluding one-time gains and costs|excluding exceptional costs|on a comparable basis|on an underlying basis|stripping out one-offs|excluding restructuring costs|before extraordinary items|before exceptional items|before special charges|before one-time items|excluding amortization|excluding share-based compensation|barring one-time items|barring one-off items|excluding discontinued operations|non-gaap basis",
    "reported": "under gaap|on a gaap basis|on a reported basis|including items|including one-time items|including special items|on a statutory basis|including charges|including restructuring charges|including the charge|after considering certain non-recurring items|including exceptional items",
  },
} as const satisfies PackWords;
