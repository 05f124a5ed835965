import ArticleText
import FactCheck
import Importing
import JSON
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
        "bad-json", "\(path):\(fault.line):\(fault.column): \(text(fault.reason))\(inValue(fault))",
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

  private static func inValue(_ fault: JSONFault) -> String {
    fault.pointer.steps.isEmpty ? "" : ", in \(fault.pointer)"
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
    case .otherContext(let words, let article):
      "“\(words.prefix(80))” stands in \(article), but not between the words that the record has "
        + "around it"
    case .noTarget(let name): "there is no \(name) in the file"
    case .fields(let count, let wanted):
      "\(Counted.text(count, "field")), and the first line has \(wanted)"
    }
  }

  private static func text(_ reason: LeftOutDate.Reason) -> String {
    switch reason {
    case .ambiguous: "may be two days"
    case .placeholder: "is what programs write for an unknown one"
    case .unreadable: "is no date"
    }
  }

  /// What was done in reading.
  static func text(_ remark: ImportRemark) -> String {
    switch remark {
    case .decodedAs(let encoding): "read as \(encoding)"
    case .cut(let line):
      "the file ends in the middle of a record, on line \(line): the records before it were read; ask "
        + "for it again"
    case .ownApproval(let claim, let author):
      "\(Neutralizer.shown(claim, singleLine: true)): "
        + "\(Neutralizer.shown(author, singleLine: true)) approved a verdict of their own; that is no "
        + "approval, and was left out"
    case .mended(let count): "\(Counted.text(count, "value")) written oddly could be read"
    case .dateLeftOut(let date):
      "record \(date.record) came in without its date: \(date.field) "
        + "\"\(Neutralizer.shown(date.value, singleLine: true))\" \(text(date.reason))"
    }
  }
}
