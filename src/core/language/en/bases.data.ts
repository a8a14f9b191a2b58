import type { PackWords } from "../word-classes";

/** Words for the accounting basis. `basis` colours the metric beside it; `basis-clause` the whole clause or sentence it opens. */
export const BASES = {
  "basis": {
    "adjusted": "{excluding/before} {items/one-time items/exceptional items}|adjusted|non-gaap|nongaap|underlying|core|normalized|normalised|pro forma|headline|non-ifrs|recurring|comparable operating|operating eps|ex-items|adj|adj.|oper|cash-basis|before exceptionals|pre-exceptional|excluding special items|excluding one-offs|economic|on an adjusted basis|adjusted diluted|diluted adjusted|bottom-line adjusted",
    "reported": "gaap|reported under gaap|statutory|ifrs|{ifrs/pre-ifrs} {9/15/16/17}|u.s. gaap|us gaap|on a gaap basis|on a reported basis|unadjusted|as-reported",
  },
  "basis-clause": {
    "adjusted": "before {certain costs/costs} such as {stock compensation/stock-based compensation}|before {exceptionals/exceptional items/amortisation/goodwill/goodwill amortisation/restructuring costs} and {goodwill/goodwill amortisation/exceptional items/exceptionals/exceptional costs/amortisation/restructuring costs}|{before/excluding} {significant items/special items/extraordinary items/exceptional items/one-time items}|{and one-off/excluding restructuring/excluding one-time} {costs/charges}|{excluding/adjusted for} {items/non-recurring items}|{and/goodwill and} {exceptional items/exceptionals}|{and/excluding} {one-off items/exceptional costs}|on an underlying {basis/level}|excluding {certain items/unusual items/charges/stock-based compensation/nonrecurring items/one-offs/one-time gains/the charge~/the gain/impairments/some items/the impact/one-time gains and costs/amortization/share-based compensation/discontinued operations}|{adjusted for/adjusting for/stripping out/not including/barring} one-time items|{on an adjusted/non-gaap/on a non-gaap/on a comparable} basis|before {goodwill amortisation/goodwill/special charges}|goodwill amortisation and exceptional items|under non-gaap|stripping out one-offs|barring one-off items",
    "reported": "including {items/one-time items/special items/charges/restructuring charges/the charge/exceptional items}|{on a gaap/on a reported/on a statutory} basis|under gaap|after considering certain non-recurring items",
  },
} as const satisfies PackWords;
