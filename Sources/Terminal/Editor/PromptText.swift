import EditShim
import Glibc

/// The present prompt in its different forms.
final class PromptText {
  private(set) var prompt = Prompt("")
  /// The text for the terminal, with its colour.
  private(set) var shown = ""
  /// The string for libedit, which requests it at every redraw and never frees it; so it is our own and lives
  /// as long as the prompt.
  private(set) var buffer: UnsafeMutablePointer<CChar> = strdup("")

  deinit { free(buffer) }

  /// The text without colour, for computing rows and columns.
  var text: String { prompt.text }

  func set(_ prompt: Prompt, usesColor: Bool) {
    self.prompt = prompt
    let text = prompt.editorText(usesColor: usesColor)
    shown = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != Prompt.escape }))
    guard let copy = strdup(text) else { return }
    free(buffer)
    buffer = copy
  }

  /// Sets the next prompt without showing it yet.
  func hide(_ prompt: Prompt) {
    self.prompt = prompt
    buffer[0] = 0
  }
}
