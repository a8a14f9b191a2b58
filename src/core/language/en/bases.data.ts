import type { PackWords } from "../word-classes";

/** Words for the accounting basis. `basis` colours the metric beside it; `basis-clause` the whole clause or sentence it opens. */
export const BASES = {
  "basis": {
    "adjusted": "{excluding/before} {items/one-time items/exceptional items}|adjusted|non-gaap|nongaap|underlying|core|normalized|normalised|pro forma|headline|non-ifrs|recurring|comparable operating|operating eps|ex-items|adj|adj.|oper|cash-basis|before exceptionals|pre-exceptional|excluding special items|excluding one-offs|economic|on an adjusted basis|adjusted diluted|diluted adjusted|bottom-line adjusted",
    "reported": "gaap|reported under gaap|statutory|ifrs|{ifrs/pre-ifrs} {9/15/16/17}|u.s. gaap|us gaap|on a gaap basis|on a reported basis|unadjusted|as-reported",
  },
  "basis-clause": {
    "adjusted": "before {exceptionals/exceptional items/amortisation/goodwill/goodwill amortisation/restructuring costs} and {goodwill/goodwill amortisation/exceptional items/exceptionals/exceptional costs/amortisation/restructuring costs}|{before/excluding} {significant items/special items/extraordinary items/exceptional items/one-time items}|{and one-off/excluding restructuring/excluding one-time} {costs/charges}|{excluding/adjusted for} {items/non-recurring items}|{and/goodwill and} {exceptional items/exceptionals}|{and/excluding} {one-off items/exceptional costs}|goodwill amortisation and exceptional items|before goodwill|before goodwill amortisation|excluding certain items|excluding unusual items|on an adjusted basis|adjusted for one-time items|adjusting for one-time items|excluding charges|stripping out one-time items|excluding stock-based compensation|under non-gaap|on a non-gaap basis|excluding nonrecurring items|excluding one-offs|excluding one-time gains|excluding the charge~|excluding the gain|excluding impairments|excluding some items|excluding the impact|not including one-time items|excluding one-time gains and costs|on a comparable basis|on an underlying basis|stripping out one-offs|before special charges|excluding amortization|excluding share-based compensation|barring one-time items|barring one-off items|excluding discontinued operations|non-gaap basis",
    "reported": "under gaap|on a gaap basis|on a reported basis|including items|including one-time items|including special items|on a statutory basis|including charges|including restructuring charges|including the charge|after considering certain non-recurring items|including exceptional items",
  },
} as const satisfies PackWords;
