/// The fields of a Word document: their results are text, their instructions are not.
extension WordRewriter {
  /// A field code whose end was not read yet.
  struct OpenField {
    var field: WordFields.Field
    /// Whether its instruction is being read, which is not shown.
    var isCode = true
    /// Whether it has a result with words.
    var hasWords = false
  }

  var isInCode: Bool { openFields.contains { $0.isCode && $0.field.isClosed } }

  func takeFieldMark(_ kind: String?) {
    switch kind {
    case "begin":
      openFields.append(OpenField(field: fields[fieldCount] ?? WordFields.Field()))
      fieldCount += 1
    case "separate": if !openFields.isEmpty { openFields[openFields.count - 1].isCode = false }
    case "end":
      guard let last = openFields.popLast(), last.field.isClosed, !last.hasWords, skipped == nil,
        !isInCode
      else { return }
      let shown = last.field.shown
      if let words = shown.words { writeWords(words) }
      // Word draws equations whatever their results are.
      if let instruction = shown.instruction, last.isCode || instruction.hasPrefix("EQ ") {
        drop(instruction, .field)
      }
    default: break
    }
  }
}
