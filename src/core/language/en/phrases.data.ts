import type { PackPhrases } from "../phrases";

/** Words that are asked for by their letters. */
export const PHRASES = {
  "all-of-them": "both|all",
  "before-then": "had been|had stood|had come|had reached|had made",
  "beside": "unlike|like|among|amongst|alongside|with|than|versus|against|outperforming|outperformed|relative to",
  "bound": "since|ended|finished|closed|exited|entered",
  "event": "sale|launch|listing|strike",
  "gives": "paid|pay|pays|cost|costs|gave|gives|give|saved|saves",
  "had": "had|has|have",
  "it": "it|they|this",
  "mean": "average|mean|median",
  "models": "model|models|modeled|modelled|pencil in|penciled in|pencilled in",
  "open-end": "or more|or less|or higher|or better",
  "operating-row": "operating",
  "ordinal-ending": "st|nd|rd|th",
  "past": "rose|fell|grew|climbed|jumped|surged|slid|slipped|sank|shrank|dropped|declined|improved|increased|decreased|tumbled|plunged|soared|dipped|doubled|tripled|trebled|quadrupled|halved",
  "pays": "paid|pay|pays|declare|declared|declares|saw|sees|had|has",
  "period-noun": "year|years|quarter|quarters|half|halfs|month|months|qtr|qtrs|period|periods|week|weeks",
  "pretax-row": "current|pre-tax|pretax",
  "publication": "published|posted|updated",
  "recurring": "annual|quarterly|yearly|monthly",
  "results": "result|results|numbers|figures|quarter",
  "which": "which",
  "whole": "total|overall|group|company|consolidated|combined|companywide|company-wide|group-wide",
  "without": "would have been|would have risen|would have fallen",
} as const satisfies PackPhrases;
