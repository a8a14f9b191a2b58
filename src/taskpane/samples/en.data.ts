/** A short story written for the pane around figures that Alibaba reported: facts are anybody's, the sentences are ours. */
export const SAMPLE_EN = `Alibaba Group (NYSE: BABA, HKEX: 09988) published its results for the quarter ended 30 September 2024 in November 2024.

Revenue grew 5% from a year earlier to 236.503 billion yuan, below the market's expectation of 239.43 billion yuan. Non-GAAP net profit was 36.518 billion yuan, a decline of 9% year on year. Adjusted EBITA came to 40.561 billion yuan, down 5% from a year ago.

The group, which turned 25 this year, said it would go on spending on its shopping apps and its cloud.
`;
