/// Words that belong to a number, so that no quotation can separate them from it. All are in lower case.
enum AmountWords {
  /// Words after a number: per cent, units, scales, currencies.
  static let units = words(
    """
    percent per cent percentage point points prozent prozentpunkte prozentpunkten promille pour por
    ciento cento procent procenta protsent pct pp basis
    hundred thousand million millions billion billions trillion trillions mn bn tn dozen score
    tausend million millionen milliarde milliarden billion billionen mio mio. mrd mrd. bio bio. tsd tsd.
    cent cents mille millier milliers millions milliard milliards mil mill millón millones mili
    milioni milione miliardo miliardi miljoen miljard milhão milhões bilhão bilhões duizend
    тыс тыс. млн млн. млрд млрд. процент процента процентов рублей долларов евро
    euro euros eur dollar dollars usd us american canadian australian pound pounds sterling gbp pence yen
    yuan renminbi rupee rupees crore lakh franc francs franken chf krone kroner kronor krona kronen
    peso pesos real reais lira rouble roubles ruble rubles zloty złoty złotych won dirham riyal shilling
    shillings rand naira
    mm cm m km km² m² m³ cm² cm³ ha ft in. inch inches foot feet yard yards mile miles metre metres meter
    meters kilometre kilometres kilometer kilometers centimetre centimetres square cubic hectare
    hectares acre acres quadratmeter quadratkilometer mètres kilomètres carrés metros kilómetros
    cuadrados
    mg g kg t lb lbs oz gram grams kilo kilos kilogram kilograms tonne tonnes ton tons tonnen gramm
    ml cl l litre litres liter liters gallon gallons barrel barrels
    km/h mph kph knots m/s kmh kw kwh mw mwh gw gwh tw twh watt watts kilowatt kilowatts megawatt
    megawatts gigawatt gigawatts volt volts hz khz mhz ghz db kb mb gb tb megabytes gigabytes
    °c °f celsius fahrenheit kelvin degrees degree grad
    second seconds minute minutes min min. hour hours day days week weeks month months year years
    sekunden minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
    secondes heures jours semaines mois ans années segundos minutos horas días semanas meses años
    a.m. p.m. am pm uhr
    """)

  /// Words before a number: codes of currencies, and abbreviations that a number completes.
  static let heads = words(
    """
    usd eur gbp chf jpy cny rmb inr aud cad nzd sek nok dkk pln czk huf rub try zar brl mxn us a c hk
    nz s r rs rs. fr fr. sfr sfr. kr kr. no. nos. nr nr. nº n° art art. abs. sec. fig. p. pp. vol. kap. § №
    """)

  /// Numbers in words, after which scales and units can follow as after figures.
  static let numbers = words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig
    deux trois quatre cinq sept huit neuf dix vingt dos tres cuatro cinco siete ocho nueve diez
    """)

  /// Abbreviations that keep their full stop at the end of a sentence.
  static let abbreviations = words(
    """
    inc ltd co corp bros jr sr etc st dr mr mrs ms prof gen col sen rep gov usw bzw mio mrd bio tsd
    vs al approx est jan feb mar apr jun jul aug sep sept oct nov dec
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
