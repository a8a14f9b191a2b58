import type { ColumnId } from "../table-plan";

type HelpedColumn = Exclude<ColumnId, `at:${string}`>;

/** What a header says about its column while it is selected. At most 255 characters, as Excel's input message allows. */
export const COLUMN_HELP = {
  "basis": { en: "Reported: under the accounting standard. Adjusted: as the company or the story adjusts it.", zh: "按报告口径：依会计准则。经调整：依公司或报道所作的调整。" },
  "check": { en: "Whether the stated change agrees with the computed one within the printed precision.", zh: "所述变动与计算所得在印出的精度内是否吻合。" },
  "consensus": { en: "What the market expected, as the source states it. Empty where it states none; you may type one.", zh: "原文所述的市场预期。原文未述则为空，可自行填写。" },
  "gap": { en: "Reported minus consensus, in the row's unit; for percentages in points.", zh: "报告数减预期数，单位与该行相同；百分比以百分点计。" },
  "line-item": { en: "The metric with its scope. Names find figures by this cell: after rewording it, refresh.", zh: "指标及其范围。名称按此单元格查找数字：改写后请刷新。" },
  "period": { en: "The period as calendar months, or as the document calls it where it counts otherwise.", zh: "以日历月份表示的期间；文件另有计法时从其说法。" },
  "reported": { en: "The amount that the source states, in the unit of the Unit column.", zh: "原文所述的数额，单位见 Unit 列。" },
  "source": { en: "The sentence or table row that the figures were read from.", zh: "读取数字所依据的句子或表格行。" },
  "stated-yoy": { en: "The year-on-year change that the source itself states.", zh: "原文自述的同比变动。" },
  "surprise": { en: "The gap divided by the absolute consensus.", zh: "差额除以预期数的绝对值。" },
  "unit": { en: "The unit of all amounts in the row. k thousand, m million, bn billion.", zh: "该行各数额的单位。k 千，m 百万，bn 十亿。" },
  "year-ago": { en: "The figure of the same period a year earlier, as this source states it. Empty where it states none; you may type one.", zh: "原文所述的上年同期数。原文未述则为空，可自行填写。" },
  "yoy": { en: "Year-on-year change: computed where the year-ago figure is known, otherwise as stated. In points for percentages.", zh: "同比变动：已知上年同期数时计算，否则取原文所述。百分比以百分点计。" },
} as const satisfies Partial<Record<HelpedColumn, { readonly en: string; readonly zh: string }>>;
