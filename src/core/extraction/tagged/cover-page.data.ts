/** Which concepts of a cover page say what, the preferred one first. */
export const COVER_PAGE = {
  fiscalPeriod: ["dei:DocumentFiscalPeriodFocus"],
  fiscalYear: ["dei:DocumentFiscalYearFocus"],
  name: [
    "dei:EntityRegistrantName",
    "ifrs-full:NameOfReportingEntityOrOtherMeansOfIdentification",
    "uk-bus:EntityCurrentLegalOrRegisteredName",
    "jpdei_cor:FilerNameInJapaneseDEI",
    "jpdei_cor:FilerNameInEnglishDEI",
  ],
  published: ["jpcrp_cor:FilingDateCoverPage", "ifrs-full:DateOfAuthorisationForIssueOfFinancialStatements", "uk-core:DateAuthorisationFinancialStatementsForIssue"],
  ticker: ["dei:TradingSymbol", "jpdei_cor:SecurityCodeDEI"],
  title: ["dei:DocumentType", "jpcrp_cor:DocumentTitleCoverPage", "jpdei_cor:DocumentTypeDEI"],
} as const satisfies Record<string, readonly string[]>;
