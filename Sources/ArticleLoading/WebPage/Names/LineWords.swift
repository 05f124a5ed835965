/// The sayings of pages that are no part of their articles, in the languages that news pages are saved
/// in most.
///
/// They only ever decide about short lines: most of what is left out is known by its elements, names
/// and links, in any language.
enum LineWords {
  /// How a line begins that points to something else to read.
  static let teasers = Phrases(
    """
    read more, read also, also read, read next, read:, see also, see more, more:, related, more on
    more from, more stories, more news, you may also like, you might also like, don't miss, don’t miss
    recommended, trending, watch:, watch now, click here, continue reading, story continues
    article continues, keep reading, up next, what to read next, most read, must read, in pictures
    listen:, video:, gallery:, photos:, check out, view more, full coverage
    lesen sie auch, mehr zum thema, lesen sie mehr, mehr:, auch interessant, das könnte sie auch
    lire aussi, à lire aussi, voir aussi, lire la suite, leia também, leia mais, veja também
    saiba mais, lea también, lee también, le puede interesar, te puede interesar, vea también, ver más
    leggi anche, leggi di più, lees ook, lees meer, läs också, läs mer, les også, læs også, lue myös
    czytaj też, czytaj także, zobacz też, zobacz także, читайте также, смотрите также, baca juga, baca:
    اقرأ أيضا, 関連記事, あわせて読みたい, 관련기사, 相关阅读, 相關新聞
    """)

  /// How a line begins that is no news at all.
  static let notices = Phrases(
    """
    advertisement, advert, sponsored, anzeige, werbung, publicité, publicidade, publicidad, pubblicità
    реклама, iklan, sign up, subscribe, share this, share on, share:, follow us, follow @, like us on
    comments, leave a comment, leave a reply, post a comment, view comments, copyright, ©, (c)
    all rights reserved, alle rechte vorbehalten, tags:, tagged, filed under, posted in, categories:
    category:, topics:, print this, email this, loading, skip to, image:, photo:, photos:, picture:
    image credit, photo credit, image source, image caption, getty images, foto:, fotos:, bild:
    crédit photo, source:, last updated, updated:, published:, posted:, posted on, posted by
    written by, edited by, about this rating, about the author, contact the author, join our, join the conversation
    download our, download the, get the latest, get our, newsletter, enter your email, back to top
    スポンサードリンク, スポンサーリンク, jump to, table of contents, contents:, play video, hide caption, toggle caption, disclosure:
    disclaimer:, buy now, next:, previous:
    """)

  /// How a line begins that names its author.
  static let bylines = Phrases("by , von , par , por , di , door , av , af , от , oleh ")

  /// How the brackets at a line's end begin that say whose a picture is.
  static let credits = Phrases(
    """
    credit:, photo:, photo by, image:, image credit, photograph, picture:, source:, foto:, file photo
    courtesy
    """)

  /// How a line begins that says where figures are from.
  static let sources = Phrases("source:, sources:")

  /// How a linked line begins that leads to the whole of what is quoted.
  static let ways = Phrases(
    """
    read , full , whole , continue, go to , visit , view , see , more , open , via link, link, here
    original, source, zum , zur , weiter, hier , mehr , ganze, quelle, lire , voir , la suite, suite
    en savoir, l\'article, l’article, leer, ver , más , seguir, ler , leia, mais , continuar, fonte
    leggi, vai a, continua, lees, verder, läs , les , læs , lue , czytaj, читать
    """)

  /// What a line at the end asks of its reader.
  static let requests = Phrases(
    """
    click here, subscribe, sign up, newsletter, follow us, follow him, follow her, follow me, follow @
    on twitter, on facebook, on instagram, be reached at, have a tip, got a tip, email us, e-mail us
    let us know in the comments, share your thoughts, download our app, copyright, all rights reserved
    ©, leave a comment, contact the author, contactez-nous, écrivez-nous, schreiben sie uns, escríbenos, scrivici
    """)

  /// How a line at the end begins that says where more is to be had.
  static let referrals = Phrases(
    """
    for more information, for further information, for more details visit, weitere informationen unter
    pour plus d'informations, para más información
    """)

  /// How a heading begins that opens the comments, numbers aside.
  static let commentHeadings = Phrases(
    """
    comments, comment on, responses, response to, thoughts on, thought on, replies to, reply to
    leave a comment, leave a reply, post a comment, add a comment, join the conversation
    join the discussion, reader comments, kommentare, kommentar schreiben, commentaires
    laisser un commentaire, comentarios, comentários, deja un comentario, deixe um comentário
    deixe uma resposta, commenti, lascia un commento, reacties, kommentarer, комментарии
    оставить комментарий, добавить отзыв, komentar, コメント, التعليقات, 댓글, 评论
    """)

  /// How such a line begins when it asks the reader to write.
  static let commentInvitations = Phrases(
    """
    leave a, post a comment, add a comment, join the, kommentar schreiben, laisser un, deja un
    deixe u, lascia un, оставить, добавить
    """)

  /// The words with which headings go on that open something else than a section of the article.
  static let furniture: Set<String> = [
    "article", "articles", "story", "stories", "coverage", "news", "post", "posts", "content",
    "reading", "topic", "topics", "link", "links", "video", "videos", "photos", "tags", "for",
    "you",
    "us", "this", "these", "our", "your", "from", "now", "here", "today", "like", "searches",
    "products", "resources", "pages", "items", "books", "events", "newsletter", "newsletters",
    "comment", "comments", "headlines", "author", "authors", "reads", "picks", "via",
    "artikel", "themen", "interessieren", "notícias", "noticias", "matérias", "sujets",
  ]

