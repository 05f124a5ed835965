import ExportFormats
import FactCheck
import JSON

/// A written report.
package struct ExportAnswer: Answer {
  package var format: String
  /// The document itself, if no file was given.
  package var content: String?
  /// The file, or the folder for several.
  package var file: String?
  /// The files in the folder.
  package var files: [String]?
  package var bytes: Int
  /// The signature beside the file.
  package var signature: SignatureAnswer?
  /// Whether the file is standard output (`/dev/stdout`): then the answer goes to standard error, so that only
  /// the document is on standard output.
  package var isStandardOutput: Bool

  package var wroteFiles: Bool { file != nil }

  package init(
    format: String, content: String? = nil, file: String? = nil, files: [String]? = nil, bytes: Int,
    isStandardOutput: Bool = false
  ) {
    self.format = format
    self.content = content
    self.file = file
    self.files = files
    self.bytes = bytes
    self.isStandardOutput = isStandardOutput
  }

  package var json: JSONValue {
    [
      "format": format, "content": content, "file": file, "files": files, "bytes": bytes,
      "signature": signature,
    ]
  }

  package func write(to page: inout TextOutput) {
    guard let file else { return }
    let count = files.map { "\(Counted.text($0.count, "file")) in " } ?? ""
    page.line("wrote \(count)\(file), \(Counted.text(bytes, "byte"))")
    signature?.write(to: &page)
  }
}

/// The signature of a report.
package struct SignatureAnswer: JSONWritable {
  /// Where it was written.
  package var file: String
  /// The key, as `ssh-keygen` calls it.
  package var key: String
  /// Where its timestamp was written.
  package var timestampFile: String?
  package var time: Timestamp?

  package init(file: String, key: String, timestampFile: String?, time: Timestamp?) {
    self.file = file
    self.key = key
    self.timestampFile = timestampFile
    self.time = time
  }

  package var json: JSONValue {
    ["file": file, "key": key, "timestampFile": timestampFile, "time": time]
  }

  func write(to page: inout TextOutput) {
    page.wrapped([.init("wrote \(file), signed with \(key)")], indent: "  ")
    guard let timestampFile, let time else { return }
    page.wrapped(
      [.init("wrote \(timestampFile), a timestamp of \(DateWords.text(.instant(time)))")],
      indent: "  ")
  }
}

/// The known export formats.
package struct ExportListAnswer: Answer {
  struct Format: JSONWritable {
    package var name: String
    package var aliases: [String]
    package var fileEnding: String
    package var summary: String

    package init(_ format: any ReportFormat) {
      name = format.name
      aliases = format.aliases
      fileEnding = format.fileEnding
      summary = format.summary
    }

    package var json: JSONValue {
      ["name": name, "aliases": aliases, "fileEnding": fileEnding, "summary": summary]
    }
  }

  var formats: [Format]

  package var json: JSONValue { ["formats": formats] }

  package init(_ formats: [any ReportFormat]) { self.formats = formats.map(Format.init) }

  package func write(to page: inout TextOutput) {
    page.table(
      formats.map { format in
        let names = ([format.name] + format.aliases).joined(separator: ", ")
        return [.init(names, .bold), .init(format.summary)]
      }, shrinking: 1, indent: 0)
  }
}

/// All formats of a session, written to a folder.
package struct ExportAllAnswer: Answer {
  package struct Written: JSONWritable {
    package var format: String
    package var file: String
    package var bytes: Int

    package var json: JSONValue { ["format": format, "file": file, "bytes": bytes] }

    package init(format: String, file: String, bytes: Int) {
      self.format = format
      self.file = file
      self.bytes = bytes
    }
  }

  package struct Refused: JSONWritable {
    package var format: String
    package var reason: String
    package var hint: String?

    package var json: JSONValue { ["format": format, "reason": reason, "hint": hint] }

    package init(format: String, reason: String, hint: String?) {
      self.format = format
      self.reason = reason
      self.hint = hint
    }
  }

  package var folder: String
  package var written: [Written]
  /// Formats that need something the report lacks.
  package var refused: [Refused]

  package var json: JSONValue { ["folder": folder, "written": written, "refused": refused] }

  package init(folder: String) {
    self.folder = folder
    written = []
    refused = []
  }

  package func write(to page: inout TextOutput) {
    for file in written {
      page.line("wrote \(file.file), \(Counted.text(file.bytes, "byte"))")
    }
    for format in refused {
      let hint = format.hint.map { ": \($0)" } ?? ""
      page.line("not written: \(format.reason)\(hint)")
    }
  }
}
