import ArgumentParser
import ArticleLoading
import ExportFormats
import Presentation
import ReportModel
import Templates

/// Options of `export` for writing with a template, or showing a built-in one.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("template"), parsing: .unconditional,
    help: ArgumentHelp(
      "Use this template instead of a format: .md, .html, or other text.", valueName: "file"))
  var path: OptionText?

  @Option(
    name: .customLong("show-template"), parsing: .unconditional,
    help: ArgumentHelp(
      "Print a built-in template to start from: markdown, html, markdown-notice or html-notice.",
      valueName: "template"))
  var shown: OptionText?

  /// The template to show; `nil` if none was asked for.
  func answer() throws(DeskError) -> ExportAnswer? {
    guard let shown else { return nil }
    // Formats have other names, too.
    let name = ReportFormats.named(shown.text)?.name ?? shown.text.lowercased()
    guard let text = ReportTemplate.builtInTexts.first(where: { $0.name == name })?.text else {
      throw .badValue(
        option: "--show-template", value: shown.text,
        expected: Counted.choice(ReportTemplate.builtInTexts.map(\.name)))
    }
    return ExportAnswer(format: "template", content: text, file: nil, bytes: text.utf8.count)
  }

  /// The named template, read and checked.
  func template(at desk: Desk) throws -> HouseTemplate? {
    try path.map { try HouseTemplate(readFrom: $0.text, at: desk) }
  }
}

/// A newsroom's template file, as a format.
struct HouseTemplate: ReportFormat {
  let path: String
  let template: ReportTemplate

  let name = "template"
  let aliases: [String] = []
  let summary = "your own template"
  var fileEnding: String { template.markup.fileEnding }
  let writesNotices = true
  let showsPictures = true
  /// Whether to stop: a template may contain loops within loops.
  var isCancelled: @Sendable () -> Bool = { false }

  /// Reads a template's file.
  /// - Throws: `LoadError`; `DeskError.badTemplate`, `badValue`.
  init(readFrom path: String, at desk: Desk) throws {
    let bytes = try desk.bytes(ofFile: path, limit: ReportTemplate.mostBytes)
    guard let text = String(validating: UTF8Mark.passedOver(bytes), as: UTF8.self) else {
      throw DeskError.badValue(option: "--template", value: path, expected: "a file in UTF-8")
    }
    self.path = path
    do {
      template = try ReportTemplate(text, markup: TemplateMarkup(fileName: path))
    } catch {
      throw DeskError.badTemplate(path: path, error)
    }
    isCancelled = desk.setup.isInterrupted
  }

  /// The template of the settings.
  /// - Throws: `DeskError.noTemplate` if none is set.
  static func ofSettings(at desk: Desk) throws -> HouseTemplate {
    guard let path = try desk.settings.usable(.template) else { throw DeskError.noTemplate }
    return try HouseTemplate(readFrom: path, at: desk)
  }

  func write(_ report: Report, to sink: inout ReportSink) throws {
    do {
      try sink.write(template.render(report, isCancelled: isCancelled))
    } catch let fault as TemplateFault {
      throw DeskError.badTemplate(path: path, fault)
    }
  }
}
