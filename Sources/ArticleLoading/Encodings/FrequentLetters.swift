/// The frequent letters of languages with encodings of their own.
enum FrequentLetters {
  /// A language with its own letters, and the encodings for it.
  struct Script: Sendable {
    let languages: Set<String>
    /// Names of encodings, the most common first.
    let encodings: [String]
    /// The letters that make up most of any text.
    let letters: Set<Unicode.Scalar>
  }

  /// A language in Latin letters, some of them its own.
  struct Alphabet: Sendable {
    let languages: Set<String>
    let encodings: [String]
    /// All its letters outside ASCII, in lower case if that is outside ASCII, too.
    let letters: Set<Unicode.Scalar>
  }

  /// Encodings with one byte for each letter.
  static let scripts: [Script] = [
    script("ru uk be bg sr mk", "windows-1251 KOI8-R KOI8-U ISO-8859-5 IBM866", "оаеинтсрвлкміяд"),
    script("el", "windows-1253", "αοιετσνηυρκπάόίήέ"),
    script("he yi", "windows-1255", "יוהלאתמרשבנכ"),
    script("ar fa ur", "windows-1256", "اليمونرتبةعدسهف"),
    script("th", "windows-874", "านรอกเงมยลวทดตัปส่้"),
  ]

  /// Encodings with two bytes for most characters.
  static let wideScripts: [Script] = [
    script(
      "zh", "GBK",
      """
      的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事\
      只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部\
      正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市体别处总才场\
      师书比住员九性通目报立命数件安表原车白应路期提感更反合放做系计或司利受光王果界及今京务制解各任至清物台边共风接它许特建南度统色字让认算论百\
      义科怎元社术结六功指思非流每青管连远队带花快条院变联言权往展该传近留治决保达办运半七必城强步完深区即求品转量众技程告江语基派满示据消息警查网
      """),
    script(
      "zh-tw zh-hk zh-mo zh-hant", "Big5",
      """
      的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事\
      只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部\
      正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市體別處總才場\
      師書比住員九性通目報立命數件安表原車白應路期提感更反合放做系計或司利受光王果界及今京務制解各任至清物台邊共風接它許特建南度統色字讓認算論百\
      義科怎元社術結六功指思非流每青管連遠隊帶花快條院變聯言權往展該傳近留治決保達辦運半七必城強步完深區即求品轉量眾技程告江語基派滿示據消息警查網
      """),
    script(
      "ja", "Shift_JIS EUC-JP",
      "のにはをたがでとしれさいなるっからもすこまりてあくよきうんだけどせそねみえめわおつちろやほげじびばごべぎず"),
    script(
      "ko", "EUC-KR",
      """
      이다는을에의고하가한지도로사서기은자인리해를시대들어그정나있아수부라일만전상주보여원제장국오구으조공관과게안스면할경성정위동소비신했말세우중\
      생학연발용계방마때내선화당회무물행민년진법바영문교것후및통치트니까적적실월유재산모차결본반업체음와역합단체금개당된지표식분
      """),
  ]

  /// The languages of windows-1252, in which undeclared texts are read by default.
  static let western: [Set<Unicode.Scalar>] = [
    "àâæçèéêëîïôœùûüÿ", "äöüßéèàêç", "áéíóúüñçàèòïºª", "ãõâêôáéíóúàçüºª", "àèéìíîòóùú°",
    "ëïéèóöüáêç", "æøåéèêóòôäö", "åäöéüàšž", "áéíóúýþæöð", "éèêëïöüñçàáíóôâ",
  ].map(letters)

  static let alphabets: [Alphabet] = [
    alphabet("pl", "windows-1250 ISO-8859-2", "ąćęłńóśźż"),
    alphabet("cs", "windows-1250 ISO-8859-2", "áčďéěíňóřšťúůýž"),
    alphabet("sk", "windows-1250 ISO-8859-2", "áäčďéíĺľňóôŕšťúýž"),
    alphabet("hu", "windows-1250 ISO-8859-2", "áéíóöőúüű"),
    alphabet("hr sl bs sr", "windows-1250 ISO-8859-2", "čćđšž"),
    alphabet("ro", "windows-1250 ISO-8859-2", "ăâîşţ"),
    alphabet("tr", "windows-1254", "çğıöşüâîûİ"),
    alphabet("lt", "windows-1257", "ąčęėįšųūž"),
    alphabet("lv", "windows-1257", "āčēģīķļņšūž"),
  ]

  private static func script(_ languages: String, _ encodings: String, _ list: String) -> Script {
    Script(
      languages: words(languages), encodings: encodings.split(separator: " ").map(String.init),
      letters: letters(list))
  }

  private static func alphabet(
    _ languages: String, _ encodings: String, _ list: String
  ) -> Alphabet {
    Alphabet(
      languages: words(languages), encodings: encodings.split(separator: " ").map(String.init),
      letters: letters(list))
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  private static func letters(_ list: String) -> Set<Unicode.Scalar> {
    Set(list.unicodeScalars.filter { $0.value >= 0x80 })
  }
}
