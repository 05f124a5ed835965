import ClaimSearch
import JSON

/// Who says what in a sentence, as the rules of reported speech find it.
package struct SpeechValue: JSONWritable {
  private let speech: ReportedSpeech

  package init(_ speech: ReportedSpeech) { self.speech = speech }

  package var json: JSONValue {
    [
      "source": speech.source, "cue": speech.cue, "content": speech.content,
      "reportingSource": speech.reportingSource, "guessedName": speech.guessedName,
    ]
  }

  /// Who says it, in words; a guess is called one.
  package var words: String {
    let who = speech.guessedName.map { "“\(speech.source)”, probably \($0)" } ?? speech.source
    return "\(who) (\(speech.cue))" + (speech.reportingSource.map { ", reported by \($0)" } ?? "")
  }
}
