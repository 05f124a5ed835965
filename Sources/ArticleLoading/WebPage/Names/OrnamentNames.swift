/// The parts of a page around its article, by the names that pages give them.
public enum Ornament: String, Sendable {
  /// An advertisement.
  case advert
  /// The byline or the author's portrait.
  case author
  /// A picture's caption and credit.
  case caption
  /// Readers' comments.
  case comments
  /// A request for consent to tracking.
  case consent
  /// A table of contents.
  case contents
  /// The date of the text.
  case date
  /// The page's last lines.
  case footer
  /// A picture gallery.
  case gallery
  /// Text only for screen readers or for print.
  case hidden
  /// Navigation.
  case menu
  /// A newsletter offer.
  case newsletter
  /// A notice or request to visitors.
  case notice
  /// A product with its price.
  case product
  /// Other articles.
  case related
  /// Sharing buttons.
  case sharing
  /// A column beside the article.
  case sidebar
  /// The article's keywords.
  case tags
  /// Part of the text: a name that only resembles another.
  case text
}

extension Ornament {
  /// Whether pages use this name for the frame around embedded posts.
  var mayQuote: Bool {
    switch self {
    case .sharing, .sidebar, .gallery, .caption, .author: true
    default: false
    }
  }

  /// Whether pages use this name for a speaker after a quotation.
  var mayBeSpeaker: Bool { self == .author || self == .caption || self == .footer }

  /// Whether its dates and names belong to something else than the article.
  var isOtherPart: Bool {
    switch self {
    case .related, .comments, .newsletter, .advert, .sidebar, .menu, .product: true
    default: false
    }
  }

  /// The words in class names and ids for parts of pages.
  static let names = NameTrie<Ornament>([
    (
      .text,
      // Words that only begin like one of the names below.
      """
      teaser-content elementor-widget* widget-text text-widget socialis* shareholder* shared adverse
      commentary commentator*
      """
    ),
    (
      .advert,
      """
      ad ads advert* adbox adslot adunit adwrap* adsense adcontainer dfp mpu sponsor* promoted banner
      banners leaderboard gpt outstream
      """
    ),
    (
      .author,
      """
      user-info usercard user-card author* byline* bio biography vcard about-author written-by contributor* journalist* reporter*
      writer* avatar
      """
    ),
    (
      .caption,
      """
      caption* credit credits figcaption image-source photo-by photographer copyright* imgcaption
      cutline* legende bildunterschrift* bildtext* bildquelle* bildnachweis* didascalia* piefoto
      pie-foto pie-de-foto leyenda epigrafe onderschrift* bijschrift* fotobijschrift* billedtekst*
      bildetekst* kuvateksti* image-description image-desc photo-description photo-desc img-desc
      photo-text image-text
      """
    ),
    (
      .comments,
      """
      comment* disqus respond replies reply talkback* discussion livefyre feedback kommentar*
      commentaires comentarios reactions
      """
    ),
    (.contents, "toc table-of-contents jump-to jumplinks on-this-page key-events"),
    (
      .date,
      """
      timestamp pubdate publish-date published-date posted-on entry-meta post-meta article-meta
      article-info post-info story-meta meta metadata entry-date post-date article-date byline-date
      date-time datetime submitted last-updated updated reading-time read-time
      """
    ),
    (.footer, "footer* colophon siteinfo site-info disclosure* legal imprint"),
    (
      .gallery,
      """
      gallery* slideshow* carousel* slider* lightbox thumbnail* thumbs video-player player jwplayer
      brightcove video-js vjs*
      """
    ),
    (
      .hidden,
      """
      visually-hidden screen-reader* sr-only hidden-print noprint no-print print-only printonly
      print-hide
      """
    ),
    (
      .menu,
      """
      nav navbar navigation* navi subnav topnav menu* breadcrumb* pagination* paging pager toolbar*
      tools skip-link skip sitemap masthead topbar top-bar prev-next nextprev post-nav* search
      searchform login hatnote mw-editsection editsection edit-section site-sub
      """
    ),
    (
      .newsletter,
      """
      newsletter* subscribe* subscription* signup sign-up optin opt-in mailing-list mailchimp
      email-form cta registration donate donation*
      """
    ),
    (
      .consent,
      """
      cookie-notice* cookie-banner* cookie-bar* cookie-consent* cookie-law* cookie-popup*
      cookie-policy* cookies consent* gdpr* onetrust* didomi* qc-cmp* truste trustarc* usercentrics* cmplz* iubenda*
      osano* klaro cybot* cc-window cc-banner
      """
    ),
    (.notice, "cookie* modal* popup* overlay* tooltip* alert alerts toast disclaimer*"),
    (
      .product,
      """
      product-card product-box price pricing buy-now buy-btn shop-now add-to-cart ecommerce coupon*
      buybox
      """
    ),
    (
      .related,
      """
      related* recommend* recirc* read-more more-stories more-news more-from also-like you-may
      more-articles more-posts more-reports other-articles other-stories other-news weitere-artikel
      weitere-meldungen mehr-artikel most-read most-popular most-viewed popular trending teaser* promo promos promobox promo-box
      outbrain* taboola* zergnet* yarpp* see-also up-next next-up read-next whats-next what-next
      also-read similar* interstitial* in-other-news kanren latest-news top-stories further-reading
      bookmark-card hub-link topic-list topics-list links-block link-block rich-link pullquote
      pull-quote trackback* pingback* recent-posts recent-entries next-post prev-post previous-post
      post-link more-link embed-card
      """
    ),
    (
      .sharing,
      """
      share* sharing social* addthis* addtoany sharedaddy sns follow follow-us like-button
      facebook-like fb-like twitter-share tweet-button whatsapp pinterest email-this print print-link
      rating ratings vote votes poll polls quiz
      """
    ),
    (
      .sidebar,
      "sidebar* side-bar widget* rail right-rail aside side rightcol right-col right-column complementary"
    ),
    (
      .tags,
      """
      tags tag-list tag-links tagcloud topics keywords categories category-list cat-links cat-list
      filed-under posted-in
      """
    ),
  ])

  /// The roles of elements.
  static let roles = NameTrie<Ornament>([
    (.menu, "navigation search banner menu toolbar"), (.sidebar, "complementary"),
    (.footer, "contentinfo"), (.notice, "dialog alert alertdialog"),
  ])

  /// The properties of schema.org.
  static let properties = NameTrie<Ornament>([
    (.author, "author publisher"), (.date, "date-published date-modified date-created"),
    (.caption, "caption"), (.comments, "comment"),
  ])
}
