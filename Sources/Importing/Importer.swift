/// Detects the format of a file and reads it.
public enum Importer {
  /// Reads a file.
  ///
  /// - Parameter format: the name of its format; detected if `nil`.
  /// - Throws: `ImportError`, and any error that stops the reading.
  public static func read(
    _ input: ImportInput, format: String? = nil, for shelf: ArticleShelf
  ) throws -> ImportReading {
    let chosen: any ImportFormat
    if let format {
      guard let named = ImportFormats.named(format) else {
        throw ImportError.unknownFormat(format, known: ImportFormats.all.map(\.name))
      }
      chosen = named
    } else {
      guard let found = ImportFormats.all.first(where: { $0.recognizes(input) }) else {
        if let fault = input.fault, input.looksLikeJSON {
          throw ImportError.noJSON(path: input.path, fault)
        }
        throw ImportError.unrecognized(
          path: input.path, known: ImportFormats.all.map(\.name))
      }
      chosen = found
    }
    var reading = try chosen.read(input, for: shelf)
    if let encoding = input.encoding, !reading.remarks.contains(where: \.isOfEncoding) {
      reading.remarks.insert(.decodedAs(encoding), at: 0)
    }
    if let line = input.cutLine { reading.remarks.insert(.cut(line: line), at: 0) }
    guard !reading.isEmpty else {
      if input.cutLine != nil, let fault = input.fault {
        throw ImportError.noJSON(path: input.path, fault)
      }
      throw ImportError.noRecords(path: input.path, format: chosen.name)
    }
    return reading
  }
}
