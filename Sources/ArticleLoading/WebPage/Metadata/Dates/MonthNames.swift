/// The names of the months, long and short, in the languages whose dates are read.
///
/// No name means one month here and another there.
enum MonthNames {
  /// Lower case, without a full stop.
  static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for list in lists {
      for (place, names) in list.split(separator: "|").enumerated() {
        for name in names.split(separator: " ") { numbers[String(name)] = place + 1 }
      }
    }
    return numbers
  }()

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
    // Indonesian
    "januari|februari|maret|april|mei|juni|juli|agustus agu|september|oktober|november|desember des",
  ]
}
