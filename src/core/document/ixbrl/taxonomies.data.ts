/**
 * Taxonomies whose concepts this project knows, by how their namespace begins and ends; a year or a date stands between.
 * The prefix is the customary one: documents are free to use another.
 */
export const TAXONOMIES: readonly { readonly prefix: string; readonly begins: string; readonly ends?: string }[] = [
  { prefix: "dei", begins: "http://xbrl.sec.gov/dei/" },
  { prefix: "ifrs-full", begins: "http://xbrl.ifrs.org/taxonomy/", ends: "ifrs-full" },
  { prefix: "iso4217", begins: "http://www.xbrl.org/2003/iso4217" },
  { prefix: "jpcrp_cor", begins: "http://disclosure.edinet-fsa.go.jp/taxonomy/jpcrp/", ends: "jpcrp_cor" },
  { prefix: "jpdei_cor", begins: "http://disclosure.edinet-fsa.go.jp/taxonomy/jpdei/", ends: "jpdei_cor" },
  { prefix: "jpigp_cor", begins: "http://disclosure.edinet-fsa.go.jp/taxonomy/jpigp/", ends: "jpigp_cor" },
  { prefix: "jppfs_cor", begins: "http://disclosure.edinet-fsa.go.jp/taxonomy/jppfs/", ends: "jppfs_cor" },
  { prefix: "srt", begins: "http://fasb.org/srt/" },
  { prefix: "tse-ed-t", begins: "http://www.xbrl.tdnet.info/taxonomy/jp/tse/tdnet/ed/t/" },
  { prefix: "uk-bus", begins: "http://xbrl.frc.org.uk/", ends: "/business" },
  { prefix: "uk-core", begins: "http://xbrl.frc.org.uk/", ends: "/core" },
  { prefix: "us-gaap", begins: "http://fasb.org/us-gaap/" },
  { prefix: "us-gaap", begins: "http://xbrl.us/us-gaap/" },
  { prefix: "xbrli", begins: "http://www.xbrl.org/2003/instance" },
];
