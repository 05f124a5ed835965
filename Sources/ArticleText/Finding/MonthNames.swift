/// The names of the months, long and short, in the languages whose dates the program reads.
///
/// No name means different months in two of them.
package enum MonthNames {
  /// The number of the month, from 1, by its name in lower case, without a full stop.
  package static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for list in lists {
      for (index, names) in list.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
      }
    }
    return numbers
  }()

  /// Those that in small letters are other words in some language: may, march.
  static let doubtful: Set<String> = ["may", "march", "set", "des"]

  private static let lists = [
    // English
    """
    january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|\
    september sept sep|october oct|november nov|december dec
    """,
    // German
    """
    januar jänner jan jän|februar feber|märz mär mrz maerz|april|mai|juni|juli|august|september|\
    oktober okt|november|dezember dez
    """,
    // French
    """
    janvier janv|février fevrier févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre|\
    octobre|novembre|décembre decembre déc
    """,
    // Spanish
    """
    enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto|septiembre setiembre|octubre|\
    noviembre|diciembre dic
    """,
    // Italian
    """
    gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|\
    ottobre ott|novembre|dicembre
    """,
    // Portuguese
    """
    janeiro|fevereiro fev|março marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|\
    dezembro
    """,
    // Dutch
    "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
    // Danish, Norwegian, Swedish
    """
    januar januari|februar februari|marts mars|april|maj mai|juni|juli|august augusti|september|\
    oktober|november|december desember
    """,
    // Polish, as in dates
    """
    stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|\
    grudnia
    """,
    // Russian, as in dates
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
    // Polish, as they stand alone; not the one of November, which is October elsewhere
    """
    styczeń|luty|marzec|kwiecień||czerwiec|lipiec|sierpień|wrzesień|październik||grudzień
    """,
    // Russian, as they stand alone; Bulgarian
    "январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь",
    "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    // Slovak, as in dates and alone
    """
    januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra
    """,
    "január|február|marec|apríl|máj|jún|júl|august|september|október|november|december",
    // Greek, as in dates and alone
    """
    ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|\
    οκτωβρίου|νοεμβρίου|δεκεμβρίου
    """,
    """
    ιανουάριος|φεβρουάριος|μάρτιος|απρίλιος|μάιος|ιούνιος|ιούλιος|αύγουστος|σεπτέμβριος|\
    οκτώβριος|νοέμβριος|δεκέμβριος
    """,
    // Arabic, as in Egypt and the Gulf; further west and east
    "يناير|فبراير|مارس|أبريل إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    "جانفي|شباط فيفري|آذار|نيسان أفريل|أيار ماي|حزيران جوان|تموز جويلية|آب أوت|أيلول|||",
    // Armenian, as in dates
    """
    հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|\
    նոյեմբերի|դեկտեմբերի
    """,
    // Kazakh
    "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
    // Indonesian
    "januari|februari|maret|april|mei|juni|juli|agustus agu|september|oktober|november|desember des",
  ]
}
