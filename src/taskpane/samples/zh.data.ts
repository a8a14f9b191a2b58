/** The same facts as the English sample, written for a Chinese reader. */
export const SAMPLE_ZH = `阿里巴巴集团（纽交所：BABA，港交所：09988）于2024年11月公布截至2024年9月30日止季度的业绩。

季度收入为2365.03亿元，同比增长5%，低于市场预期的2394.3亿元。非公认会计准则净利润为365.18亿元，同比下降9%；经调整EBITA为405.61亿元，同比下降5%。

集团今年成立满25年，表示将继续投入购物应用和云计算。
`;
