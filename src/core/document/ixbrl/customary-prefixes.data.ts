/**
 * What the common prefixes stand for where a document lost its declarations: filings that passed through a tool that drops
 * "unused" namespaces still say `format="ixt:num-dot-decimal"`. Used only for undeclared prefixes, and said in a finding.
 */
export const CUSTOMARY_PREFIXES: Readonly<Record<string, string>> = {
  "dei": "http://xbrl.sec.gov/dei/",
  "ifrs-full": "http://xbrl.ifrs.org/taxonomy/ifrs-full",
  "iso4217": "http://www.xbrl.org/2003/iso4217",
  "ix": "http://www.xbrl.org/2013/inlineXBRL",
  "ixt": "http://www.xbrl.org/inlineXBRL/transformation/",
  "ixt-sec": "http://www.sec.gov/inlineXBRL/transformation/2015-08-31",
  "link": "http://www.xbrl.org/2003/linkbase",
  "srt": "http://fasb.org/srt/",
  "us-gaap": "http://fasb.org/us-gaap/",
  "xbrldi": "http://xbrl.org/2006/xbrldi",
  "xbrli": "http://www.xbrl.org/2003/instance",
  "xsi": "http://www.w3.org/2001/XMLSchema-instance",
};
