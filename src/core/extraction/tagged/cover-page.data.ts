/** Which concepts of a cover page say what, the preferred one first. */
export const COVER_PAGE = {
  consolidated: ["jpdei_cor:WhetherConsolidatedFinancialStatementsArePreparedDEI"],
  fiscalPeriod: ["dei:DocumentFiscalPeriodFocus"],
  fiscalYear: ["dei:DocumentFiscalYearFocus"],
  name: [
    "dei:EntityRegistrantName",
    "ifrs-full:NameOfReportingEntityOrOtherMeansOfIdentification",
    "uk-bus:EntityCurrentLegalOrRegisteredName",
    "jpdei_cor:FilerNameInJapaneseDEI",
    "jpdei_cor:FilerNameInEnglishDEI",
    "tse-ed-t:CompanyName",
    "se-cd-base:ForetagetsNamn",
    "bw2-titel9:LegalEntityName",
  ],
  published: ["jpcrp_cor:FilingDateCoverPage", "ifrs-full:DateOfAuthorisationForIssueOfFinancialStatements", "uk-core:DateAuthorisationFinancialStatementsForIssue", "tse-ed-t:FilingDate", "tse-ed-t:ReportingDateOfFinancialForecastCorrection"],
  ticker: ["dei:TradingSymbol", "jpdei_cor:SecurityCodeDEI", "tse-ed-t:SecuritiesCode"],
  title: ["dei:DocumentType", "jpcrp_cor:DocumentTitleCoverPage", "jpdei_cor:DocumentTypeDEI", "tse-ed-t:DocumentName"],
} as const satisfies Record<string, readonly string[]>;

/** The title of a report that says it is of a company without a group. */
export const ALONE_TITLE = /非連結/;
