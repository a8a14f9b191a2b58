import type { LanguagePack } from "../pack";
// Words that are alike near each other: a compressed page repeats only what stands less than 32 KB before.
import { PERIODS } from "./periods.data";
import { NUMBERS } from "./numbers.data";
import { CUES } from "./cues.data";
import { PHRASES } from "./phrases.data";
import { NAMES } from "./names.data";
import { METRICS } from "./metrics.data";
import { BASES } from "./bases.data";
import { VARIANTS } from "./variants.data";

/** Whose papers and companies write 元, 分 and 仙 for coins of their own. */
const SINGAPORE = "早报讯|早報訊|新交所|新加坡交易所|^新加坡|@新加坡|@新航|@星展|@华侨银行|@大华银行|@新电信|@凯德|@胜科|@新科工程|@吉宝|@丰益|@城市发展|@康福德高|@新翔";

export const chinese: LanguagePack = {
  code: "zh",
  words: { ...NUMBERS, ...PERIODS, ...METRICS, ...CUES, ...BASES, ...NAMES },
  phrases: PHRASES,
  variants: VARIANTS,
  unprinted: "XYU",
  ambiguousCurrencies: [
    { sign: "XYU", usual: "CNY", hints: [["SGD", SINGAPORE, "港元|人民币|人民幣"], ["HKD", "（00|（01|（02|（03|（06|（09", "亿|人民幣|台股"], ["TWD", "新台币|新台幣|新臺幣|台幣|台积电|台積電|台股|臺灣|台灣|中央社|每股純益|每股盈餘|稅後純益|稅後淨利|營業淨利|稅前盈餘|股東會|法說會|殖利率|興櫃|營益率|金控|台北|新竹|-tw)"], ["TWD", "上修|下修|法人|，年增|、年增| 年增|，月增|，季增|、季增|，年減|、年減|，月減|，季減", "亿"], ["CNY", "上市公司股東|扣除非經常性|扣非"], ["CNY", "歸母|同比", "按年|純利|盈警|盈喜|本港"], ["HKD", "盈警|盈喜", "亿"], ["HKD", "本港|延迟最少|億|萬元|報告|業績|盈利為|集團|港幣"]] },
    { sign: "XSN", usual: "HKD", hints: [["MYR", "令吉|马交所|马币|大马交易所"], ["SGD", SINGAPORE]] },
    { sign: "XFE", usual: "CNY", hints: [["SGD", SINGAPORE, "港元|人民币|人民幣"], ["HKD", "港元|港币|港幣|港仙|本港|億|萬元"]] },
    { sign: "XYE", usual: "CNY", hints: [["JPY", "日元|日圆|日圓|东京|東京|日本"]] },
    { sign: "XDO", usual: "USD", hints: [] },
    { sign: "XCR", usual: "SEK", firstTold: true, hints: [["NOK", "挪威|奥斯陆|奧斯陸"], ["DKK", "丹麦|丹麥|哥本哈根"], ["SEK", "瑞典"], ["CZK", "捷克"], ["ISK", "冰岛|冰島"]] },
    { sign: "XFR", usual: "CHF", hints: [] },
    { sign: "XPE", usual: "MXN", firstTold: true, hints: [["PHP", "菲律宾|菲律賓|马尼拉|馬尼拉"], ["ARS", "阿根廷"], ["CLP", "智利"], ["COP", "哥伦比亚|哥倫比亞"], ["MXN", "墨西哥"]] },
    { sign: "XRU", usual: "INR", firstTold: true, hints: [["PKR", "巴基斯坦"], ["LKR", "斯里兰卡|斯里蘭卡"], ["IDR", "印尼|印度尼西亚"], ["INR", "印度"]] },
    { sign: "XRI", usual: "SAR", hints: [["QAR", "卡塔尔|卡達|卡塔爾"], ["OMR", "阿曼"]] },
    { sign: "XDI", usual: "KWD", hints: [["BHD", "巴林"], ["JOD", "约旦|約旦"], ["RSD", "塞尔维亚|塞爾維亞"]] },
    { sign: "XSH", usual: "KES", hints: [["UGX", "乌干达|烏干達"], ["TZS", "坦桑尼亚|坦桑尼亞"]] },
  ],
};
