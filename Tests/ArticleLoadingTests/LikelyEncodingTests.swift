import Synchronization
import Testing

@testable import ArticleLoading

struct LikelyCase: CustomTestStringConvertible {
  let language: String
  let converter: String
  /// The encoding by which it has to be read.
  let encoding: String
  let text: String

  var testDescription: String { "\(language) in \(converter)" }

  init(_ language: String, _ converter: String, _ encoding: String, _ text: String) {
    self.language = language
    self.converter = converter
    self.encoding = encoding
    self.text = text
  }

  /// Texts whose letters tell their encoding.
  static let told: [LikelyCase] = [
    .init("ru", "CP1251", "windows-1251", russian), .init("ru", "KOI8-R", "KOI8-R", russian),
    .init("ru", "ISO-8859-5", "ISO-8859-5", russian), .init("ru", "IBM866", "IBM866", russian),
    .init("uk", "CP1251", "windows-1251", ukrainian), .init("uk", "KOI8-U", "KOI8-U", ukrainian),
    .init(
      "el", "CP1253", "windows-1253",
      "Το φράγμα έμεινε κλειστό όλο τον χειμώνα, είπε ο μηχανικός, και κανείς δεν το πρόσεξε."),
    .init(
      "he", "CP1255", "windows-1255", "הסכר נשאר סגור כל החורף, אמר המהנדס, ואיש לא שם לב לכך."),
    .init(
      "ar", "CP1256", "windows-1256",
      "بقي السد مغلقا طوال الشتاء، قال المهندس، ولم يلاحظ أحد ذلك في المدينة."),
    .init("zh-CN", "GB18030", "GBK", "水闸整个冬天都关着，工程师说，市里没有人发现这件事。"),
    .init("zh-TW", "BIG5-HKSCS", "Big5", "水閘整個冬天都關著，工程師說，市裡沒有人發現這件事。"),
    .init("ja", "CP932", "Shift_JIS", "水門は冬のあいだ閉まっていたが、だれも気がつかなかったという。"),
    .init("ja", "EUC-JP-MS", "EUC-JP", "水門は冬のあいだ閉まっていたが、だれも気がつかなかったという。"),
    .init("ko", "CP949", "EUC-KR", "수문은 겨울 내내 닫혀 있었지만 아무도 그것을 알지 못했다고 기사는 말했다."),
    .init(
      "pl", "CP1250", "windows-1250",
      "Śluza była zamknięta całą zimę, powiedział inżynier, i nikt w mieście tego nie zauważył. Źle się dzieje."
    ),
    .init(
      "pl", "ISO-8859-2", "ISO-8859-2",
      "Śluza była zamknięta całą zimę, jak się okazało, i źle się dzieje w mieście; być może już wkrótce."
    ),
    .init(
      "cs", "CP1250", "windows-1250",
      "Zdymadlo bylo zavřené celou zimu, řekl inženýr, a nikdo ve městě si toho nevšiml. Příští rok už bude otevřené."
    ),
    .init(
      "hu", "CP1250", "windows-1250",
      "A zsilip egész télen zárva volt, mondta a mérnök, és erről senki sem tudott a városban. A jövő évtől újra nyitva lesz, ősztől pedig ingyenes, ha az időjárás engedi, és fűtött is."
    ),
    .init(
      "tr", "CP1254", "windows-1254",
      "Savak bütün kış kapalıydı, dedi mühendis, ve şehirde kimse bunun farkına varmadı. Gelecek yıl açılacağı söyleniyor."
    ),
    .init(
      // The small letter of İ is a plain one.
      "tr", "CP1254", "windows-1254",
      "İkinci gişe: liman bürosu pazartesi günü İstanbul gişesini kapattı ve balıkçılar bekliyor."
    ),
  ]

  /// Texts that are read as Western ones.
  static let western: [LikelyCase] = [
    .init(
      "fr", "", "",
      "L’écluse était fermée tout l’hiver, a dit l’ingénieur à Sète, où nul ne s’en aperçut."),
    .init(
      "de", "", "",
      "Die Schleuse war den Winter über geschlossen. Öl, Ärger, Größe: „schön“, sagte der Müller."),
    .init(
      "es", "", "",
      "La esclusa estuvo cerrada todo el invierno, dijo el señor Peña. ¿Quién lo sabía? Nadie, según él."
    ),
    .init(
      "pt", "", "",
      "A comporta não abriu no inverno, disse o capitão João. É a opinião de três irmãos: já não há água."
    ),
    .init(
      "sv", "", "",
      "Slussen var stängd hela vintern, sade ingenjören, och ingen på ön märkte något förrän i år."),
    .init(
      "is", "", "",
      "Slússan var lokuð allan veturinn, sagði maðurinn, og það þótti engum skrýtið í bænum þá."),
    .init(
      "en", "", "",
      "Zoë Müller, Øystein Ås, João Simões, Chloë Bérénice and Gösta Peña met at the Café Noël in Ærø."
    ),
  ]

