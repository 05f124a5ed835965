extension Phrasebook {
  /// German.
  static let german = Phrasebook(
    language: "de", name: "Deutsch", plurals: .oneAndOther,
    phrases: [
      .comma: ", ", .by: "Von", .verdictsBy: "Urteile von", .verdictsByFollowing: ", Urteile von",
      .published: "Veröffentlicht", .notPublished: "Noch nicht veröffentlicht.",
      .noClaims: "Noch ist keine Behauptung markiert.",

      .articles: "Artikel", .article: "Artikel", .articleNamed: "Artikel",
      .publisher: "Medium", .address: "Adresse", .read: "Gelesen", .language: "Sprache",
      .note: "Anmerkung:",

      .glance: "Die Behauptungen auf einen Blick", .number: "Nr.", .claim: "Behauptung",
      .claimant: "Wer es sagte", .verdict: "Urteil", .open: "offen",
      .skipped: "nicht geprüft", .checked: "geprüft",
      .checkedClaims: "Geprüfte Behauptungen", .openClaims: "Offene Behauptungen",
      .skippedClaims: "Nicht geprüfte Behauptungen", .fromArticle: "Aus Artikel",
      .saidBy: "Gesagt von", .said: "Gesagt:", .placeSaid: "Wo es gesagt wurde:",
      .carriedBy: "Verbreitet von", .carriedByFollowing: "verbreitet von",
      .alsoSeen: "Auch gesehen unter", .topics: "Themen:", .why: "Warum ausgewählt:",
      .asked: "Der Urheber wurde gefragt", .replied: "und antwortete",
      .noReply: "Eine Antwort ist nicht bekannt.", .notChecked: "Nicht geprüft:",
      .explanation: "Warum:", .decided: "Entschieden", .decidedFollowing: ", entschieden",
      .decidedBy: "von", .approvedBy: "freigegeben von", .earlierVerdicts: "Frühere Urteile",

      .evidenceFor: "Belege dafür", .evidenceAgainst: "Belege dagegen",
      .evidenceContext: "Zusammenhang", .untitled: "Ohne Titel", .primary: "Primärquelle",
      .secondary: "Sekundärquelle", .accessed: "abgerufen am",
      .interest: "Interesse der Quelle:", .file: "Datei", .archivedCopy: "archivierte Kopie",
      .made: "angelegt", .seeAlso: "siehe auch",

      .media: "Medien", .image: "Bild", .video: "Video", .audio: "Ton",
      .anyMedium: "ohne Angabe", .seenAt: "gesehen unter", .originalAt: "Original unter",
      .originalShowed: "Was das Original zeigte:",
      .decontextualized: "aus dem Zusammenhang gerissen",
      .edited: "bearbeitet oder beschnitten", .original: "Original",
      .satire: "Satire oder Parodie", .staged: "gestellt", .transformed: "verändert",

      .corrections: "Korrekturen", .scale: "Wie wir bewerten",
      .freeScale: "Urteile werden in freien Worten gegeben. Verwendet sind:",
      .scaleIs: "Die Skala ist", .bestToWorst: ", von der besten zur schlechtesten Stufe:",
      .offAxis: "Neben der Skala, da weder wahr noch falsch:", .method: "Vorgehen",
      .changesSince: "Änderungen seit:",
      .nothingChanged: "Kein Urteil und kein Wortlaut hat sich geändert.",
      .verdictNow: "Urteil jetzt:",
      .thisReport: "Dieser Bericht:", .licence: "Lizenz:", .lastChanged: "Zuletzt geändert",
      .madeWith: "Erstellt mit", .logOf: "aus einem Protokoll von", .head: "Kopf",

      .factCheck: "Faktencheck", .claims: "Behauptungen",
      .verdictsChart: "Die Urteile in Zahlen",
      .textWithClaims: "Der Text, Behauptung für Behauptung", .backToText: "im Text",
      .textLeftOut: "ein Teil des Textes ist ausgelassen", .ofScale: "auf der Skala", .skipToClaims: "Zu den Behauptungen",
    ],
    counted: [
      .claims: [.one: "{} Behauptung", .other: "{} Behauptungen"],
      .articles: [.one: "einem Artikel", .other: "{} Artikeln"],
      .checked: [.other: "{} geprüft"],
      .open: [.other: "{} offen"],
      .skipped: [.other: "{} nicht geprüft"],
      .correctionsSince: [
        .one: "seither {} Korrektur", .other: "seither {} Korrekturen",
      ],
      .entries: [.one: "{} Eintrag", .other: "{} Einträgen"],
      .authors: [.one: "Autor", .other: "Autoren"],
      .copies: [.one: "Kopie", .other: "Kopien"],
    ],
    patterns: [
      .subject: "Faktencheck von {claims} in {articles}.",
      .subjectWithoutClaims: "Faktencheck von {articles}.",
      .day: "{day}. {month} {year}", .month: "{month} {year}",
      .instant: "{date}, {time} UTC", .onDay: "am {date}", .inMonth: "im {date}",
      .inYear: "{date}",
    ],
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
      "Oktober", "November", "Dezember",
    ],
    languages: [
      "ar": "Arabisch", "ca": "Katalanisch", "cs": "Tschechisch", "da": "Dänisch",
      "de": "Deutsch", "el": "Griechisch", "en": "Englisch", "es": "Spanisch",
      "eu": "Baskisch", "fa": "Persisch", "fi": "Finnisch", "fr": "Französisch",
      "gl": "Galicisch", "he": "Hebräisch", "hi": "Hindi", "hu": "Ungarisch",
      "it": "Italienisch", "ja": "Japanisch", "ko": "Koreanisch", "nl": "Niederländisch",
      "no": "Norwegisch", "pl": "Polnisch", "pt": "Portugiesisch", "ro": "Rumänisch",
      "ru": "Russisch", "sv": "Schwedisch", "tr": "Türkisch", "uk": "Ukrainisch",
      "ur": "Urdu", "zh": "Chinesisch",
    ])
}
