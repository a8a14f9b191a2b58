import type { PackWords } from "../word-classes";

/** Words for the accounting basis: `basis` colours the metric beside it, `basis-clause` what follows in its sentence. */
export const BASES = {
  "basis": {
    "adjusted": "经调整|调整后|核心|经调整后|非GAAP|非国际财务报告准则|非美国通用会计准则|非公认会计准则|扣非|扣非后|扣除非经常性损益|扣除非经常性损益后|经常性|非通用会计准则|NON-GAAP|非IFRS|基本溢利|调整后的|经调整的|经营性调整后|Non-GAAP|扣除非经常性损益的|扣除非经常性损益后的|按非公认会计原则|非公认会计原则|非美国公认会计准则|基础|非国际会计准则|不按美国通用会计准则|非GAAP准则下|non-GAAP口径|非GAAP口径|经调整非GAAP|基本|非香港财务报告准则|调整后摊薄|调整后稀释|调整后每股",
    "reported": "GAAP|美国通用会计准则|国际财务报告准则|按美国通用会计准则|IFRS|公认会计准则|法定|通用会计准则",
  },
  "basis-clause": {
    "adjusted": "不按美国通用会计准则计量|不按美国通用会计准则|非美国通用会计准则下|按非美国通用会计准则|非GAAP准则下|按非GAAP|扣除非经常性损益后|撇除一次性项目|剔除一次性项目|撇除非经常性项目|剔除非经常性项目|非国际财务报告准则下|撇除特殊项目|按非国际财务报告准则|不计一次性项目|剔除特殊项目|若撇除一次性|非GAAP下|剔除股权激励费用|剔除股份支付影响|撇除投资物业重估|撇除公平值变动|不计特殊项目|撇除预期信贷亏损拨备|不计入重估|不计一次性|撇除重估|剔除股权激励|不计股权激励|扣除股份支付费用",
    "reported": "按美国通用会计准则计量|按美国通用会计准则|GAAP口径下|GAAP下",
  },
} as const satisfies PackWords;
