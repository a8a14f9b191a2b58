/** Members that stand for the whole company, by axis: a figure with only these has no narrower scope. */
export const WHOLE_COMPANY: Readonly<Record<string, readonly string[]>> = {
  "ifrs-full:ConsolidatedAndSeparateFinancialStatementsAxis": ["ConsolidatedMember"],
  "jppfs_cor:ConsolidatedOrNonConsolidatedAxis": ["ConsolidatedMember"],
  "srt:ConsolidatedEntitiesAxis": ["ConsolidatedEntitiesMember"],
  "uk-bus:GroupCompanyDataDimension": ["Consolidated", "GroupDefault"],
};
