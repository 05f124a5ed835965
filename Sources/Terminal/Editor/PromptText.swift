import EditShim
import Glibc

/// The prompt that is shown, in its several forms.
final class PromptText {
  private(set) var prompt = Prompt("")
  /// As it goes to the terminal, with its colour.
  private(set) var shown = ""
  /// As libedit sees it. libedit asks for it at every redraw and never frees it, so it is a string
  /// of our own that lives as long as the prompt.
  private(set) var buffer: UnsafeMutablePointer<CChar> = strdup("")

  deinit { free(buffer) }

  /// Without colour, for the sums about rows and columns.
  var text: String { prompt.text }

  func set(_ prompt: Prompt, usesColor: Bool) {
    self.prompt = prompt
    let text = prompt.editorText(usesColor: usesColor)
    shown = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != Prompt.escape }))
    guard let copy = strdup(text) else { return }
    free(buffer)
    buffer = copy
  }

  /// Chooses the next prompt and shows nothing of it yet.
  func hide(_ prompt: Prompt) {
    self.prompt = prompt
    buffer[0] = 0
  }
}
