import ArgumentParser
import FactCheck
import Presentation

struct MergeSessionCommand: Command {
  static let card = CommandCard(
    name: "merge-session", group: .session,
    summary: "Merge a copy of the session that someone else went on with.",
    usage: "merge-session SESSION [--dry-run]",
    discussion: """
      SESSION is a copy of this session, by its name, its file or its address on a server, in which \
      work went on: on a train, at home, at another desk. The two have their first entries in \
      common, which merge-session finds by their hashes; without any, it refuses. The later steps of \
      the copy become entries of this session, each with the line as typed there; you sign them, and \
      history shows who took the step. Your own entries stay as they are, and so does the copy. What \
      was undone in the copy is left out. New claims, evidence and notes get the next free numbers \
      here.
      A step of the copy that changes what a step of yours since then changed, or depends on it, \
      is not merged: it waits, and with it what builds on it; conflicts lists these steps, and take \
      decides. With --dry-run, merge-session lists what it would do, and changes nothing. Merging \
      the same copy again adds only what is new in it; so you can merge in both directions, again \
      and again. One undo takes back one merged step. See docs/merging.md.
      """,
    examples: [
      .init(setUp: Examples.copied, line: "merge-session train --dry-run"),
      .init(setUp: Examples.copied, line: "merge-session train"),
    ])

  @Argument(
    help: ArgumentHelp(
      "The copy: its name, its file, or its address on a server.", valueName: "session"))
  var name: OptionText

  @Flag(name: .customLong("dry-run"), help: "Report what would be merged, but change nothing.")
  var isDry = false

  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    _ = try desk.existingState()
    let other = try OtherLog(name.text, at: desk)
    defer { other.close() }
    let plan = try desk.plan(merging: other)
    guard !isDry else {
      try plan.refuseWordRedactions(of: name.text)
      return MergeSessionAnswer(
        planned: plan, of: name.text, after: other.tail.fork,
        hiddenLine: { desk.isHidden($0) ? Desk.hiddenLine : nil })
    }
    let done = try desk.merge(other)
    return MergeSessionAnswer(
      done.merged.map(desk.inView), redacted: done.redacted, isComplete: done.isComplete,
      of: name.text, after: other.tail.fork, as: plan)
  }
}
