extension Phrasebook {
  /// Spanish.
  static let spanish = Phrasebook(
    language: "es", name: "Español", plurals: .oneAndOther,
    phrases: [
      .comma: ", ", .by: "Por", .verdictsBy: "Veredictos de",
      .verdictsByFollowing: ", veredictos de",
      .published: "Publicado", .notPublished: "Aún sin publicar.",
      .noClaims: "Aún no se ha marcado ninguna afirmación.",

      .articles: "Artículos", .article: "Artículo", .articleNamed: "artículo",
      .publisher: "Medio", .address: "Dirección", .read: "Consultado", .language: "Idioma",
      .note: "Nota:",

      .glance: "Las afirmaciones de un vistazo", .number: "N.º", .claim: "Afirmación",
      .claimant: "Quién lo dijo", .verdict: "Veredicto", .open: "pendiente",
      .skipped: "no comprobada", .checked: "comprobada",
      .checkedClaims: "Afirmaciones comprobadas", .openClaims: "Afirmaciones pendientes",
      .skippedClaims: "Afirmaciones no comprobadas", .fromArticle: "Del artículo",
      .saidBy: "Lo dijo", .said: "Dicho:", .placeSaid: "Dónde se dijo:",
      .carriedBy: "Difundido por", .carriedByFollowing: "difundido por",
      .alsoSeen: "Visto también en", .topics: "Temas:", .why: "Por qué se eligió:",
      .asked: "Se preguntó a quien lo dijo", .replied: "y respondió",
      .noReply: "No consta respuesta.", .notChecked: "Sin comprobar:",
      .explanation: "Por qué:", .decided: "Decidido", .decidedFollowing: ", decidido",
      .decidedBy: "por", .approvedBy: "aprobado por", .earlierVerdicts: "Veredictos anteriores",

      .evidenceFor: "Pruebas a favor", .evidenceAgainst: "Pruebas en contra",
      .evidenceContext: "Contexto", .untitled: "Sin título", .primary: "fuente primaria",
      .secondary: "fuente secundaria", .accessed: "consultado el",
      .interest: "Interés de la fuente:", .file: "archivo", .archivedCopy: "copia archivada",
      .made: "hecha", .seeAlso: "véase también",

      .media: "Material", .image: "imagen", .video: "vídeo", .audio: "audio",
      .anyMedium: "sin precisar", .seenAt: "visto en", .originalAt: "original en",
      .originalShowed: "Lo que mostraba el original:",
      .decontextualized: "mostrado fuera de contexto", .edited: "editado o recortado",
      .original: "original", .satire: "sátira o parodia", .staged: "escenificado",
      .transformed: "transformado",

      .corrections: "Correcciones", .scale: "Cómo calificamos",
      .freeScale: "Los veredictos se dan con palabras libres. Las usadas:",
      .scaleIs: "La escala es", .bestToWorst: ", de mejor a peor:",
      .offAxis: "Aparte de la escala, por no ser ni verdaderas ni falsas:", .method: "Método",
      .changesSince: "Cambios desde:",
      .nothingChanged: "No ha cambiado ningún veredicto ni ninguna formulación.",
      .verdictNow: "Veredicto actual:",
      .thisReport: "Este informe:", .licence: "Licencia:", .lastChanged: "Último cambio",
      .madeWith: "Hecho con", .logOf: "a partir de un registro de", .head: "cabeza",

      .factCheck: "Verificación", .claims: "Afirmaciones",
      .verdictsChart: "Los veredictos en cifras",
      .textWithClaims: "El texto, afirmación por afirmación", .backToText: "en el texto",
      .textLeftOut: "se omite una parte del texto", .ofScale: "en la escala",
      .skipToClaims: "Ir a las afirmaciones",
    ],
    counted: [
      .claims: [.one: "{} afirmación", .other: "{} afirmaciones"],
      .articles: [.one: "un artículo", .other: "{} artículos"],
      .checked: [.one: "{} comprobada", .other: "{} comprobadas"],
      .open: [.one: "{} pendiente", .other: "{} pendientes"],
      .skipped: [.one: "{} no comprobada", .other: "{} no comprobadas"],
      .correctionsSince: [
        .one: "con {} corrección desde entonces", .other: "con {} correcciones desde entonces",
      ],
      .entries: [.one: "{} entrada", .other: "{} entradas"],
      .authors: [.one: "Autor", .other: "Autores"],
      .copies: [.one: "Copia", .other: "Copias"],
    ],
    patterns: [
      .subject: "Verificación de {claims} en {articles}.",
      .subjectWithoutClaims: "Verificación de {articles}.",
      .day: "{day} de {month} de {year}", .month: "{month} de {year}",
      .instant: "{date}, {time} UTC", .onDay: "el {date}", .inMonth: "en {date}",
      .inYear: "en {date}",
    ],
    months: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
    languages: [
      "ar": "árabe", "ca": "catalán", "cs": "checo", "da": "danés", "de": "alemán",
      "el": "griego", "en": "inglés", "es": "español", "eu": "euskera", "fa": "persa",
      "fi": "finés", "fr": "francés", "gl": "gallego", "he": "hebreo", "hi": "hindi",
      "hu": "húngaro", "it": "italiano", "ja": "japonés", "ko": "coreano", "nl": "neerlandés",
      "no": "noruego", "pl": "polaco", "pt": "portugués", "ro": "rumano", "ru": "ruso",
      "sv": "sueco", "tr": "turco", "uk": "ucraniano", "ur": "urdu", "zh": "chino",
    ])
}
