import Glibc
import Presentation

/// A small PDF, made of lines at places.
public struct MadePDF: Sendable {
  /// A line of a page: where it begins, in points from the bottom left corner, and its words.
  public struct Line: Sendable {
    let x: Int
    let y: Int
    let size: Int
    let text: String
    /// In degrees, against the clock.
    let angle: Double
    /// What follows on the same line, in another size and so much higher.
    let more: [(text: String, size: Int, rise: Int)]

    /// A line that begins there.
    public init(
      x: Int = 72, y: Int, size: Int = 11, angle: Double = 0, text: String,
      more: [(text: String, size: Int, rise: Int)] = []
    ) {
      self.x = x
      self.y = y
      self.size = size
      self.angle = angle
      self.text = text
      self.more = more
    }

    fileprivate var operators: String {
      let (cosine, sine) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
      let matrix = [cosine, sine, -sine, cosine].map { number in
        // No exponents: PDF knows none.
        abs(number) < 0.0001 ? "0" : "\(number)"
      }
      let place = "\(matrix.joined(separator: " ")) \(x) \(y) Tm"
      let rest = more.map {
        "/F1 \($0.size) Tf \($0.rise) Ts (\(MadePDF.escaped($0.text))) Tj 0 Ts\n"
      }
      return "/F1 \(size) Tf \(place) (\(MadePDF.escaped(text))) Tj\n" + rest.joined()
    }
  }

  /// A4.
  public static let height = 842

  private let pages: [[Line]]
  /// The entries of its information dictionary.
  public var information: String

  /// A file of these pages, with the entries of its information dictionary.
  public init(pages: [[Line]], information: String = "") {
    self.pages = pages
    self.information = information
  }

  /// Paragraphs of lines, from the top down.
  public static func page(
    _ paragraphs: [[String]], header: String? = nil, footer: String? = nil, x: Int = 72,
    top: Int = 760
  ) -> [Line] {
    var lines: [Line] = []
    if let header { lines.append(Line(y: 800, text: header)) }
    var y = top
    for paragraph in paragraphs {
      for text in paragraph {
        lines.append(Line(x: x, y: y, text: text))
        y -= 14
      }
      y -= 14
    }
    if let footer { lines.append(Line(x: 280, y: 30, text: footer)) }
    return lines
  }

  /// The file.
  public var bytes: [UInt8] {
    var objects: [[UInt8]] = []
    func add(_ text: String) { objects.append(Array(text.utf8)) }
    add(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    let tree = 2 + 2 * pages.count
    for lines in pages {
      let content = lines.map(\.operators).joined()
      let stream = Self.latin("BT\n\(content)ET")
      objects.append(
        Array("<< /Length \(stream.count) >>\nstream\n".utf8) + stream + Array("\nendstream".utf8))
      add(
        "<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 595 \(Self.height)] /Contents "
          + "\(objects.count) 0 R /Resources << /Font << /F1 1 0 R >> >> >>")
    }
    let kids = pages.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
    add("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    add("<< /Type /Catalog /Pages \(tree) 0 R >>")
    add("<< \(information) >>")
    var file = Array("%PDF-1.4\n".utf8)
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (number, object) in objects.enumerated() {
      let digits = String(file.count)
      table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      file += Array("\(number + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let end =
      "trailer << /Size \(objects.count + 1) /Root \(tree + 1) 0 R /Info \(tree + 2) 0 R >>\n"
      + "startxref\n\(file.count)\n%%EOF\n"
    return file + Array((table + end).utf8)
  }

  fileprivate static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }

  /// The bullet and the soft hyphen, beside Latin-1.
  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { $0 == "•" ? 0x95 : UInt8(truncatingIfNeeded: $0.value) }
  }
}
