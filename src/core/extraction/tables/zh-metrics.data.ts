import type { MetricLabels } from "./table-words";

/** Sorted by metric. */
export const ZH_METRIC_LABELS: readonly MetricLabels[] = [
  { metric: "capital-expenditure", labels: "资本支出|資本支出|资本性支出|资本开支|資本開支|购建固定资产、无形资产和其他长期资产支付的现金|购建固定资产无形资产和其他长期资产支付的现金" },
  { metric: "cash", labels: "现金及银行结余|現金及銀行結餘|银行结余及现金|銀行結餘及現金|货币资金|現金及現金等價物|现金及现金等价物|现金及等价物" },
  { metric: "cost-of-revenue", labels: "营业成本|營業成本|收入成本|销售成本|銷售成本" },
  { metric: "ebit", labels: "息税前利润" },
  { metric: "ebita", labels: "ebita|经调整ebita|經調整ebita" },
  { metric: "ebitda", labels: "ebitda|经调整ebitda|經調整ebitda|息税折旧摊销前利润" },
  { metric: "eps", labels: "基本每股收益|稀释每股收益|每股收益|每股盈利|摊薄每股收益|每股摊薄盈利|每股攤薄盈利" },
  { metric: "free-cash-flow", labels: "自由现金流|自由現金流|自由现金流量" },
  { metric: "gross-margin", labels: "毛利率" },
  { metric: "gross-profit", labels: "毛利|毛利润" },
  { metric: "net-income", labels: "期内利润|期內利潤|期间利润|期間利潤|本期利润|年度利润|年內利潤|年内利润|年度溢利|年內溢利|净利润|淨利潤|归属于上市公司股东的净利润|归属于上市公司股东的扣除非经常性损益的净利润|归属于上市公司股东的扣除非经常性损益后的净利润|归属于母公司股东的扣除非经常性损益的净利润|扣除非经常性损益后的净利润|归属于母公司股东的净利润|归属于母公司所有者的净利润|本公司权益持有人应占盈利|期内盈利|期內溢利|归母净利润|本公司擁有人應佔溢利" },
  { metric: "net-interest-income", labels: "利息净收入|净利息收入|淨利息收入" },
  { metric: "net-margin", labels: "净利率|淨利率" },
  { metric: "operating-cash-flow", labels: "经营活动产生的现金流量净额|經營活動產生的現金流量淨額|经营活动所得现金净额|经营活动现金流量净额" },
  { metric: "operating-income", labels: "营业利润|營業利潤|经营利润|經營利潤|经营盈利|經營溢利" },
  { metric: "operating-margin", labels: "经营利润率|營業利潤率|营业利润率" },
  { metric: "pretax-income", labels: "利润总额|利潤總額|除税前盈利|除稅前溢利|税前利润" },
  { metric: "research-and-development", labels: "研发费用|研發費用|研发开支|研究与开发费用" },
  { metric: "revenue", labels: "营业收入|營業收入|营业总收入|收入|总收入|總收入|营收|收益" },
  { metric: "shareholders-equity", labels: "归属于上市公司股东的所有者权益|归属于上市公司股东的净资产|归属于母公司所有者权益合计|所有者权益合计|股东权益合计|权益总额|股東權益|归属于上市公司股东的股东权益" },
  { metric: "total-assets", labels: "总资产|總資產|资产总计|资产总额|資產總額" },
];
