import type { LanguagePack } from "../pack";
// Words that are alike near each other: a compressed page repeats only what stands less than 32 KB before.
import { METRICS } from "./metrics.data";
import { NAMES } from "./names.data";
import { BASES } from "./bases.data";
import { NUMBERS } from "./numbers.data";
import { PERIODS } from "./periods.data";
import { PHRASES } from "./phrases.data";
import { CUES } from "./cues.data";

/** Whose papers write "Rs" of its own, whatever neighbour a story speaks of. */
const INDIA = "india|indian|mumbai";

/** Whoever is listed in New York may count in its dollars. */
const ABROAD = "nyse|new york stock exchange|nasdaq|us$|u.s. dollars|u.s.-listed";

export const english: LanguagePack = {
  code: "en",
  words: { ...NUMBERS, ...PERIODS, ...METRICS, ...CUES, ...BASES, ...NAMES },
  phrases: PHRASES,
  variants: [],
  ambiguousCurrencies: [
    { sign: "XDO", usual: "USD", hints: [["CAD", "@canad", ABROAD], ["AUD", "@australia", ABROAD], ["SGD", "@singapore", ABROAD], ["NZD", "@new zealand", ABROAD], ["HKD", "@hong kong", ABROAD], ["SGD", "sgx|singapore exchange|singapore -|singapore —|singapore –|singapore (", "singapore --|nikkei|nasdaq|nyse|us$"], ["HKD", "hk-listed|hkex"], ["AUD", "fully franked|unfranked|franked dividend|perth-based|sydney-based|melbourne-based|brisbane-based|adelaide-based|(asx|s&p/asx|asx:|asx-listed|australian securities exchange| the asx|(aap)|aap newswire|^wesfarmers|^telstra|^qantas|^westpac|^commonwealth bank|^coles|^woolworths"], ["CAD", "(tsx|s&p/tsx|tsx:|tsx-listed|toronto stock exchange|(canadian press)|toronto-based|montreal-based|calgary-based|vancouver-based|ottawa-based|winnipeg-based|edmonton-based|mississauga-based|quebec-based|halifax-based", ABROAD], ["AUD", "per cent+sharemarket|per cent+and aap|per cent+pilbara|per cent+asx|per cent+australian dollar", "us$|$us|u.s.|nyse|nasdaq|wall street|london|£|€|new zealand|auckland|toronto"], ["AUD", "$us", "$usd|new zealand|auckland"], ["NZD", "(nzx|nzx:|nzx-listed|auckland-based|wellington-based|christchurch-based"]], doubt: ["per cent", "us$|u.s.|$us|nyse|nasdaq|wall street|new york|american"], firstTold: true },
    { sign: "XCT", usual: "USD", hints: [["EUR", "€|euro|euros"], ["AUD", "a$|australian"], ["ZAR", "rand|south african|the jse|jse-listed|johannesburg|headline earnings|heps"], ["CAD", "c$|canadian dollars"], ["HKD", "hk$"], ["SGD", "s$|singapore"]] },
    { sign: "XYE", usual: "JPY", hints: [["CNY", "yuan|rmb|china|chinese|renminbi"]] },
    { sign: "XFR", usual: "CHF", hints: [["CHF", "swiss|zurich|geneva|basel|nestle"], ["BEF", "belgian|brussels"], ["FRF", "french|paris|france|francaise"]] },
    { sign: "XCR", usual: "SEK", firstTold: true, hints: [["NOK", "norwegian|norway|oslo"], ["DKK", "danish|denmark|copenhagen"], ["SEK", "swedish|sweden|stockholm"], ["CZK", "czech|prague"], ["ISK", "iceland|icelandic|reykjavik"]] },
    { sign: "XLI", usual: "TRY", hints: [["ITL", "italy|italian|milan|rome|turin"]] },
    { sign: "XPE", usual: "MXN", hints: [["PHP", "philippine|manila"], ["ARS", "argentine|argentina"], ["CLP", "chilean|chile"], ["COP", "colombia|colombian|bogota"]] },
    { sign: "XPO", usual: "GBP", hints: [["EGP", "egypt|egyptian|cairo", "£|uk|britain|british|london"]] },
    { sign: "XRU", usual: "INR", firstTold: true, hints: [["PKR", "pakistan|pakistani|karachi|lahore|islamabad", INDIA], ["LKR", "sri lanka|sri lankan|colombo", INDIA], ["NPR", "nepal|nepali|kathmandu", INDIA], ["MUR", "mauritius|mauritian", INDIA]] },
    { sign: "XRI", usual: "SAR", hints: [["QAR", "qatar|qatari|doha"], ["OMR", "oman|omani|muscat"]] },
    { sign: "XDH", usual: "AED", hints: [["MAD", "morocco|moroccan|casablanca"]] },
    { sign: "XDI", usual: "KWD", firstTold: true, hints: [["KWD", "kuwait|kuwaiti"], ["BHD", "bahrain|bahraini|manama"], ["JOD", "jordan|jordanian|amman"], ["RSD", "serbia|serbian|belgrade"], ["TND", "tunisia|tunisian"], ["IQD", "iraq|iraqi|baghdad"]] },
    { sign: "XSH", usual: "KES", hints: [["UGX", "uganda|ugandan|kampala"], ["TZS", "tanzania|tanzanian|dar es salaam"]] },
  ],
};