  /// The words of a heading below which an article lists what it drew on.
  static let sourceHeadings = Phrases(
    """
    source, sources, our source, our sources, references, our references, list of sources, quelle
    quellen, unsere quellen, die wichtigsten öffentlichen quellen, die wichtigsten quellen
    verwendete quellen, quellenverzeichnis, nos sources, fuente, fuentes, nuestras fuentes, fonte
    fontes, fonti, le fonti, bronnen, onze bronnen, källor, kilder, lähteet, źródła, источники
    """)

  /// How a line begins that says what was claimed, and what was found of it.
  static let claimLabels = Phrases(
    """
    claim, the claim, what was claimed, what\'s claimed, verdict, our verdict, the verdict, rating
    our rating, ruling, our ruling, the ruling, conclusion:, fact check:, stated on, said on
    what\'s true, what’s true, what\'s false, what’s false, behauptung, bewertung, urteil:, fazit:
    unser urteil, affirmation, l\'affirmation, l’affirmation, notre verdict, afirmación, veredicto
    calificación, alegação, conclusão:, affermazione, verdetto, bewering, oordeel, påstående
    påstand, väite, twierdzenie, утверждение, вердикт
    """)

  /// The whole of a heading, numbers aside, that opens what readers wrote.
  static let forumHeadings: Set<String> = [
    "forum", "forums", "discussion", "diskussion", "postings", "replies", "answers", "reactions",
    "reaktionen", "antworten", "leserkommentare", "lesermeinungen", "beiträge", "réactions",
    "réponses", "respuestas", "respostas", "risposte", "svar", "reacties", "ответы", "обсуждение",
    "форум", "forum beiträge", "forum posts", "forum comments", "forum kommentare", "your comments",
    "your views", "your reactions", "ihre meinung", "vos réactions", "have your say",
  ]

  /// How a heading begins that opens a list of other articles at the end.
  static let endHeadings = Phrases(
    """
    related, you may also, you might also, more from, more on, more stories, more news, more in
    elsewhere on, read next, up next, what to read, most read, most popular, latest news, top stories
    recommended, trending, also on, from the web, around the web, about the author, about author
    mehr zum thema, das könnte, auch interessant, weitere artikel, à lire aussi, sur le même sujet
    leia também, veja também, notícias relacionadas, noticias relacionadas, te puede interesar
    leggi anche, lees ook, читайте также, похожие, 関連, اقرأ أيضا, baca juga, artikel terkait
    """)

  /// How a paragraph begins that says what was wrong in the article.
  static let corrections = Phrases(
    """
    correction, corrected, corrections, clarification, editor's note, editor’s note, editors' note
    editors’ note, erratum, this article was amended, this article was corrected
    this article has been corrected, this article has been amended, this story has been corrected
    this story was corrected, an earlier version of, a previous version of, korrektur, berichtigung
    richtigstellung, anmerkung der redaktion, in einer früheren version, rectificatif, correctif
    erratum, note de la rédaction, fe de errores, fe de erratas, corrección, rectificación
    nota de la redacción, correção, errata, nota da redação, correzione, rettifica, correctie
    rectificatie, rättelse, rettelse, oikaisu, sprostowanie, исправление, поправка, oprava, ralat
    تصحيح, 訂正, 更正, 정정, 바로잡습니다
    """)

  /// How a paragraph begins that tells what was changed or added later, when a sentence follows.
  static let updates = Phrases(
    "update, updated, aktualisierung, nachtrag, mise à jour, actualización, atualização, aggiornamento"
  )

  /// How a label begins behind which a company tells what it is.
  static let companyLabels = Phrases(
    "about , über , à propos d, acerca de , sobre , chi è , over , om ")

  /// What companies tell of themselves.
  static let companyFacts = Phrases(
    """
    founded in, was founded, founded by, headquartered, employs, employees, annual sales, net sales
    sales of, revenue, listed on, subsidiary, is a leading, is one of, gegründet, mit sitz in
    hauptsitz, beschäftigt, mitarbeiter, beschäftigten, umsatz, fondée, fondé en, siège, emploie
    salariés, chiffre d\'affaires, chiffre d’affaires, fundada, fundado, con sede, emplea, empleados
    facturación, fondata, con sede a, dipendenti, fatturato, opgericht, gevestigd, medewerkers
    omzet, grundat, anställda, omsätter, ansatte, omsetning
    """)

  /// What a company calls itself in the label above that.
  static let companyNames = Phrases(
    "us, the company, our company, uns, das unternehmen, l\'entreprise, l’entreprise, nous, la empresa"
  )

  /// What follows a company's name where it says what it is.
  static let selfPortraits = Phrases(
    words: [
      " is a ", " is an ", " is the ", " is one of ", " ist ein", " ist der ", " ist die ",
      " est un", " est le ", " est la ", " es un", " es la ", " é um", " è un", " is een ",
      " är ett ", " er et ", " er en ", " jest ",
    ])

  /// What a company says that it is.
  static let companyKinds = Phrases(
    """
    global, leading, provider, manufacturer, maker of, supplier, developer of, solutions, anbieter
    hersteller, fournisseur, fabricant, proveedor, fornecedor, fornitore, aanbieder, leverantör
    leverandør
    """)

  /// How a label begins behind which a press release tells whom to ask.
  static let contactLabels = Phrases(
    """
    media contact, press contact, contact for media, media enquiries, media inquiries, press office
    pressekontakt, contact presse
    """)
}
