import FactCheck
import ReportSamples
import TestSupport
import Testing

@testable import ReportModel
@testable import Templates

@Suite("Colours of ratings")
struct RatingColorTests {
  /// The colours of a scale of so many labels, worst first.
  private static func colors(_ count: Int) -> [RatingColor] {
    (0..<count).map { .step(RatingColor.index($0, of: count)) }
  }

  private static let grounds: [(String, RatingColor.Ground)] = [
    ("light", .light), ("dark", .dark),
  ]

  /// Pairs of the paper that gives the formula: Sharma, Wu and Dalal 2005, table 1.
  @Test func theMeasureOfDifferenceIsThePublishedOne() {
    let pairs: [([Double], [Double], Double)] = [
      ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425),
      ([50, -1, 2], [50, 0, 0], 2.3669),
      ([50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792),
      ([50, 2.5, 0], [73, 25, -18], 27.1492),
      ([50, 2.5, 0], [56, -27, -3], 31.9030),
      ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
    ]
    for (one, two, wanted) in pairs {
      #expect(abs(Vision.difference(one, two) - wanted) < 0.0001)
    }
  }

  /// No two labels of a usual scale look alike, to anybody, on any ground; on longer ones neighbours
  /// can still be distinguished.
  @Test(arguments: 2...13)
  func everyLabelHasAColorOfItsOwn(_ count: Int) {
    let least = count <= 7 ? 10.0 : 4
    let colors = Self.colors(count)
    #expect(Set(colors).count == count)
    for vision in Vision.allCases {
      for (name, ground) in Self.grounds {
        let shown = colors.map { ground.color($0.row) }
        for (a, b) in Self.pairs(count) where count <= 7 || b == a + 1 {
          let difference = vision.difference(shown[a], shown[b])
          #expect(difference >= least, "\(vision.rawValue), \(name): \(a) and \(b) of \(count)")
        }
      }
    }
  }

  @Test func labelsBesideTheAxisAreNeutralAndApart() {
    for (name, ground) in Self.grounds {
      let shades = RatingColor.shades.map(ground.color)
      for shade in shades {
        #expect(Int(shade.parts.max()!) - Int(shade.parts.min()!) <= 8, "\(name): no grey")
      }
      for vision in Vision.allCases {
        for (a, b) in Self.pairs(shades.count) {
          #expect(vision.difference(shades[a], shades[b]) >= 10, "\(name): shades \(a) and \(b)")
        }
        for (shade, step) in shades.flatMap({ shade in
          RatingColor.ramp.indices.map { (shade, $0) }
        }) {
          let color = ground.color(RatingColor.ramp[step])
          #expect(vision.difference(shade, color) >= 8, "\(vision.rawValue), \(name): step \(step)")
        }
      }
    }
  }

  /// WCAG 2.2, 1.4.3: 4.5 to 1 for text.
  @Test func wordsAreReadOnEveryColorAndEveryMark() {
    for (name, ground) in Self.grounds {
      for rating in RatingColor.all {
        let color = ground.color(rating.row)
        #expect(color.contrast(with: color.ink) >= 4.5, "\(name): \(rating.name)")
        #expect(
          ground.mark(rating).contrast(with: ground.text) >= 4.5, "\(name): mark \(rating.name)")
      }
      #expect(ground.page.contrast(with: ground.text) >= 4.5)
    }
  }

  /// The style's own colours are those that the marks are compared with.
  @Test func theStyleHasTheColorsOfTheTable() {
    let style = ReportTemplate.htmlStyle
    for (_, ground) in Self.grounds {
      #expect(style.contains("--page: \(ground.page == .white ? "#fff" : ground.page.css);"))
      #expect(style.contains("--text: \(ground.text.css);"))
      for rating in RatingColor.all {
        #expect(style.contains("--\(rating.name): \(ground.color(rating.row).css);"))
      }
    }
    for rating in RatingColor.all { #expect(style.contains(".\(rating.name) { --c: ")) }
  }

  /// Terminals of 256 colours show the nearest ones, and people can still distinguish the labels.
  @Test(arguments: 2...7)
  func terminalsShowTheSameRamp(_ count: Int) throws {
    let colors = Self.colors(count)
    for depth in [RatingColor.Depth.sixteen, .palette, .full] {
      #expect(Set(colors.map { $0.words(on: depth) }).count == count)
      #expect(Set(colors.map { $0.drawing(on: depth) }).count == count)
    }
    let shown = try colors.map { try #require(PlainColor.ofPalette($0.row.dark.paletteNumber)) }
    for vision in Vision.allCases {
      for (a, b) in Self.pairs(count) {
        #expect(vision.difference(shown[a], shown[b]) >= 6, "\(vision.rawValue): \(a) and \(b)")
      }
    }
    for (color, shown) in zip(colors, shown) {
      #expect(shown.contrast(with: color.row.dark.ink) >= 4.5)
      #expect(Vision.usual.difference(shown, color.row.dark) < 12, "\(color.name)")
    }
  }

  @Test func whatTerminalsAreSent() {
    let worst = RatingColor.step(0)
    #expect(worst.words(on: .sixteen) == "31")
    #expect(worst.words(on: .palette) == "38;5;231;48;5;160")
    #expect(worst.words(on: .full) == "38;2;255;255;255;48;2;194;60;45")
    #expect(worst.drawing(on: .full) == "38;2;194;60;45")
    #expect(RatingColor.step(6).words(on: .full).hasPrefix("38;2;0;0;0;48;2;"))
  }

  @Test func aRatingHasThePlaceOfItsLabelNotOfItsNumber() throws {
    let scale = RatingScale.politifact
    let names = scale.levels.map { scale.color(of: $0.label, $0.value).name }
    #expect(names == ["s1", "s3", "s6", "s8", "s11", "s13"])
    // Custom values need not be evenly spaced.
    let own = try RatingScale(
      name: "own", levels: [.init("a", 1), .init("b", 2), .init("c", 900), .init("d")])
    #expect(own.levels.map { own.color(of: $0.label, $0.value).name } == ["s1", "s7", "s13", "n1"])
    let beside = RatingScale.snopes.levels.filter { $0.value == nil }
    let shades = beside.map { RatingScale.snopes.color(of: $0.label, nil).name }
    #expect(shades.prefix(4) == ["n1", "n2", "n3", "n1"])
    for (a, b) in zip(shades, shades.dropFirst()) { #expect(a != b) }
  }

  @Test func strangeScalesHaveColorsToo() throws {
    var report = try Samples.bare().report()
    let odd = [Int.min, 0, 5, Int.max].map { (value: Int) in
      Report.Scale.Level(label: "\(value)", value: value)
    }
    report.scale = Report.Scale(name: "odd", worst: 0, best: 5, levels: odd)
    #expect(
      odd.map { report.scale.color(of: $0.label, $0.value).name } == ["s1", "s5", "s9", "s13"])
    #expect(report.scale.color(of: "none", 3).name == "s7")
    report.scale.levels = [Report.Scale.Level(label: "alone", value: 1)]
    #expect(report.scale.color(of: "alone", 1).name == "s7")
    report.scale.levels = (0..<200).map { (value: Int) in .init(label: "\(value)", value: value) }
    #expect(report.scale.color(of: "199", 199).name == "s13")
  }

  private static func pairs(_ count: Int) -> [(Int, Int)] {
    (0..<count).flatMap { a in (a + 1..<max(count, a + 1)).map { (a, $0) } }
  }
}
