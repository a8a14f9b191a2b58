/** What a member says of an outlook: its amount, one of its ends, or that another has replaced it. */
export type OutlookPart = "amount" | "low" | "high" | "replaced";

/** Scenarios are tagged as dimensions. By axis and member; the ends of a range count only for a figure that is an outlook. */
export const OUTLOOKS: Readonly<Record<string, Readonly<Record<string, OutlookPart>>>> = {
  "srt:RangeAxis": { MaximumMember: "high", MinimumMember: "low" },
  "srt:StatementScenarioAxis": { ScenarioForecastMember: "amount" },
  "tse-ed-t:PreviousCurrentAxis": { PreviousMember: "replaced" },
  "tse-ed-t:ResultForecastAxis": { ForecastMember: "amount", LowerMember: "low", UpperMember: "high" },
  "us-gaap:StatementScenarioAxis": { ScenarioForecastMember: "amount" },
};

/** Axes whose members say for themselves that the figure is foreseen. */
export const SCENARIOS: ReadonlySet<string> = new Set(["srt:StatementScenarioAxis", "tse-ed-t:ResultForecastAxis", "us-gaap:StatementScenarioAxis"]);
