import ArgumentParser
import Presentation

/// The options of commands that can ask a program from outside.
struct HelperOptions: ParsableArguments {
  @Flag(name: .customLong("helper"), help: "Ask the program that is set for it, too.")
  var asksHelper = false

  @Flag(
    name: .customLong("dry-run"), help: "Print what the program would get, and start nothing.")
  var isDry = false

  @Flag(name: .customLong("yes"), help: "Hand the texts over without asking.")
  var isSure = false

  /// Refuses options that need `--helper` without it.
  func check() throws {
    guard asksHelper || !isDry && !isSure else {
      throw DeskError.options("--dry-run and --yes are for --helper")
    }
  }
}
