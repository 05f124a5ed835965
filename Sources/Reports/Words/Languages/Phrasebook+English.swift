extension Phrasebook {
  /// English.
  static let english = Phrasebook(
    language: "en", name: "English", plurals: .oneAndOther,
    phrases: [
      .comma: ", ", .by: "By", .verdictsBy: "Verdicts by", .verdictsByFollowing: ", verdicts by",
      .published: "Published", .notPublished: "Not published yet.",
      .noClaims: "No claim has been tagged yet.",

      .articles: "Articles", .article: "Article", .articleNamed: "article", .publisher: "Publisher",
      .address: "Address",
      .read: "Read", .language: "Language", .note: "Note:",

      .glance: "Claims at a glance", .number: "No.", .claim: "Claim", .claimant: "Who said it",
      .verdict: "Verdict", .open: "open", .skipped: "skipped", .checked: "checked",
      .checkedClaims: "Checked claims", .openClaims: "Open claims",
      .skippedClaims: "Skipped claims", .fromArticle: "From article",
      .saidBy: "Said by", .said: "Said", .placeSaid: "Where it was said:",
      .carriedBy: "Carried by", .carriedByFollowing: "carried by", .alsoSeen: "Also seen at",
      .topics: "Topics:", .why: "Why it was chosen:", .asked: "The claimant was asked",
      .replied: "and replied", .noReply: "No reply is on record.", .notChecked: "Not checked:",
      .explanation: "Why:", .decided: "Decided", .decidedFollowing: ", decided",
      .decidedBy: "by", .approvedBy: "approved by", .earlierVerdicts: "Earlier verdicts",

      .evidenceFor: "Evidence for", .evidenceAgainst: "Evidence against",
      .evidenceContext: "Context", .untitled: "Untitled", .primary: "primary source",
      .secondary: "secondary source", .accessed: "accessed",
      .interest: "Interest of the source:", .file: "file", .archivedCopy: "archived copy",
      .made: "made", .seeAlso: "see also",

      .media: "Media", .image: "image", .video: "video", .audio: "audio",
      .anyMedium: "unspecified", .seenAt: "seen at", .originalAt: "original at",
      .originalShowed: "What the original showed:", .decontextualized: "shown out of context",
      .edited: "edited or cropped", .original: "original", .satire: "satire or parody",
      .staged: "staged", .transformed: "transformed",

      .corrections: "Corrections", .scale: "How we rate",
      .freeScale: "Verdicts are given in free text. Those in use:", .scaleIs: "The scale is",
      .bestToWorst: ", from best to worst:",
      .offAxis: "Beside the scale, as they are neither true nor false:", .method: "Method",
      .changesSince: "What changed since:",
      .nothingChanged: "No verdict and no wording has changed.", .verdictNow: "Verdict now:",
      .thisReport: "This report:", .licence: "Licence:", .lastChanged: "Last changed",
      .madeWith: "Made with", .logOf: "from a log of", .head: "head",

      .factCheck: "Fact-check", .claims: "Claims", .verdictsChart: "Verdicts in numbers",
      .textWithClaims: "The text, claim by claim", .backToText: "in the text",
      .textLeftOut: "part of the text is left out", .ofScale: "on the scale",
      .skipToClaims: "Skip to the claims",
    ],
    counted: [
      .claims: [.one: "{} claim", .other: "{} claims"],
      .articles: [.one: "one article", .other: "{} articles"],
      .checked: [.other: "{} checked"],
      .open: [.other: "{} open"],
      .skipped: [.other: "{} skipped"],
      .correctionsSince: [
        .one: "with {} correction since", .other: "with {} corrections since",
      ],
      .entries: [.one: "{} entry", .other: "{} entries"],
      .authors: [.one: "Author", .other: "Authors"],
      .copies: [.one: "Copy", .other: "Copies"],
    ],
    patterns: [
      .subject: "Fact-check of {claims} in {articles}.",
      .subjectWithoutClaims: "Fact-check of {articles}.",
      .day: "{day} {month} {year}", .month: "{month} {year}", .instant: "{date}, {time} UTC",
      .onDay: "on {date}", .inMonth: "in {date}", .inYear: "in {date}",
    ],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    languages: englishLanguages)

  private static let englishLanguages = [
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fil": "Filipino",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "ku": "Kurdish",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam",
    "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "my": "Burmese", "nb": "Norwegian",
    "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek",
    "vi": "Vietnamese", "xh": "Xhosa", "yo": "Yoruba", "zh": "Chinese", "zu": "Zulu",
  ]
}
