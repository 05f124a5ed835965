import Foundation
import Testing

@testable import Presentation
@testable import Templates

@Suite("Colours on a light screen")
struct LightThemeTests {
  private static let styles: [(String, TextOutput.Style)] = [
    ("good", .good), ("bad", .bad), ("middling", .middling), ("notice", .notice),
  ]

  /// The colour that a terminal shows for SGR parameters: of the 16 those of xterm, of the 256 the cube.
  private static func color(_ code: String) throws -> PlainColor {
    let numbers = code.split(separator: ";").compactMap { Int($0) }
    if numbers.count == 1 {
      let colors: [Int: UInt32] = [
        31: 0xCD0000, 32: 0x00CD00, 33: 0xCDCD00, 34: 0x0000EE, 35: 0xCD00CD, 36: 0x00CDCD,
      ]
      return PlainColor(try #require(colors[numbers[0]]))
    }
    let index = try #require(
      numbers.count == 3 && numbers.starts(with: [38, 5]) ? numbers[2] : nil)
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = try #require((16...231).contains(index) ? index - 16 : nil)
    return PlainColor(
      levels[place / 36] << 16 | levels[place / 6 % 6] << 8 | levels[place % 6])
  }

  @Test("every word can be read on white", arguments: [RatingColor.Depth.sixteen, .palette])
  func contrast(_ depth: RatingColor.Depth) throws {
    for (name, style) in Self.styles {
      let code = try #require(style.code(on: ScreenColors(depth: depth, isLight: true)))
      let contrast = try Self.color(code).contrast(with: .white)
      #expect(contrast >= 4.5, "\(name): \(contrast)")
    }
  }

  @Test("the colours of a dark screen would not do")
  func dark() throws {
    let code = try #require(TextOutput.Style.good.code(on: ScreenColors(depth: .sixteen)))
    #expect(try Self.color(code).contrast(with: .white) < 4.5)
  }
}
