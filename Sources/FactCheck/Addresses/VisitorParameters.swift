/// Parameters in addresses that tell a site where its visitors come from, and do not change the page.
///
/// Only names without another meaning are here. `id`, `ref`, `source`, `page` or `s` can choose what is shown,
/// so they count, except on known sites. (`ocid` is one of those: elsewhere it names a public contract.)
enum VisitorParameters {
  /// Whether a parameter only counts visitors, or requests the page's form for phones.
  static func holds(_ name: String, _ value: String, on host: String) -> Bool {
    let name = name.lowercased()
    switch name {
    case "amp": return ["", "1", "true"].contains(value)
    case "outputtype": return value == "amp"
    default:
      return names.contains(name) || beginnings.contains { name.hasPrefix($0) }
        || onSites[host]?.contains(name) == true
    }
  }

  private static let beginnings = [
    "utm_", "mtm_", "piwik_", "matomo_", "hsa_", "__hs", "_hs", "fb_action_", "at_custom",
    "at_bbc_",
  ]

  private static let names: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid",
    "twclid",
    "ttclid", "li_fat_id", "igsh", "igshid", "_ga", "_gl", "_openstat", "mkt_tok", "fb_ref",
    "fb_source", "ref_src", "ref_url", "cmpid", "wt_mc", "wt.mc_id", "wt_zmc", "s_cid", "sc_cid",
    "xtor", "guccounter", "guce_referrer", "guce_referrer_sig", "hsctatracking", "dm_i", "epik",
    "rb_clickid", "srsltid", "mibextid", "mc_cid", "mc_eid", "oly_anon_id", "oly_enc_id", "vero_id",
    "pk_campaign", "pk_kwd", "pk_keyword", "pk_source", "pk_medium", "pk_cpn", "ns_mchannel",
    "ns_source", "ns_campaign", "ns_linkname", "ns_fee", "at_medium", "at_campaign", "at_format",
    "at_link_id", "at_link_type", "at_link_origin", "at_ptr_name",
  ]

  private static let onSites: [String: Set<String>] = [
    "x.com": ["s", "t"], "twitter.com": ["s", "t"],
    "youtube.com": ["feature", "si", "t", "pp", "ab_channel"], "youtu.be": ["feature", "si", "t"],
    "nytimes.com": ["smid", "smtyp"], "linkedin.com": ["trk", "trkcampaign"], "msn.com": ["ocid"],
    "bbc.com": ["ocid"], "bbc.co.uk": ["ocid"], "huffpost.com": ["ncid"],
  ]
}
