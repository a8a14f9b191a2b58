import type { PackPhrases } from "../phrases";

/** Words that are asked for by their letters, in simplified characters; also in traditional ones where `variants.data.ts` lacks a pair. */
export const PHRASES = {
  "aim": "目标",
  "all-of-them": "均|都|双双|雙雙|各项|皆|全部",
  "and-in-name": "信和|和记|和記|和黄|和黃|仁和|和邦|和顺|和晶|和胜|永和|太和|和而|和谐|共和|协和|三和|和电|和電",
  "and-others": "等",
  "as-before": "相同|相若|持平|一致",
  "byline": "作者|记者|記者|编译|編譯|编辑|編輯|来源|原文|责编|撰文|译者|出处",
  "core": "核心",
  "dateline-end": "讯|訊|电|消息",
  "effect": "增加|减少|增厚|影响|拉低|拖累|贡献",
  "holds": "投资|入股|持股|参股",
  "lifetime": "累计",
  "many-years": "上市以来|成立以来|推出以来|上线以来|开业以来|投产以来|启动以来|至今|迄今|历年|近两年|近三年|近3年|近四年|近五年|近5年|近十年|近10年|过去两年|过去三年|过去五年|过去十年|最近三年|两年来|三年来|五年来|十年来",
  "market-turnover": "双11|双十一|双12|双十二|618|六一八|年货节|购物节|狂欢节|狂欢季|直播间|大促|预售首日|零点|碳排放|碳市场|配额|交易日|换手率|成交量|期货|期权|ETF|交易所|全网|二手房|新房|土地|拍卖",
  "moves-outlook": "上调|上修|下调|下修|调高|调低|调升|调降|维持|重申|提高|提升|降低|下降|降至|升至|增至|减至|收窄|由|从|定",
  "name-letter": "中|高|达|创|大|台|家|所|之|月|日|三|升|盈|长|百|千|万|公|同|共|实|胜|逊|新|多|保|少|成|有|米|一|和|合",
  "open-end": "以上|以下",
  "part": "部门|业务|分部|板块|业务板块",
  "publication": "发布时间|日期",
  "research": "报告|研报|目标价|评级",
  "sector": "濠赌|濠賭|博彩|蓝筹|藍籌|地产|地產|内房|內房|内银|內銀|科网|科網|科技|汽车|汽車|医药|醫藥|航空|航运|航運|半新",
  "says": "指|表示|称",
  "since-then": "以来",
  "towards-one": "对其|向其|对该",
  "whole-year": "全年|整年",
} as const satisfies PackPhrases;
