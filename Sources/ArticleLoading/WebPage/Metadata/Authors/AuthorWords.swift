/// The words in fields for authors that are no names, in lower case.
enum AuthorWords {
  /// What stands before a name.
  static let leads = [
    "by:", "by", "as told to", "written by", "reported by", "posted by", "published by", "author:",
    "authors:",
    "author", "story by", "от", "автор:", "文", "por:", "par:", "von:",
    "text:", "texte:", "texto:", "testo:", "autor:", "autora:", "auteur:", "autore:", "текст:",
    "作者：", "作者:",
    "بقلم:", "بقلم",
  ]

  /// What belongs to the name before the comma, without full stops.
  static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "phd", "md", "ms", "ma", "mba", "mph", "msc", "bsc", "rd", "rdn", "rn",
    "jd", "dds", "esq", "edd", "lcsw", "dphil", "psyd", "pharmd", "dvm", "facp", "facs", "frcp",
    "cfa", "cpa", "mpp", "mfa", "llm", "llb",
  ]

  /// Those of them that are part of the name.
  static let generations: Set<String> = ["jr", "sr", "ii", "iii"]

  /// Academic titles before a name.
  static let honorifics: Set<String> = ["dr.", "dr", "prof.", "prof", "professor", "priv.-doz."]

  /// What somebody does, rather than who it is.
  static let titles: Set<String> = [
    "editor", "editors", "reporter", "reporters", "correspondent", "correspondents", "writer",
    "writers", "journalist", "columnist", "contributor", "contributors", "producer",
    "photographer", "publisher", "bureau", "desk", "staff", "team", "chief", "critic", "newsroom",
    "analyst", "redaktion", "redakteur", "redakteurin", "redacción", "rédaction", "redazione",
    "redactie", "redakcja",
  ]

  /// What else than writing somebody does for an article.
  static let helpers: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image",
    "fact", "fact-checked", "checked", "reviewed", "medically", "copy", "curated",
    "images", "illustration", "illustrations", "graphic", "graphics", "video", "edited", "editing",
    "translated", "translation", "produced", "foto", "fotos", "fotografie", "bild", "bilder",
    "illustrationen", "redigiert", "übersetzt", "fotografías", "fotografía", "editado", "traducido",
    "traduit", "photographies", "traduzido", "tradotto",
  ]

  /// The words before names.
  static let by: Set<String> = ["by", "von", "par", "por", "di", "de", "door", "av", "af"]

  /// What systems write where nobody is named.
  static let nobody: Set<String> = [
    "admin", "administrator", "author", "by", "guest", "none", "null", "undefined", "unknown",
    "user", "webmaster", "wordpress", "drupal", "joomla", "joomla!", "typo3", "anonymous", "n/a",
    "nan", "false", "true", "web", "online", "editorial",
    "wire", "wires", "wire reports", "news services", "agencies", "and", "follow", "view profile",
  ]

  /// Words of the names of accounts that are nobody's.
  static let accounts: Set<String> = [
    "admin", "administrator", "webadmin", "siteadmin", "wpadmin", "sysadmin", "webmaster",
  ]

  /// How the name of a desk begins, behind that of who works there.
  static let desks: Set<String> = ["redaktion", "redazione", "rédaction", "redacción", "redactie"]

  /// How the names of news agencies begin.
  static let agencies: Set<String> = ["agencia", "agence", "agentur", "agenzia", "agência"]

  /// How a line begins that asks for something, and never a name.
  static let requests: Set<String> = [
    "email", "e-mail", "emails", "contact", "follow", "view", "tweet", "message", "subscribe",
    "share",
    "kontakt", "folgen", "contacter", "suivre", "contactar", "seguir", "contatta", "segui", "volg",
    "kontakta", "följ", "følg", "kontaktuj", "написать",
  ]

  /// Words that do so together with one of `objects`.
  static let verbs: Set<String> = [
    "mail", "send", "write", "see", "read", "more", "all", "about", "meet", "ask", "call", "get",
    "schreiben", "mehr", "alle", "envoyer", "voir", "tous", "toutes", "ver", "más", "todos", "mais",
    "scrivi", "tutti", "altri", "meer", "mer", "alla", "więcej", "все",
  ]

  static let objects: Set<String> = [
    "author", "authors", "writer", "reporter", "me", "us", "him", "her", "them", "mail", "email",
    "e-mail", "profile", "bio", "posts", "articles", "stories", "story", "page", "article", "autor",
    "autorin", "autors", "auteur", "articles", "artikel", "beiträge", "artículos", "artigos",
    "autore",
    "articoli", "artiklar", "artykułów", "автора", "статьи",
  ]

  /// What the name of a news service or a company ends with.
  static let employers: Set<String> = [
    "media", "news", "business", "reuters", "afp", "ap", "dpa", "pti", "ani", "ians",
  ]
}
