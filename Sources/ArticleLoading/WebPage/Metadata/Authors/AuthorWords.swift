/// Words in author fields that are not names, in lower case.
enum AuthorWords {
  /// Words before a name.
  static let leads = [
    "by:", "by", "as told to", "written by", "reported by", "posted by", "published by", "author:",
    "authors:",
    "author", "story by", "от", "автор:", "文", "por:", "par:", "von:",
    "text:", "texte:", "texto:", "testo:", "autor:", "autora:", "auteur:", "autore:", "текст:",
    "作者：", "作者:",
    "بقلم:", "بقلم",
  ]

  /// Suffixes that belong to the name before the comma, without full stops.
  static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "phd", "md", "ms", "ma", "mba", "mph", "msc", "bsc", "rd", "rdn", "rn",
    "jd", "dds", "esq", "edd", "lcsw", "dphil", "psyd", "pharmd", "dvm", "facp", "facs", "frcp",
    "cfa", "cpa", "mpp", "mfa", "llm", "llb",
  ]

  /// Suffixes that are part of the name.
  static let generations: Set<String> = ["jr", "sr", "ii", "iii"]

  /// Academic titles before a name.
  static let honorifics: Set<String> = ["dr.", "dr", "prof.", "prof", "professor", "priv.-doz."]

  /// Jobs rather than names.
  static let titles: Set<String> = [
    "editor", "editors", "reporter", "reporters", "correspondent", "correspondents", "writer",
    "writers", "journalist", "columnist", "contributor", "contributors", "producer",
    "photographer", "publisher", "bureau", "desk", "staff", "team", "chief", "critic", "newsroom",
    "analyst", "redaktion", "redakteur", "redakteurin", "redacción", "rédaction", "redazione",
    "redactie", "redakcja",
  ]

  /// Contributions other than writing.
  static let helpers: Set<String> = [
    "photo", "photos", "photograph", "photographs", "photography", "picture", "pictures", "image",
    "fact", "fact-checked", "checked", "reviewed", "medically", "copy", "curated",
    "images", "illustration", "illustrations", "graphic", "graphics", "video", "edited", "editing",
    "translated", "translation", "produced", "foto", "fotos", "fotografie", "bild", "bilder",
    "illustrationen", "redigiert", "übersetzt", "fotografías", "fotografía", "editado", "traducido",
    "traduit", "photographies", "traduzido", "tradotto",
  ]

  /// What follows the names of contributors.
  static let contributions = [
    " contributed to ", " contributed reporting", " contributed from ", " also contributed",
    " contributed.", " haben zu diesem ", " hat zu diesem ", " ont contribué", " a contribué à",
    " contribuyeron a", " contribuyó a", " contribuíram", " contribuiu", " hanno contribuito",
    " ha contribuito", " droegen bij", " droeg bij", " reported from ", " reported this ",
  ]

  /// The words before names.
  static let by: Set<String> = ["by", "von", "par", "por", "di", "de", "door", "av", "af"]

  /// Placeholders for a missing name.
  static let nobody: Set<String> = [
    "admin", "administrator", "author", "by", "guest", "none", "null", "undefined", "unknown",
    "user", "webmaster", "wordpress", "drupal", "joomla", "joomla!", "typo3", "anonymous", "n/a",
    "nan", "false", "true", "web", "online", "editorial",
    "wire", "wires", "wire reports", "news services", "agencies", "and", "follow", "view profile",
  ]

  /// Words in the names of shared accounts.
  static let accounts: Set<String> = [
    "admin", "administrator", "webadmin", "siteadmin", "wpadmin", "sysadmin", "webmaster",
  ]

  /// First words of a desk's name, after the name of a person.
  static let desks: Set<String> = ["redaktion", "redazione", "rédaction", "redacción", "redactie"]

  /// First words of news agencies' names.
  static let agencies: Set<String> = ["agencia", "agence", "agentur", "agenzia", "agência"]

  /// First words of calls to the reader, which never begin a name.
  static let requests: Set<String> = [
    "email", "e-mail", "emails", "contact", "follow", "view", "tweet", "message", "subscribe",
    "share",
    "kontakt", "folgen", "contacter", "suivre", "contactar", "seguir", "contatta", "segui", "volg",
    "kontakta", "följ", "følg", "kontaktuj", "написать",
  ]

  /// Verbs that make a call together with one of `objects`.
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

  /// Last words of the names of news services and companies.
  static let employers: Set<String> = [
    "media", "news", "business", "reuters", "afp", "ap", "dpa", "pti", "ani", "ians",
  ]

  /// Words in names of organizations that continue after "of".
  static let organizations: Set<String> = Set(
    """
    academy agency alliance archive army association bank board bureau centre center chamber church city club
    college commission committee company confederation conference congress council country court department
    directorate faculty federation foundation fund guild house institute institution international kingdom law
    league library ministry museum national office order organisation organization party press republic royal
    school secretariat service society state states team town union united university
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