  private static let russian =
    "Шлюз был закрыт всю зиму, сказал инженер, и никто в городе этого не заметил."
  private static let ukrainian =
    "Шлюз був зачинений усю зиму, сказав інженер, і ніхто в місті цього не помітив. Її відкриють навесні."
}

/// Texts that declare no encoding, or one that they are not in.
@Suite struct LikelyEncodingTests {
  /// Text in an encoding, found by decoding each character's candidates: the system's converter the other
  /// way round.
  static func bytes(of text: String, in converter: String) throws -> [UInt8] {
    try text.unicodeScalars.flatMap { try Self.bytes(of: $0, in: converter) }
  }

  private static func bytes(of scalar: Unicode.Scalar, in converter: String) throws -> [UInt8] {
    if scalar.isASCII { return [UInt8(scalar.value)] }
    let found = try #require(try table(of: converter)[scalar], "\(scalar) in \(converter)")
    return found
  }

  private static func table(of converter: String) throws -> [Unicode.Scalar: [UInt8]] {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    func add(_ bytes: [UInt8]) throws {
      let (decoded, replaced) = try SystemConverter.decode(bytes, from: converter)
      let scalars = Array(String(decoding: decoded, as: UTF8.self).unicodeScalars)
      guard replaced == 0, scalars.count == 1, let scalar = scalars.first else { return }
      if table[scalar] == nil { table[scalar] = bytes }
    }
    return try tables.withLock { known in
      if let table = known[converter] { return table }
      for first in 0x80...0xFF { try add([UInt8(first)]) }
      if wide.contains(converter) {
        for first in 0x81...0xFE {
          for second in 0x40...0xFE where second != 0x7F {
            try add([UInt8(first), UInt8(second)])
          }
        }
      }
      known[converter] = table
      return table
    }
  }

  private static let wide: Set<String> = ["GB18030", "BIG5-HKSCS", "CP932", "EUC-JP-MS", "CP949"]
  private static let tables = Mutex<[String: [Unicode.Scalar: [UInt8]]]>([:])

  @Test("by its letters, in a page and in a text", arguments: LikelyCase.told)
  func told(_ example: LikelyCase) throws {
    let bytes = try Self.bytes(of: example.text, in: example.converter)
    let page = Array("<html><body><p>".utf8) + bytes + Array("</p></body></html>".utf8)
    for source in [bytes, page] {
      let decoded = try decode(source)
      #expect(decoded.encoding == example.encoding)
      #expect(String(decoding: decoded.bytes, as: UTF8.self).contains(example.text))
      #expect(decoded.remarks == [.guessedEncoding(example.encoding, declared: nil)])
    }
  }

  @Test("what is declared and impossible is named", arguments: LikelyCase.told)
  func impossible(_ example: LikelyCase) throws {
    let bytes = try Self.bytes(of: example.text, in: example.converter)
    let page = Array("<html><meta charset=utf-8><p>".utf8) + bytes
    let decoded = try decode(page)
    #expect(decoded.remarks == [.guessedEncoding(example.encoding, declared: "UTF-8")])
  }

  @Test("Western letters are no guess", arguments: LikelyCase.western)
  func western(_ example: LikelyCase) throws {
    let bytes = try Self.bytes(of: example.text, in: "CP1252")
    let decoded = try decode(bytes)
    #expect(decoded.encoding == "windows-1252")
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == example.text)
    #expect(decoded.remarks == [.decodedAs(encoding: "windows-1252")])
  }

  @Test func whatIsDeclaredAndPossibleGoesFirst() throws {
    let text = LikelyCase.told[0].text
    let bytes = try Self.bytes(of: text, in: "KOI8-R")
    let decoded = try decode(Array("<meta charset=koi8-r>".utf8) + bytes)
    #expect(decoded.remarks == [.decodedAs(encoding: "KOI8-R")])
    // A server's word that all its pages are Western is often wrong, but a few letters do not show it.
    let short = try Self.bytes(of: "Шлюз", in: "CP1251")
    let western = try decode(Array("<meta charset=iso-8859-1>".utf8) + short)
    #expect(western.encoding == "windows-1252")
    let long = try Self.bytes(of: text + text, in: "CP1251")
    let mended = try decode(Array("<meta charset=iso-8859-1>".utf8) + long)
    #expect(mended.remarks == [.guessedEncoding("windows-1251", declared: "windows-1252")])
  }

  @Test func fewLettersSayNothing() throws {
    for bytes: [UInt8] in [[0xCF, 0xF0], [0xB4, 0xF3, 0xC7, 0xC5]] {
      #expect(try decode(bytes + Array(" is all there is.".utf8)).encoding == "windows-1252")
    }
  }

  private func decode(_ bytes: [UInt8]) throws -> DecodedText {
    let input = LoaderInput(path: "a.html", fileName: "a.html", bytes: bytes)
    return try DecodedText(input, declared: DeclaredEncoding.find(in: bytes))
  }
}
