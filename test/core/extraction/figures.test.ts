import { figuresOf } from "../../support/a-passage";

describe("the grammar of amounts", () => {
  it.each([
    // Signs and codes, before and after.
    ["236.503 billion yuan", "236.503 billion yuan = 236503000000 money CNY"],
    ["RMB243.2 billion", "RMB243.2 billion = 243200000000 money CNY"],
    ["US$34.0 billion", "US$34.0 billion = 34000000000 money USD"],
    ["EUR 17.3 billion", "EUR 17.3 billion = 17300000000 money EUR"],
    ["A$9.6bn", "A$9.6bn = 9600000000 money AUD"],
    ["57 mln dlrs", "57 mln dlrs = 57000000 money XDO"],
    ["Rs 41,729 crore", "Rs 41,729 crore = 417290000000 money XRU"],
    ["₹1,23,456", "₹1,23,456 = 123456 money INR"],
    ["港币45.7亿元", "港币45.7亿元 = 4570000000 money HKD"],
    ["9,400万元", "9,400万元 = 94000000 money XYU"],
    ["2亿3500万元", "2亿3500万元 = 235000000 money XYU"],
    ["1.2兆日圆", "1.2兆日圆 = 1200000000000 money JPY"],
    ["１２．５億港元", "１２．５億港元 = 1250000000 money HKD"],
    // Coins.
    ["78 cents per share", "78 cents = 0.78 per-share XCT"],
    ["42.5p", "42.5p = 0.425 money GBP"],
    ["每股11港仙", "11港仙 = 0.11 per-share HKD"],
    ["人民币8.4分", "人民币8.4分 = 0.084 money CNY"],
    // Negatives.
    ["$(4.2) million", "$(4.2) million = -4200000 money USD".replace("USD", "XDO")],
    ["was (€12.5 million)", "(€12.5 million) = -12500000 money EUR"],
    ["-$4.2 million", "-$4.2 million = -4200000 money XDO"],
    ["negative $212 million", "negative $212 million = -212000000 money XDO"],
    ["为-3.21亿元", "-3.21亿元 = -321000000 money XYU"],
    // Numbers in words and fractions.
    ["half a billion dollars", "half a billion dollars = 500000000 money XDO"],
    ["six billion francs", "six billion francs = 6000000000 money XFR"],
    ["6-1/2 billion marks", "6-1/2 billion marks = 6500000000 money DEM"],
    ["三十二亿元", "三十二亿元 = 3200000000 money XYU"],
    ["一千二百万元", "一千二百万元 = 12000000 money XYU"],
    ["十二点六亿元", "十二点六亿元 = 1260000000 money XYU"],
    // Ratios.
    ["4.7 pct", "4.7 pct = 4.7 percent"],
    ["35 basis points", "35 basis points = 0.35 points"],
    ["1.2个百分点", "1.2个百分点 = 1.2 points"],
    ["三成", "三成 = 30 percent"],
    ["1.3倍", "1.3倍 = 1.3 times"],
    // Spaces a machine put in or left out.
    ["6 . 55 亿美元", "6 . 55 亿美元 = 655000000 money USD"],
    ["$ 48 . 3 million", "$ 48 . 3 million = 48300000 money XDO"],
    ["SEK 14 284 million", "SEK 14 284 million = 14284000000 money SEK"],
    ["1,2\u200b34.5 million", "1,2\u200b34.5 million = 1234500000 bare"],
    ["$.52 a share", "$.52 = 0.52 per-share XDO"],
    // Counts.
    ["2.1 million handsets", "2.1 million = 2100000 count"],
    ["44.2万辆", "44.2万 = 442000 count"],
  ])("reads %s", (text, said) => expect(figuresOf(text)).toEqual([said]));

  it.each([
    ["$8.2-8.4 billion", "$8.2-8.4 billion = 8200000000 to 8400000000 money XDO"],
    ["$8.20-$8.40 a share", "$8.20-$8.40 = 8.20 to 8.40 per-share XDO"],
    ["between $61 million and $63 million", "$61 million and $63 million = 61000000 to 63000000 money XDO"],
    ["360亿至380亿元", "360亿至380亿元 = 36000000000 to 38000000000 money XYU"],
    ["9,400万元到1.27亿元", "9,400万元到1.27亿元 = 94000000 to 127000000 money XYU"],
    ["-4.2亿元至-3.5亿元", "-4.2亿元至-3.5亿元 = -420000000 to -350000000 money XYU"],
    ["99%至144%", "99%至144% = 99 to 144 percent"],
  ])("reads %s as one range with its unit at both ends", (text, said) => expect(figuresOf(text)).toEqual([said]));

  it("takes from … to … as movement, not as a range", () => {
    expect(figuresOf("rose from $5 billion to $6 billion")).toEqual(["$5 billion = 5000000000 money XDO", "$6 billion = 6000000000 money XDO"]);
  });

  it("keeps more digits than a double holds", () => expect(figuresOf("$12,345,678,901,234,567,890")).toEqual(["$12,345,678,901,234,567,890 = 12345678901234567890 money XDO"]));

  it.each(["10-K", "1.2.3", "one of the largest", "the 737s"])("reads no amount in %s", (text) => expect(figuresOf(text)).toEqual([]));
});
