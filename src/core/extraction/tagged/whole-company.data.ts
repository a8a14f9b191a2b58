/** Members that stand for the whole company, by axis: a figure with only these has no narrower scope. */
export const WHOLE_COMPANY: Readonly<Record<string, readonly string[]>> = {
  "ifrs-full:ConsolidatedAndSeparateFinancialStatementsAxis": ["ConsolidatedMember"],
  "jppfs_cor:ConsolidatedOrNonConsolidatedAxis": ["ConsolidatedMember"],
  "srt:ConsolidatedEntitiesAxis": ["ConsolidatedEntitiesMember"],
  "tse-ed-t:ConsolidatedNonconsolidatedAxis": ["ConsolidatedMember"],
  "tse-ed-t:PreviousCurrentAxis": ["CurrentMember"],
  "tse-ed-t:ResultForecastAxis": ["ResultMember"],
  "uk-bus:GroupCompanyDataDimension": ["Consolidated", "GroupDefault"],
};

/** And what stands for it where the company has no group. */
export const ALONE: typeof WHOLE_COMPANY = {
  "jppfs_cor:ConsolidatedOrNonConsolidatedAxis": ["NonConsolidatedMember"],
  "tse-ed-t:ConsolidatedNonconsolidatedAxis": ["NonConsolidatedMember"],
};
