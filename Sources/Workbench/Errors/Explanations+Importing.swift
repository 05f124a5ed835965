import ArticleText
import FactCheck
import Importing
import Reports

extension Explanations {
  static func explanation(of error: ImportError) -> Explanation {
    switch error {
    case .unknownFormat(let name, let known):
      Explanation(
        "no-format", "nothing is taken in as \"\(name)\"",
        hint: didYouMean(Spelling.nearest(to: name, in: known)),
        choices: known, status: .misuse)
    case .unrecognized(let path, let known):
      Explanation(
        "unrecognized", "\(path): this is nothing that can be taken in",
        hint: "--format NAME if it is one of \(known.joined(separator: ", ")); load FILE takes in "
          + "an article")
    case .noJSON(let path, let fault):
      Explanation(
        "no-json", "\(path):\(fault.line):\(fault.column): \(text(fault.reason))\(inValue(fault))",
        hint: "the whole file is passed over; mend it, or ask for it again")
    case .noReport(let path, let error): explanation(of: error, in: path)
    case .noRecords(let path, let format):
      Explanation(
        "no-records", "\(path): there is nothing of \(format) in it",
        hint: "--format NAME says that it is something else")
    case .missingBeside(let path, let name):
      Explanation(
        "missing-beside", "\(path) speaks of a text that is not beside it: \(name)",
        hint: "put \(name) into the same folder")
    }
  }

  /// Why a file is no report.
  static func explanation(of error: ReportReadError, in path: String) -> Explanation {
    switch error {
    case .syntax(let fault):
      Explanation(
        "no-json", "\(path):\(fault.line):\(fault.column): \(text(fault.reason))\(inValue(fault))",
        hint: "the file is damaged; export it again")
    case .format(let name):
      Explanation(
        "report-format",
        name.map {
          "\(path) is a report of the format \"\($0)\", and this program reads \(Report.format)"
        }
          ?? "\(path) is no report: it names no format",
        hint: name == nil ? nil : "a newer factdesk may read it")
    case .faults(let faults, let count):
      Explanation(
        "report-faults",
        "\(path) breaks the rules of a report at \(Counted.text(count, "place"))",
        hint: "factdesk schema prints the rules",
        choices: faults.map {
          "\($0.pointer.description.isEmpty ? "/" : $0.pointer.description): \(text($0.reason))"
        }
          + (count > faults.count ? ["and \(Counted.grouped(count - faults.count)) more"] : []))
    }
  }

  private static func inValue(_ fault: JSONFault) -> String {
    fault.pointer.steps.isEmpty ? "" : ", in \(fault.pointer)"
  }

  /// What is wrong with a JSON text.
  static func text(_ reason: JSONFault.Reason) -> String {
    switch reason {
    case .ended: "the JSON ends too early"
    case .unexpected: "this is no JSON"
    case .moreBehind: "something stands behind the end of the JSON"
    case .notUTF8: "these bytes are no UTF-8"
    case .byteOrderMark: "a byte order mark stands before the JSON"
    case .control: "a control character stands in a text"
    case .badEscape: "a backslash stands before something that it cannot escape"
    case .loneSurrogate: "half of a surrogate pair stands in a text"
    case .badNumber: "this is no number"
    case .notFinite: "NaN, infinity or a number without end"
    case .duplicateKey(let key): "the key \"\(key)\" stands twice"
    case .tooDeep(let limit): "objects and lists lie deeper than \(limit) within each other"
    case .tooLarge(let limit): "more than \(Counted.text(limit, "byte"))"
    }
  }

  /// What is wrong at a place of a report.
  static func text(_ reason: ReportFault.Reason) -> String {
    switch reason {
    case .wanted(.object): "an object is wanted"
    case .wanted(.list): "a list is wanted"
    case .wanted(.text): "a text is wanted"
    case .wanted(.wholeNumber): "a whole number is wanted"
    case .missing(let key): "\"\(key)\" is missing"
    case .unknownKey: "no report has this key"
    case .empty: "it is empty"
    case .noneOf(let words): "it is none of \(words.joined(separator: ", "))"
    case .malformed(let form): text(form)
    case .outside(let bounds):
      "it is not from \(Counted.grouped(bounds.lowerBound)) to \(Counted.grouped(bounds.upperBound))"
    case .repeats(let earlier): "the same stands at \(earlier)"
    case .needs(let key): "\"\(key)\" must stand beside it"
    case .notSkipped: "only a skipped claim has a reason for it"
    case .noSuchArticle(let id): "no article is \"\(id)\""
    case .noClaim(let id): "\"\(id)\" is no claim"
    case .notOnScale(let label): "the scale has no label \"\(label)\""
    case .valueOnScale(let value):
      value.map { "the scale gives this label \($0)" } ?? "the scale gives this label no value"
    case .notInOrder: "the end must come after the start"
    case .otherHash: "the content has another hash"
    case .otherWords: "the article's content holds other words there"
    }
  }

  private static func text(_ form: ReportFault.Form) -> String {
    switch form {
    case .id: "an id is a letter and up to 63 letters, digits, . _ or -"
    case .uri: "this is no address"
    case .url: "an http or https address in plain characters, without a user's name, is wanted"
    case .language: "this is no language tag such as en or pt-BR"
    case .instant: "a time such as 2026-02-03T09:30:00Z, on the calendar, is wanted"
    case .when: "a year, month, day or time on the calendar is wanted"
    case .sha256: "64 hexadecimal digits in lower case are wanted"
    case .fileName: "a file's name without folders is wanted"
    case .normalizedText: "a text with LF line ends, without NUL and byte order mark, is wanted"
    }
  }

  /// Where a record of a file stands.
  static func text(_ place: RefusedRecord.Place) -> String {
    switch place {
    case .line(let number): "line \(number)"
    case .pointer(let pointer): pointer.steps.isEmpty ? "/" : pointer.description
    case .within(let block, let pointer): "block \(block) \(pointer)"
    }
  }

  /// Why a record was not taken in.
  static func text(_ reason: RefusedRecord.Reason) -> String {
    switch reason {
    case .noJSON(let reason): text(reason)
    case .wanted(let what): "\(what) is wanted"
    case .missing(let field): "\(field) is missing"
    case .badValue(let field, let value): "\(field) cannot be \"\(value.prefix(100))\""
    case .tooLong(let field, let bytes): "\(field) has \(Counted.text(bytes, "byte"))"
    case .noArticle(let name): "the session has no article \(name)"
    case .notFound(let words, let article):
      "“\(words.prefix(80))” stands nowhere in \(article)"
    case .ambiguous(let words, let article, let count):
      "“\(words.prefix(80))” stands in \(article) \(count) times"
    case .noTarget(let name): "there is no \(name) in the file"
    case .fields(let count, let wanted):
      "\(Counted.text(count, "field")), and the first line has \(wanted)"
    }
  }

  /// What was done in reading.
  static func text(_ remark: ImportRemark) -> String {
    switch remark {
    case .decodedAs(let encoding): "read as \(encoding)"
    case .mended(let count): "\(Counted.text(count, "value")) written oddly could be read"
    }
  }
}
