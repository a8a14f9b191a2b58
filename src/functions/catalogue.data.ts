import type { CatalogueEntry } from "./catalogue-entry";

/** The functions in namespace TIEOUT by id, sorted. An id is part of every stored formula and never changes. */
export const CATALOGUE = {
  CAGR: {
    describes: {
      en: "Compound annual growth rate from a first to a last figure.",
      zh: "从期初数到期末数的复合年增长率。",
    },
    parameters: [
      { name: "first", optional: false, describes: { en: "The figure at the start.", zh: "期初数。" } },
      { name: "last", optional: false, describes: { en: "The figure at the end.", zh: "期末数。" } },
      { name: "years", optional: false, describes: { en: "Years between the two; fractions are allowed.", zh: "两者相隔的年数，可为小数。" } },
    ],
    help: {
      en: "No rate is given on a zero or negative first figure, across a change of sign, or for zero years.",
      zh: "期初数为零或负数、正负号改变或年数不为正时不给出增长率。",
    },
    example: "=TIEOUT.CAGR(100,121,2)",
  },
  CHANGEPTS: {
    describes: {
      en: "Change between two percentages in percentage points or basis points.",
      zh: "两个百分比之间的变动，以百分点或基点表示。",
    },
    parameters: [
      { name: "current", optional: false, describes: { en: "The current percentage, such as 23.1%.", zh: "本期百分比，例如 23.1%。" } },
      { name: "prior", optional: false, describes: { en: "The percentage to compare with.", zh: "用于比较的百分比。" } },
      { name: "unit", optional: true, describes: { en: "\"pp\" for percentage points, which is also the default, or \"bp\" for basis points.", zh: "\"pp\" 为百分点（默认），\"bp\" 为基点。" } },
    ],
    help: {
      en: "For margins and rates, which change in points rather than in percent.",
      zh: "用于利润率等比率：其变动以百分点而非百分比表示。",
    },
    example: "=TIEOUT.CHANGEPTS(23.1%,21.9%)",
  },
  CHECK: {
    describes: {
      en: "Whether a stated change ties out with the reported and the year-ago figure, within the precision they are printed with.",
      zh: "按印出的精度核对：所述变动与报告数、上年同期数是否吻合。",
    },
    parameters: [
      { name: "reported", optional: false, describes: { en: "The reported figure.", zh: "报告数。" } },
      { name: "yearAgo", optional: false, describes: { en: "The figure of the same period a year ago; may be blank.", zh: "上年同期数，可留空。" } },
      { name: "stated", optional: false, describes: { en: "The change that the document states, such as 5%; may be blank.", zh: "文件所述的变动，例如 5%，可留空。" } },
      { name: "source", optional: true, describes: { en: "The source sentence: the precision of the printed figures is read from it.", zh: "原文句子：从中读取印出数字的精度。" } },
    ],
    help: {
      en: "Shows \"ties out\", \"does not tie out\" with both changes, \"stated\" or \"computed\" where only one is known.",
      zh: "结果为 \"ties out\"（吻合）、\"does not tie out\"（不吻合，并列出两个变动）；只知其一时为 \"stated\"（仅有所述）或 \"computed\"（仅可计算）。",
    },
    example: "=TIEOUT.CHECK(236503,224790,5%)",
  },
  GAP: {
    describes: {
      en: "Gap to the consensus: reported minus consensus, in the unit of the figures.",
      zh: "与市场预期的差额：报告数减预期数，单位与数字相同。",
    },
    parameters: [
      { name: "reported", optional: false, describes: { en: "The reported figure.", zh: "报告数。" } },
      { name: "consensus", optional: false, describes: { en: "What analysts expected, on the same basis and for the same period.", zh: "分析师的一致预期，口径与期间须相同。" } },
    ],
    help: { en: "Without a consensus the cell is #N/A and says so.", zh: "没有预期数时单元格为 #N/A 并说明原因。" },
    example: "=TIEOUT.GAP(236503,239430)",
  },
  PRIOR: {
    describes: {
      en: "The base implied by a stated change: reported / (1 + change).",
      zh: "由所述变动推算的基数：报告数 /（1 + 变动）。",
    },
    parameters: [
      { name: "reported", optional: false, describes: { en: "The reported figure.", zh: "报告数。" } },
      { name: "stated", optional: false, describes: { en: "The change that the document states, such as 5%.", zh: "文件所述的变动，例如 5%。" } },
    ],
    help: {
      en: "An implied figure, not a reported one: a change of 5% stands for anything from 4.5% to 5.5%.",
      zh: "这是推算数而非报告数：5% 可以是 4.5% 至 5.5% 之间的任何数。",
    },
    example: "=TIEOUT.PRIOR(236503,5%)",
  },
  QOQ: {
    describes: {
      en: "Change on the previous quarter: computed where its figure is known, otherwise the stated change.",
      zh: "环比变动：已知上季数时计算得出，否则取所述变动。",
    },
    parameters: [
      { name: "reported", optional: false, describes: { en: "The reported figure.", zh: "报告数。" } },
      { name: "previous", optional: false, describes: { en: "The figure of the previous quarter; may be blank.", zh: "上一季度的数，可留空。" } },
      { name: "stated", optional: true, describes: { en: "The change that the document states, such as 5%.", zh: "文件所述的变动，例如 5%。" } },
    ],
    help: {
      en: "No percentage is given on a zero or negative base or across a change of sign.",
      zh: "基数为零或负数、或正负号改变时不给出百分比。",
    },
    example: "=TIEOUT.QOQ(236503,243236)",
  },
  SURPRISE: {
    describes: {
      en: "Surprise against the consensus: the gap divided by the absolute consensus.",
      zh: "与市场预期的偏离幅度：差额除以预期数的绝对值。",
    },
    parameters: [
      { name: "reported", optional: false, describes: { en: "The reported figure.", zh: "报告数。" } },
      { name: "consensus", optional: false, describes: { en: "What analysts expected, on the same basis and for the same period.", zh: "分析师的一致预期，口径与期间须相同。" } },
    ],
    help: {
      en: "A smaller loss than expected is a positive surprise. Without a consensus the cell is #N/A and says so.",
      zh: "亏损小于预期为正偏离。没有预期数时单元格为 #N/A 并说明原因。",
    },
    example: "=TIEOUT.SURPRISE(236503,239430)",
  },
  YOY: {
    describes: {
      en: "Change on the year-ago figure: computed where that figure is known, otherwise the stated change.",
      zh: "同比变动：已知上年同期数时计算得出，否则取所述变动。",
    },
    parameters: [
      { name: "reported", optional: false, describes: { en: "The reported figure.", zh: "报告数。" } },
      { name: "yearAgo", optional: false, describes: { en: "The figure of the same period a year ago; may be blank.", zh: "上年同期数，可留空。" } },
      { name: "stated", optional: true, describes: { en: "The change that the document states, such as 5%.", zh: "文件所述的变动，例如 5%。" } },
    ],
    help: {
      en: "No percentage is given on a zero or negative base or across a change of sign.",
      zh: "基数为零或负数、或正负号改变时不给出百分比。",
    },
    example: "=TIEOUT.YOY(236503,224790)",
  },
} as const satisfies Record<string, CatalogueEntry>;
