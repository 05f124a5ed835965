/// Common phrases of pages that do not belong to their articles, in the languages that most saved news pages
/// use.
///
/// They only decide about short lines: most of what is left out is detected by elements, names and links, in
/// any language.
enum LineWords {
  /// Beginnings of lines that link to something else to read.
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

  /// Beginnings of lines that are not news.
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

  /// Beginnings of bylines.
  static let bylines = Phrases("by , von , par , por , di , door , av , af , от , oleh ")

  /// Beginnings of picture credits in brackets at a line's end.
  static let credits = Phrases(
    """
    credit:, photo:, photo by, image:, image credit, photograph, picture:, source:, foto:, file photo
    courtesy
    """)

  /// Beginnings of lines that name the source of figures.
  static let sources = Phrases("source:, sources:")

  /// Beginnings of linked lines that lead to the full text of a quotation.
  static let ways = Phrases(
    """
    read , full , whole , continue, go to , visit , view , see , more , open , via link, link, here
    original, source, zum , zur , weiter, hier , mehr , ganze, quelle, lire , voir , la suite, suite
    en savoir, l\'article, l’article, leer, ver , más , seguir, ler , leia, mais , continuar, fonte
    leggi, vai a, continua, lees, verder, läs , les , læs , lue , czytaj, читать
    """)

  /// Calls to the reader at the end.
  static let requests = Phrases(
    """
    click here, subscribe, sign up, newsletter, follow us, follow him, follow her, follow me, follow @
    on twitter, on facebook, on instagram, be reached at, have a tip, got a tip, email us, e-mail us
    let us know in the comments, share your thoughts, download our app, copyright, all rights reserved
    ©, leave a comment, contact the author, contactez-nous, écrivez-nous, schreiben sie uns, escríbenos, scrivici
    """)

  /// Beginnings of final lines that point to more.
  static let referrals = Phrases(
    """
    for more information, for further information, for more details visit, weitere informationen unter
    pour plus d'informations, para más información
    """)

  /// Beginnings of headings above comments, ignoring numbers.
  static let commentHeadings = Phrases(
    """
    comments, comment on, responses, response to, thoughts on, thought on, replies to, reply to
    leave a comment, leave a reply, post a comment, add a comment, join the conversation
    join the discussion, reader comments, kommentare, kommentar schreiben, commentaires
    laisser un commentaire, comentarios, comentários, deja un comentario, deixe um comentário
    deixe uma resposta, commenti, lascia un commento, reacties, kommentarer, комментарии
    оставить комментарий, добавить отзыв, komentar, コメント, التعليقات, 댓글, 评论
    """)

  /// Beginnings of such lines that invite comments.
  static let commentInvitations = Phrases(
    """
    leave a, post a comment, add a comment, join the, kommentar schreiben, laisser un, deja un
    deixe u, lascia un, оставить, добавить
    """)

  /// Words that follow in headings above something other than a section of the article.
  static let furniture: Set<String> = [
    "article", "articles", "story", "stories", "coverage", "news", "post", "posts", "content",
    "reading", "topic", "topics", "link", "links", "video", "videos", "photos", "tags", "for",
    "you",
    "us", "this", "these", "our", "your", "from", "now", "here", "today", "like", "searches",
    "products", "resources", "pages", "items", "books", "events", "newsletter", "newsletters",
    "comment", "comments", "headlines", "author", "authors", "reads", "picks", "via",
    "artikel", "themen", "interessieren", "notícias", "noticias", "matérias", "sujets",
  ]

  /// Headings above an article's sources.
  static let sourceHeadings = Phrases(
    """
    source, sources, our source, our sources, references, our references, list of sources, quelle
    quellen, unsere quellen, die wichtigsten öffentlichen quellen, die wichtigsten quellen
    verwendete quellen, quellenverzeichnis, nos sources, fuente, fuentes, nuestras fuentes, fonte
    fontes, fonti, le fonti, bronnen, onze bronnen, källor, kilder, lähteet, źródła, источники
    """)

