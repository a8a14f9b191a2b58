import type { PackWords } from "../word-classes";

export const PERIODS = {
  "month": { "1": "january|jan", "2": "february|feb", "3": "march|mar", "4": "april|apr", "5": "may", "6": "june|jun", "7": "july|jul", "8": "august|aug", "9": "september|sept|sep", "10": "october|oct", "11": "november|nov", "12": "december|dec" },
  "ordinal": { "1": "first|1st|opening", "2": "second|2nd", "3": "third|3rd|a third", "4": "fourth|4th", "-1": "final|closing|last" },
  "period": {
    "quarter": "quarter~|qtr~|quarterly|trimester|three month period", "half": "half|halves|semester", "year": "fullyear|{full/whole/entire/calendar} year|year|yr|annual|whole of|twelve-month|12 mths", "half-year": "halfyear|a half-year|half year|half-yearly|six-month period|interim|6 mths", "nine-months": "nine-month|nine-month period|nine mths|9 mths",
    "months": "months|mth~|month-period", "month": "month", "weeks": "week~|wks", "period": "period|reporting period|reported period|three-month",
    "first-half": "first half|1st half|first half year|first six months", "second-half": "second half|2nd half",
  },
  "relative": {
    "this": "this|current|latest|most recent|just reported|just ended|recently completed",
    "this:quarter": "{this/current/reported/latest/most recent/reporting} quarter|quarter under review",
    "this:year": "{this/current} {year/fiscal year/financial year}",
    "last": "last",
    "last:year": "last year|last fiscal year|last financial year|last fiscal",
    "last:half": "last half",
    "next": "next|coming|upcoming|following",
    "next:year": "next year|next fiscal year|coming year|next financial year",
    "next:quarter": "next quarter|coming quarter|upcoming quarter|following quarter",
  },
  "fiscal": { "fiscal": "fiscal|fy", "year": "fiscal year|financial year|business year|trading year|accounting year" },
  "ended": { "": "{which/that} {ended on/ended/ends/ends in/will end in}|ended|ended on|ended the|ending|to|through|ends|to end|to the end of|through the end of|until|up to|to end-|ending on" },
  "as-of": { "as-of": "as of|as at|on", "end": "{at/by} {the end of/end}|{year/at year/at quarter/at period} end|end of|end|as of the end of|quarter-end|at the close of|since the end of|by year-end|end-" },
  "year-ago": {
    "": "the previous {fiscal/fiscal year/financial year}|{same/corresponding/comparable} {quarter last fiscal/period last fiscal/quarter of last fiscal/period of last fiscal/quarter of the last fiscal/period of the last fiscal/quarter last year/period last year/quarter of the previous fiscal/period of the previous fiscal/quarter in the previous fiscal}|{same/corresponding/comparable/like/year-ago/prior-year/previous-year/year-earlier} {period/quarter}|{previous/prior} {year/corresponding period/fiscal year/year's}|{a year/12 months/year/one year} {earlier/ago}|{same/corresponding/comparable/equivalent} {half/half-year/three months/six months/nine months}|{previous/prior/preceding} {12 months/twelve months}|{in the/the} same months|{this/the same/same} {time last year/time a year ago/stage last year/point last year/stretch last year/stretch of last year/stretch a year earlier/span last year/frame last year/timeframe last year}|{twelve months/the year} {prior/earlier}|{the previous/the prior/the preceding/preceding/previous financial} year|{comparable year-ago/comparable prior-year/equivalent} period|a year {prior/before/previously}|previous fiscal|12 months prior|the year before|year before|twelve months ago|same month~|pcp|last year's|in the same|last time",
  },
  "previous": { "quarter": "{previous/prior/preceding} {quarter/three months}|{quarter/a quarter} {earlier/ago}|{earlier/linked/sequential} quarter|the quarter before|three months earlier", "": "{a month/two years/three years/a decade} {earlier/ago}|{three/six/nine} months ago|{previous/prior} {period/month}|{previously/originally/initially/first} reported|previous {half/six months/week/reporting period}|preceding period|last month|six months earlier|at its peak|at the peak|at their peak|four years ago|five years ago|reported previously|reported earlier|previously announced" },
  "period-letter": { "quarter": "q|fq", "half": "h", "year": "fy|cy", "months": "m" },
  "date-word": { "": "st|nd|rd|th|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|today|yesterday|tomorrow" },
  "balance-date": { "": "the start of the year|the beginning of the year|year-end|the prior year-end|the end of last year" },
  "ytd": { "": "year to date|ytd|so far this year|so far" },
} as const satisfies PackWords;
