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
    looksUpZeros: true,
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
    looksUpZeros: true,
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
    looksUpZeros: true,
    help: {
      en: "Shows \"ties out\", \"does not tie out\" with both changes, \"stated\" or \"computed\" where only one is known.",
      zh: "结果为 \"ties out\"（吻合）、\"does not tie out\"（不吻合，并列出两个变动）；只知其一时为 \"stated\"（仅有所述）或 \"computed\"（仅可计算）。",
    },
    example: "=TIEOUT.CHECK(236503,224790,5%)",
  },
  EXTRACT: {
    describes: {
      en: "The figures that a text reports, one a row, with a header row above them.",
      zh: "文本所报告的各项数字，每行一项，首行为列标题。",
    },
    parameters: [{ name: "text", optional: false, describes: { en: "The text: a cell, or a range over which it was pasted.", zh: "文本：一个单元格，或粘贴了该文本的区域。" } }],
    looksUpZeros: true,
    help: {
      en: "The result spills, so the formula stands outside tables. Where nothing is read the cell is #N/A; doubts about a figure stand in its row.",
      zh: "结果会溢出到相邻单元格，因此公式须放在表格之外。未读到数字时为 #N/A；对某个数字的疑问列在该行。",
    },
    example: "=TIEOUT.EXTRACT(A1)",
  },
  FIGURE: {
    describes: {
      en: "A figure that Tieout wrote into this workbook, as its source has it.",
      zh: "Tieout 写入本工作簿的数字，以原文为准。",
    },
    parameters: [
      { name: "metric", optional: false, describes: { en: "The line item, such as Revenue, or the figure's name, such as BABA_2024Q3_Revenue.", zh: "项目名称，例如 Revenue 或营业收入；也可为数字的名称，例如 BABA_2024Q3_Revenue。" } },
      {
        name: "period",
        optional: false,
        describes: {
          en: "The period, such as 2024Q3, Q3 2024 or its last day 2024-09-30; may be blank with a figure's name.",
          zh: "期间，例如 2024Q3、2024年第三季度，或其最后一天 2024-09-30；给出数字名称时可留空。",
        },
      },
      { name: "basis", optional: true, describes: { en: "\"reported\", which is also the default, or \"adjusted\".", zh: "\"reported\" 为按报告口径（默认），\"adjusted\" 为经调整口径。" } },
      {
        name: "field",
        optional: true,
        describes: {
          en: "A column of the table, such as Year ago, Consensus or Unit; the reported figure if left out.",
          zh: "表格的一列，例如 Year ago、Consensus 或 Unit；省略时为报告数。",
        },
      },
      { name: "company", optional: true, describes: { en: "The company or its code, where the workbook holds several.", zh: "公司名称或代码，工作簿中有多家公司时使用。" } },
    ],
    volatile: true,
    help: {
      en: "Shows what was read, in the unit of its table, even where the analyst has changed the cell. Where several figures fit, the cell is #N/A and names them.",
      zh: "给出读取到的数字，单位与其表格相同，即使分析师已改动单元格。有多个数字符合时为 #N/A 并逐一列出。",
    },
    example: "=TIEOUT.FIGURE(\"Revenue\",\"2024Q3\")",
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
    looksUpZeros: true,
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
    looksUpZeros: true,
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
    looksUpZeros: true,
    help: {
      en: "No percentage is given on a zero or negative base or across a change of sign.",
      zh: "基数为零或负数、或正负号改变时不给出百分比。",
    },
    example: "=TIEOUT.QOQ(236503,243236)",
  },
  SOURCE: {
    describes: {
      en: "The sentence in the source that a figure of this workbook was read from.",
      zh: "本工作簿中某个数字所依据的原文句子。",
    },
    parameters: [
      { name: "figure", optional: false, describes: { en: "The line item, such as Revenue, or the figure's name, such as BABA_2024Q3_Revenue.", zh: "项目名称，例如 Revenue 或营业收入；也可为数字的名称，例如 BABA_2024Q3_Revenue。" } },
      { name: "period", optional: true, describes: { en: "The period, such as 2024Q3; not needed with a figure's name.", zh: "期间，例如 2024Q3；给出数字名称时不需要。" } },
      { name: "basis", optional: true, describes: { en: "\"reported\", which is also the default, or \"adjusted\".", zh: "\"reported\" 为按报告口径（默认），\"adjusted\" 为经调整口径。" } },
      { name: "company", optional: true, describes: { en: "The company or its code, where the workbook holds several.", zh: "公司名称或代码，工作簿中有多家公司时使用。" } },
    ],
    volatile: true,
    help: {
      en: "Exactly as the document prints it. Where several figures fit, the cell is #N/A and names them.",
      zh: "与文件原文完全一致。有多个数字符合时为 #N/A 并逐一列出。",
    },
    example: "=TIEOUT.SOURCE(\"BABA_2024Q3_Revenue\")",
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
    looksUpZeros: true,
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
    looksUpZeros: true,
    help: {
      en: "No percentage is given on a zero or negative base or across a change of sign.",
      zh: "基数为零或负数、或正负号改变时不给出百分比。",
    },
    example: "=TIEOUT.YOY(236503,224790)",
  },
} as const satisfies Record<string, CatalogueEntry>;
