/// A unit of measure, and how much of its dimension's base unit it is, so that miles and kilometres can be compared.
package struct Measure: Sendable {
  /// What is measured.
  package enum Dimension: Sendable {
    case length, area, volume, mass, time, speed, power, energy, temperature
    /// Of radiation.
    case dose
    case data
    /// Differences of percentages.
    case points
  }

  package let dimension: Dimension
  /// How many base units one unit is.
  let factor: Double
  /// What the base unit shows where this one shows zero; only degrees differ in that.
  let zero: Double

  /// By how much the same quantity can differ in two units, because people round what they convert: three hundredths.
  private static let tolerance = 0.03
  /// By how many degrees Celsius, because near zero a share says nothing.
  private static let leastDegrees = 0.6

  /// The measure of a unit.
  /// - Parameter symbol: the unit as `StatedNumber` names it.
  package static func named(_ symbol: String) -> Measure? { measures[symbol] }

  /// Whether two quantities in different units are the same, but for rounding; false if one of the units cannot be
  /// converted into the other.
  package static func areSame(
    _ value: Double, _ unit: String, _ other: Double, _ otherUnit: String
  ) -> Bool {
    guard let measure = measures[unit], let otherMeasure = measures[otherUnit],
      measure.dimension == otherMeasure.dimension
    else { return false }
    let base = value * measure.factor + measure.zero
    let otherBase = other * otherMeasure.factor + otherMeasure.zero
    if measure.dimension == .points { return abs(base - otherBase) <= 1e-9 * abs(base) }
    let allowed = tolerance * max(abs(base), abs(otherBase))
    return abs(base - otherBase)
      <= (measure.dimension == .temperature ? max(allowed, leastDegrees) : allowed)
  }

  /// How many of a smaller unit a larger one has, if people say both together: an hour and 35 minutes.
  /// - Parameter count: how many of the smaller unit there are; as many as fill the larger one are said in that.
  static func units(of smaller: String, in larger: String, besides count: Double) -> Double? {
    guard let measure = measures[larger], let part = measures[smaller],
      measure.dimension == part.dimension,
      measure.dimension == .time || dividedUnits.contains(larger),
      count * part.factor < measure.factor
    else { return nil }
    return measure.factor / part.factor
  }

  /// Units beside those of time that people divide into smaller ones; of others, two are two things.
  private static let dividedUnits: Set<String> = ["mi", "yd", "ft", "lb"]

  // MARK: Units

  private init(_ dimension: Dimension, _ factor: Double, _ zero: Double = 0) {
    self.dimension = dimension
    self.factor = factor
    self.zero = zero
  }

  /// The symbol of the unit that a word names, in lower case. Letters that alone are hardly ever a unit are left out.
  static let symbols: [String: String] = {
    var symbols: [String: String] = [:]
    for row in rows {
      for name in row.names.split(separator: " ") where !name.contains("+") {
        symbols[String(name)] = row.symbol
      }
    }
    return symbols
  }()

  /// Units of several words, by the first of them: the words behind it and the symbol, the longest first.
  static let phrases: [String: [(rest: [String], symbol: String)]] = {
    var phrases: [String: [(rest: [String], symbol: String)]] = [:]
    for row in rows {
      for name in row.names.split(separator: " ") where name.contains("+") {
        let words = name.split(separator: "+").map(String.init)
        phrases[words[0], default: []].append((Array(words.dropFirst()), row.symbol))
      }
    }
    return phrases.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
  }()

  /// Spans of time that are said without a number: a decade.
  package static let spans: Set<String> = [
    "decade", "century", "fortnight", "jahrzehnt", "jahrhundert", "décennie", "siècle", "década",
    "siglo",
  ]

  /// The words of all units, in lower case.
  package static let words = Set(
    rows.flatMap { $0.names.split { $0 == " " || $0 == "+" }.map(String.init) })

  private static let measures: [String: Measure] = Dictionary(
    rows.map { ($0.symbol, $0.measure) }, uniquingKeysWith: { one, _ in one })

  private static let rows: [(symbol: String, measure: Measure, names: String)] = [
    ("nm", Measure(.length, 1e-9), "nanometre nanometres nanometer nanometers nanomètres"),
    (
      "µm", Measure(.length, 1e-6),
      "µm μm micrometre micrometres micrometer micrometers micron microns mikrometer micromètres"
    ),
    (
      "mm", Measure(.length, 0.001),
      "mm millimetre millimetres millimeter millimeters millimètres milímetros"
    ),
    (
      "cm", Measure(.length, 0.01),
      "cm centimetre centimetres centimeter centimeters zentimeter zentimetern centimètres centímetros"
    ),
    ("m", Measure(.length, 1), "metre metres meter meters metern mètre mètres metro metros"),
    (
      "km", Measure(.length, 1000),
      "km kilometre kilometres kilometer kilometers kilomètres kilometern kilómetros"
    ),
    ("in", Measure(.length, 0.0254), "inch inches"),
    ("ft", Measure(.length, 0.3048), "ft foot feet"),
    ("yd", Measure(.length, 0.9144), "yard yards"),
    ("mi", Measure(.length, 1609.344), "mi mile miles meilen millas"),
    (
      "m²", Measure(.area, 1),
      "square+metre square+metres square+meter square+meters sq+m quadratmeter quadratmetern mètres+carrés metros+cuadrados"
    ),
    (
      "km²", Measure(.area, 1e6),
      "square+kilometre square+kilometres square+kilometer square+kilometers sq+km quadratkilometer quadratkilometern kilomètres+carrés kilómetros+cuadrados"
    ),
    ("ft²", Measure(.area, 0.092903), "square+foot square+feet sq+ft"),
    ("mi²", Measure(.area, 2.589988e6), "square+mile square+miles sq+mi"),
    ("ha", Measure(.area, 1e4), "ha hectare hectares hektar hectáreas"),
    ("acre", Measure(.area, 4046.856), "acre acres"),
    ("ml", Measure(.volume, 0.001), "ml millilitre millilitres milliliter milliliters mililitros"),
    ("cl", Measure(.volume, 0.01), "cl centilitre centilitres centiliter centiliters zentiliter"),
    ("dl", Measure(.volume, 0.1), "dl decilitre decilitres deciliter deciliters deziliter"),
    ("l", Measure(.volume, 1), "litre litres liter liters litern litros"),
    (
      "hl", Measure(.volume, 100),
      "hl hectolitre hectolitres hectoliter hectoliters hektoliter hectolitros"
    ),
    (
      "m³", Measure(.volume, 1000),
      "cubic+metre cubic+metres cubic+meter cubic+meters kubikmeter kubikmetern mètres+cubes metros+cúbicos"
    ),
    (
      "km³", Measure(.volume, 1e12),
      "cubic+kilometre cubic+kilometres cubic+kilometer cubic+kilometers kubikkilometer"
    ),
    ("gal", Measure(.volume, 3.785412), "gallon gallons"),
    ("bbl", Measure(.volume, 158.9873), "barrel barrels"),
    ("ng", Measure(.mass, 1e-12), "nanogram nanograms nanogramme nanogrammes nanogramm"),
    (
      "µg", Measure(.mass, 1e-9),
      "µg μg mcg microgram micrograms microgramme microgrammes mikrogramm microgramos"
    ),
    (
      "mg", Measure(.mass, 1e-6),
      "mg milligram milligrams milligramme milligrammes milligramm miligramos"
    ),
    ("g", Measure(.mass, 0.001), "gram grams gramme grammes gramm gramos"),
    (
      "kg", Measure(.mass, 1),
      "kg kilogram kilograms kilogramme kilogrammes kilo kilos kilogramm kilogramos"
    ),
    (
      "t", Measure(.mass, 1000),
      "t tonne tonnes tonnen ton tons toneladas metric+ton metric+tons metric+tonne metric+tonnes"
    ),
    ("kt", Measure(.mass, 1e6), "kilotonne kilotonnes kiloton kilotons kilotonnen"),
    ("Mt", Measure(.mass, 1e9), "megatonne megatonnes megaton megatons megatonnen"),
    ("oz", Measure(.mass, 0.0283495), "oz ounce ounces"),
    ("lb", Measure(.mass, 0.45359237), "lb lbs"),
    (
      "µs", Measure(.time, 1e-6),
      "µs μs microsecond microseconds mikrosekunden microsecondes microsegundos"
    ),
    (
      "ms", Measure(.time, 0.001),
      "millisecond milliseconds millisekunden millisecondes milisegundos"
    ),
    ("s", Measure(.time, 1), "seconds sekunden secondes segundos secs"),
    ("min", Measure(.time, 60), "minute minutes minuten minutos mins"),
    ("h", Measure(.time, 3600), "hour hours hrs stunde stunden heure heures hora horas"),
    ("day", Measure(.time, 86_400), "day days tag tage tagen jour jours día días"),
    (
      "week", Measure(.time, 604_800),
      "week weeks woche wochen semaine semaines semana semanas"
    ),
    ("fortnight", Measure(.time, 1_209_600), "fortnight fortnights"),
    ("month", Measure(.time, 2_629_800), "month months monat monate monaten mois meses"),
    ("year", Measure(.time, 31_557_600), "year years jahr jahre jahren ans année années año años"),
    (
      "decade", Measure(.time, 315_576_000),
      "decade decades jahrzehnt jahrzehnte jahrzehnten décennie décennies década décadas"
    ),
    (
      "century", Measure(.time, 3_155_760_000),
      "century centuries jahrhundert jahrhunderte jahrhunderten siècle siècles siglo siglos"
    ),
    ("km/h", Measure(.speed, 1), "kph kmh kilometers+per+hour kilometres+per+hour"),
    ("mph", Measure(.speed, 1.609344), "mph miles+per+hour miles+an+hour"),
    ("W", Measure(.power, 1), "watt watts"),
    ("kW", Measure(.power, 1e3), "kw kilowatt kilowatts"),
    ("MW", Measure(.power, 1e6), "mw megawatt megawatts"),
    ("GW", Measure(.power, 1e9), "gw gigawatt gigawatts"),
    ("TW", Measure(.power, 1e12), "tw terawatt terawatts"),
    ("Wh", Measure(.energy, 1), "wh watt+hours wattstunden"),
    ("kWh", Measure(.energy, 1e3), "kwh kilowatt+hours kilowattstunden"),
    ("MWh", Measure(.energy, 1e6), "mwh megawatt+hours megawattstunden"),
    ("GWh", Measure(.energy, 1e9), "gwh gigawatt+hours gigawattstunden"),
    ("TWh", Measure(.energy, 1e12), "twh terawatt+hours terawattstunden"),
    ("°C", Measure(.temperature, 1), "degrees+celsius degree+celsius degrees+c grad+celsius"),
    (
      "°F", Measure(.temperature, 5.0 / 9, -160.0 / 9),
      "degrees+fahrenheit degree+fahrenheit degrees+f"
    ),
    ("µSv", Measure(.dose, 1e-6), "µsv μsv microsievert microsieverts mikrosievert"),
    ("mSv", Measure(.dose, 0.001), "msv millisievert millisieverts"),
    ("Sv", Measure(.dose, 1), "sievert sieverts"),
    ("kB", Measure(.data, 1e3), "kilobyte kilobytes"),
    ("MB", Measure(.data, 1e6), "megabyte megabytes"),
    ("GB", Measure(.data, 1e9), "gigabyte gigabytes"),
    ("TB", Measure(.data, 1e12), "terabyte terabytes"),
    // "5 points" can be of a share; what else has points is counted in them alone.
    ("points", Measure(.points, 1), "point points"),
    ("bp", Measure(.points, 0.01), "basis+point basis+points"),
  ]
}
