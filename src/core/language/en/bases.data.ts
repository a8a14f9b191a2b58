import type { PackWords } from "../word-classes";

/** Words for the accounting basis. `basis` colours the metric beside it; `basis-clause` the whole clause or sentence it opens. */
export const BASES = {
  "basis": {
    "adjusted": "{excluding/before} {items/one-time items/exceptional items}|adjusted|non-gaap|nongaap|underlying|core|normalized|normalised|pro forma|headline|heps|non-ifrs|recurring|comparable|comparable operating|operating eps|ex-items|adj|adj.|oper|cash-basis|before exceptionals|pre-exceptional|excluding special items|excluding one-offs|economic|on an adjusted basis|adjusted diluted|diluted adjusted|bottom-line adjusted",
    "reported": "gaap|reported under gaap|statutory|ifrs|{ifrs/pre-ifrs} {9/15/16/17}|u.s. gaap|us gaap|on a gaap basis|on a reported basis|unadjusted|as-reported",
  },
  "basis-clause": {
    "adjusted": "{stripping/leaving/taking/setting/putting} {that/this/it/those/these/them} {out/aside}|before {certain costs/costs} such as {stock compensation/stock-based compensation}|before {exceptionals/exceptional items/amortisation/goodwill/goodwill amortisation/restructuring costs} and {goodwill/goodwill amortisation/exceptional items/exceptionals/exceptional costs/amortisation/restructuring costs}|{before/excluding/adjusted for/adjusting for/stripping out/not including/barring/leaving out} {one-offs/one-off items/one-off costs/one-off charges/one-time items/one-time costs/one-time charges/exceptionals/exceptional items/one-off exceptional items/exceptional costs/exceptional charges/special items/special charges/significant items/extraordinary items/non-recurring items/unusual items/restructuring costs/restructuring charges}|and one-off {costs/charges}|{excluding/adjusted for} items|{and/goodwill and} {exceptional items/exceptionals}|{and/excluding} {one-off items/exceptional costs}|on an underlying {basis/level}|excluding {certain items/charges/stock-based compensation/nonrecurring items/one-time gains/the charge~/the gain/impairments/some items/the impact/one-time gains and costs/amortization/share-based compensation/discontinued operations}|{on an adjusted/non-gaap/on a non-gaap/on a comparable} basis|before {goodwill amortisation/goodwill}|goodwill amortisation and exceptional items|under non-gaap",
    "reported": "including {items/one-time items/special items/charges/restructuring charges/the charge/exceptional items}|{on a gaap/on a reported/on a statutory} basis|under gaap|after considering certain non-recurring items",
  },
} as const satisfies PackWords;
