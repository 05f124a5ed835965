import ArgumentParser
import ArticleLoading

/// The option for the size limit of a source.
struct SizeOptions: ParsableArguments {
  @Option(
    name: .customLong("max-size"), parsing: .unconditional,
    help: ArgumentHelp("The largest file to read, in bytes.", valueName: "bytes"))
  var maxSize: OptionText?

  /// The default limits, with the size on the line.
  ///
  /// - Throws: `DeskError.badValue`.
  var limits: LoadLimits {
    get throws {
      var limits = LoadLimits()
      limits.isRaisable = true
      if let maxSize { limits.maxBytes = try Self.bytes(maxSize.text) }
      return limits
    }
  }

  /// A number of bytes as typed, optionally followed by K, M or G (powers of 1,000).
  private static func bytes(_ text: String) throws -> Int {
    let units: [Character: Int] = ["K": 1_000, "M": 1_000_000, "G": 1_000_000_000]
    let unit = text.last.flatMap { units[Character($0.uppercased())] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let number = Int(digits), number > 0, number <= 2_000_000_000 / (unit ?? 1) else {
      throw DeskError.badValue(
        option: "--max-size", value: text,
        expected: "a number of bytes up to 2G, such as 50000000 or 50M")
    }
    return number * (unit ?? 1)
  }
}
