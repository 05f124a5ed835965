import ArticleText
import FactCheck
import Importing
import JSON

extension Explanations {
  package static func explanation(of error: ImportError) -> Explanation {
    switch error {
    case .unknownFormat(let name, let known):
      Explanation(
        "no-format", "there is no import format \"\(name)\"",
        hint: didYouMean(Spelling.nearest(to: name, in: known)),
        choices: known, status: .misuse)
    case .unrecognized(let path, let known):
      Explanation(
        "unrecognized", "\(path): the format is not recognized",
        hint: "name it with --format: \(known.joined(separator: ", ")); load FILE loads "
          + "an article")
    case .noJSON(let path, let fault):
      Explanation(
        "bad-json", "\(path):\(fault.line):\(fault.column): \(text(fault.reason))\(inValue(fault))",
        hint: "nothing was imported; repair the file, or get it again")
    case .noReport(let path, let error): explanation(of: error, in: path)
    case .noRecords(let path, let format):
      Explanation(
        "no-records", "\(path): no \(format) records found",
        hint: "--format NAME chooses another format")
    case .missingBeside(let path, let name):
      Explanation(
        "missing-beside", "\(path) refers to a text that is missing from its folder: \(name)",
        hint: "copy \(name) into the same folder")
    }
  }

  private static func inValue(_ fault: JSONFault) -> String {
    fault.pointer.steps.isEmpty ? "" : ", in \(fault.pointer)"
  }

  /// The place of a record in a file.
  package static func text(_ place: RefusedRecord.Place) -> String {
    switch place {
    case .line(let number): "line \(number)"
    case .pointer(let pointer): pointer.steps.isEmpty ? "/" : pointer.description
    case .within(let block, let pointer): "block \(block) \(pointer)"
    }
  }

  /// Why a record was not imported.
  package static func text(_ reason: RefusedRecord.Reason) -> String {
    switch reason {
    case .noJSON(let reason): text(reason)
    case .expected(let what): "expected \(what)"
    case .missing(let field): "\(field) is missing"
    case .badValue(let field, let value): "\(field) cannot be \"\(value.prefix(100))\""
    case .tooLong(let field, let bytes): "\(field) has \(Counted.text(bytes, "byte"))"
    case .tooLongToRead(let limit): "it has more than \(Counted.text(limit, "byte"))"
    case .noArticle(let name): "the session has no article \(name)"
    case .notFound(let words, let article):
      "“\(words.prefix(80))” is not in \(article)"
    case .nowhere(let words): "“\(words.prefix(80))” is in no article of the session"
    case .inSeveral(let words, let articles):
      "“\(words.prefix(80))” is in \(Counted.list(articles.map(\.description)))"
    case .ambiguous(let words, let article, let count):
      "“\(words.prefix(80))” occurs \(count) times in \(article)"
    case .otherContext(let words, let article):
      "“\(words.prefix(80))” is in \(article), but not between the words that the record gives "
        + "around it"
    case .noTarget(let name): "there is no \(name) in the file"
    case .fields(let count, let expected):
      "\(Counted.text(count, "field")), but the first line has \(expected)"
    }
  }

  private static func text(_ reason: ForeignDate.Fault) -> String {
    switch reason {
    case .ambiguous(let days):
      "is ambiguous"
        + (days.isEmpty ? "" : ": \(days.map(DateWords.text).joined(separator: " or "))")
    case .placeholder: "is a placeholder for an unknown date"
    case .future: "is in the future"
    case .unreadable: "is not a date"
    }
  }

  /// The words for a remark on reading.
  package static func text(_ remark: ImportRemark) -> String {
    switch remark {
    case .decodedAs(let encoding): "read as \(encoding)"
    case .cut(let line):
      "the file ends in the middle of a record, on line \(line); the records before it were imported; ask "
        + "for it again"
    case .ownApproval(let claim, let author):
      "\(Neutralizer.shown(claim, singleLine: true)): "
        + "\(Neutralizer.shown(author, singleLine: true)) approved their own verdict; that does not count as "
        + "approval, and was left out"
    case .onlyReview(let line):
      "line \(line) is a review by others: its words are in no article of the session"
    case .repaired(let count): "\(Counted.text(count, "value")) in unusual notation read"
    case .dateOmitted(let date):
      "record \(date.record) was imported without its date: \(date.field) "
        + "\"\(Neutralizer.shown(date.value, singleLine: true))\" \(text(date.reason))"
    case .addressOmitted(let address):
      "record \(address.record) was imported without its address: \(address.field) "
        + "\"\(Neutralizer.shown(address.value, singleLine: true))\": \(text(address.reason))"
    }
  }
}
