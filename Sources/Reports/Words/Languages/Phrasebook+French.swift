extension Phrasebook {
  /// French. A no-break space stands before `:` and the like.
  static let french = Phrasebook(
    language: "fr", name: "Français", plurals: .upToOneAndOther,
    phrases: [
      .comma: ", ", .by: "Par", .verdictsBy: "Verdicts de", .verdictsByFollowing: ", verdicts de",
      .published: "Publié", .notPublished: "Pas encore publié.",
      .noClaims: "Aucune affirmation n’a encore été relevée.",

      .articles: "Articles", .article: "Article", .articleNamed: "article",
      .publisher: "Média", .address: "Adresse", .read: "Consulté", .language: "Langue",
      .note: "Note\u{A0}:",

      .glance: "Les affirmations en un coup d’œil", .number: "N°", .claim: "Affirmation",
      .claimant: "Qui l’a dit", .verdict: "Verdict", .open: "en cours",
      .skipped: "non vérifiée", .checked: "vérifiée",
      .checkedClaims: "Affirmations vérifiées", .openClaims: "Affirmations en cours",
      .skippedClaims: "Affirmations non vérifiées", .fromArticle: "Tiré de l’article",
      .saidBy: "Dit par", .said: "Dit\u{A0}:", .placeSaid: "Où cela a été dit\u{A0}:",
      .carriedBy: "Rapporté par", .carriedByFollowing: "rapporté par",
      .alsoSeen: "Vu aussi sur", .topics: "Thèmes\u{A0}:",
      .why: "Pourquoi ce choix\u{A0}:", .asked: "L’auteur de l’affirmation a été interrogé",
      .replied: "et a répondu", .noReply: "Aucune réponse n’est connue.",
      .notChecked: "Non vérifiée\u{A0}:", .explanation: "Pourquoi\u{A0}:",
      .decided: "Décidé", .decidedFollowing: ", décidé", .decidedBy: "par",
      .approvedBy: "approuvé par", .earlierVerdicts: "Verdicts précédents",

      .evidenceFor: "Éléments à l’appui", .evidenceAgainst: "Éléments contraires",
      .evidenceContext: "Contexte", .untitled: "Sans titre", .primary: "source primaire",
      .secondary: "source secondaire", .accessed: "consulté le",
      .interest: "Intérêt de la source\u{A0}:", .file: "fichier",
      .archivedCopy: "copie archivée", .made: "faite", .seeAlso: "voir aussi",

      .media: "Document", .image: "image", .video: "vidéo", .audio: "audio",
      .anyMedium: "non précisé", .seenAt: "vu sur", .originalAt: "original sur",
      .originalShowed: "Ce que montrait l’original\u{A0}:",
      .decontextualized: "montré hors contexte", .edited: "retouché ou recadré",
      .original: "original", .satire: "satire ou parodie", .staged: "mis en scène",
      .transformed: "transformé",

      .corrections: "Corrections", .scale: "Notre barème",
      .freeScale: "Les verdicts sont donnés en mots libres. Ceux employés\u{A0}:",
      .scaleIs: "Le barème est", .bestToWorst: ", du meilleur au pire\u{A0}:",
      .offAxis: "Hors barème, car ni vrais ni faux\u{A0}:", .method: "Méthode",
      .changesSince: "Changements depuis\u{A0}:",
      .nothingChanged: "Aucun verdict ni aucune formulation n’a changé.",
      .verdictNow: "Verdict actuel\u{A0}:",
      .thisReport: "Ce rapport\u{A0}:", .licence: "Licence\u{A0}:",
      .lastChanged: "Dernière modification", .madeWith: "Fait avec",
      .logOf: "à partir d’un journal de", .head: "tête",

      .factCheck: "Vérification", .claims: "Affirmations",
      .verdictsChart: "Les verdicts en chiffres",
      .textWithClaims: "Le texte, affirmation par affirmation", .backToText: "dans le texte",
      .textLeftOut: "une partie du texte est omise", .ofScale: "sur le barème", .skipToClaims: "Aller aux affirmations",
    ],
    counted: [
      .claims: [.one: "{} affirmation", .other: "{} affirmations"],
      .articles: [.one: "un article", .other: "{} articles"],
      .checked: [.one: "{} vérifiée", .other: "{} vérifiées"],
      .open: [.other: "{} en cours"],
      .skipped: [.one: "{} non vérifiée", .other: "{} non vérifiées"],
      .correctionsSince: [
        .one: "avec {} correction depuis", .other: "avec {} corrections depuis",
      ],
      .entries: [.one: "{} entrée", .other: "{} entrées"],
      .authors: [.one: "Auteur", .other: "Auteurs"],
      .copies: [.one: "Copie", .other: "Copies"],
    ],
    patterns: [
      .subject: "Vérification de {claims} dans {articles}.",
      .subjectWithoutClaims: "Vérification de {articles}.",
      .day: "{day} {month} {year}", .month: "{month} {year}", .instant: "{date}, {time} UTC",
      .onDay: "le {date}", .inMonth: "en {date}", .inYear: "en {date}",
    ],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    languages: [
      "ar": "arabe", "ca": "catalan", "cs": "tchèque", "da": "danois", "de": "allemand",
      "el": "grec", "en": "anglais", "es": "espagnol", "eu": "basque", "fa": "persan",
      "fi": "finnois", "fr": "français", "gl": "galicien", "he": "hébreu", "hi": "hindi",
      "hu": "hongrois", "it": "italien", "ja": "japonais", "ko": "coréen",
      "nl": "néerlandais", "no": "norvégien", "pl": "polonais", "pt": "portugais",
      "ro": "roumain", "ru": "russe", "sv": "suédois", "tr": "turc", "uk": "ukrainien",
      "ur": "ourdou", "zh": "chinois",
    ])
}
