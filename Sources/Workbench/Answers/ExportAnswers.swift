import ExportFormats
import JSON

/// A report that was written.
struct ExportAnswer: Answer {
  var format: String
  /// The document itself, when no file was named.
  var content: String?
  /// The file, or the folder of several.
  var file: String?
  /// The files in the folder.
  var files: [String]?
  var bytes: Int
  /// Whether the file is where standard output leads (`/dev/stdout`): then what is said of it is said
  /// on standard error, as the document stands alone there.
  var isStandardOutput = false

  var json: JSONValue {
    ["format": format, "content": content, "file": file, "files": files, "bytes": bytes]
  }

  func write(to page: inout Page) {
    guard let file else { return }
    let count = files.map { "\(Counted.text($0.count, "file")) in " } ?? ""
    page.line("wrote \(count)\(file), \(Counted.text(bytes, "byte"))")
  }
}

/// The known export formats.
struct ExportListAnswer: Answer {
  struct Format: JSONWritable {
    var name: String
    var aliases: [String]
    var fileEnding: String
    var summary: String

    init(_ format: any ReportFormat) {
      name = format.name
      aliases = format.aliases
      fileEnding = format.fileEnding
      summary = format.summary
    }

    var json: JSONValue {
      ["name": name, "aliases": aliases, "fileEnding": fileEnding, "summary": summary]
    }
  }

  var formats: [Format]

  var json: JSONValue { ["formats": formats] }

  init(_ formats: [any ReportFormat]) { self.formats = formats.map(Format.init) }

  func write(to page: inout Page) {
    page.table(
      formats.map { format in
        let names = ([format.name] + format.aliases).joined(separator: ", ")
        return [.init(names, .bold), .init(format.summary)]
      }, shrinking: 1, indent: 0)
  }
}

/// All formats of a session that were written into a folder.
struct ExportAllAnswer: Answer {
  struct Written: JSONWritable {
    var format: String
    var file: String
    var bytes: Int

    var json: JSONValue { ["format": format, "file": file, "bytes": bytes] }
  }

  struct Refused: JSONWritable {
    var format: String
    var reason: String
    var hint: String?

    var json: JSONValue { ["format": format, "reason": reason, "hint": hint] }
  }

  var folder: String
  var written: [Written]
  /// Formats that need what the report has not.
  var refused: [Refused]

  var json: JSONValue { ["folder": folder, "written": written, "refused": refused] }

  func write(to page: inout Page) {
    for file in written {
      page.line("wrote \(file.file), \(Counted.text(file.bytes, "byte"))")
    }
    for format in refused {
      let hint = format.hint.map { ": \($0)" } ?? ""
      page.line("not written: \(format.reason)\(hint)")
    }
  }
}