  /// Beginnings of lines with the claim and the verdict.
  static let claimLabels = Phrases(
    """
    claim, the claim, what was claimed, what\'s claimed, verdict, our verdict, the verdict, rating
    our rating, ruling, our ruling, the ruling, conclusion:, fact check:, stated on, said on
    what\'s true, what’s true, what\'s false, what’s false, behauptung, bewertung, urteil:, fazit:
    unser urteil, affirmation, l\'affirmation, l’affirmation, notre verdict, afirmación, veredicto
    calificación, alegação, conclusão:, affermazione, verdetto, bewering, oordeel, påstående
    påstand, väite, twierdzenie, утверждение, вердикт
    """)

  /// Complete headings above readers' texts, ignoring numbers.
  static let forumHeadings: Set<String> = [
    "forum", "forums", "discussion", "diskussion", "postings", "replies", "answers", "reactions",
    "reaktionen", "antworten", "leserkommentare", "lesermeinungen", "beiträge", "réactions",
    "réponses", "respuestas", "respostas", "risposte", "svar", "reacties", "ответы", "обсуждение",
    "форум", "forum beiträge", "forum posts", "forum comments", "forum kommentare", "your comments",
    "your views", "your reactions", "ihre meinung", "vos réactions", "have your say",
  ]

  /// Beginnings of headings above a final list of other articles.
  static let endHeadings = Phrases(
    """
    related, you may also, you might also, more from, more on, more stories, more news, more in
    elsewhere on, read next, up next, what to read, most read, most popular, latest news, top stories
    recommended, trending, also on, from the web, around the web, about the author, about author
    mehr zum thema, das könnte, auch interessant, weitere artikel, à lire aussi, sur le même sujet
    leia também, veja também, notícias relacionadas, noticias relacionadas, te puede interesar
    leggi anche, lees ook, читайте также, похожие, 関連, اقرأ أيضا, baca juga, artikel terkait
    """)

  /// Beginnings of correction notices.
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

  /// Beginnings of update notices, if a sentence follows.
  static let updates = Phrases(
    "update, updated, aktualisierung, nachtrag, mise à jour, actualización, atualização, aggiornamento"
  )

  /// Beginnings of labels above a company's self-description.
  static let companyLabels = Phrases(
    "about , über , à propos d, acerca de , sobre , chi è , over , om ")

  /// Phrases of companies' self-descriptions.
  static let companyFacts = Phrases(
    """
    founded in, was founded, founded by, headquartered, employs, employees, annual sales, net sales
    sales of, revenue, listed on, subsidiary, is a leading, is one of, gegründet, mit sitz in
    hauptsitz, beschäftigt, mitarbeiter, beschäftigten, umsatz, fondée, fondé en, siège, emploie
    salariés, chiffre d\'affaires, chiffre d’affaires, fundada, fundado, con sede, emplea, empleados
    facturación, fondata, con sede a, dipendenti, fatturato, opgericht, gevestigd, medewerkers
    omzet, grundat, anställda, omsätter, ansatte, omsetning
    """)

  /// Words for the company in the label above.
  static let companyNames = Phrases(
    "us, the company, our company, uns, das unternehmen, l\'entreprise, l’entreprise, nous, la empresa"
  )

  /// Words after a company's name in its self-description.
  static let selfPortraits = Phrases(
    words: [
      " is a ", " is an ", " is the ", " is one of ", " ist ein", " ist der ", " ist die ",
      " est un", " est le ", " est la ", " es un", " es la ", " é um", " è un", " is een ",
      " är ett ", " er et ", " er en ", " jest ",
    ])

  /// Words for kinds of companies.
  static let companyKinds = Phrases(
    """
    global, leading, provider, manufacturer, maker of, supplier, developer of, solutions, anbieter
    hersteller, fournisseur, fabricant, proveedor, fornecedor, fornitore, aanbieder, leverantör
    leverandør
    """)

  /// Beginnings of labels above a press release's contact.
  static let contactLabels = Phrases(
    """
    media contact, press contact, contact for media, media enquiries, media inquiries, press office
    pressekontakt, contact presse
    """)
}
