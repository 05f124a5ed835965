import SessionStore
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite("Programs of the shell") struct ShellProgramsTests {
  /// Help at the prompt describes exactly what the launch line accepts.
  @Test func helpDescribesAllPrograms() {
    let words = Programs.all.map { $0.word } + ["run"]
    let names = ShellPrograms.all.map { $0.name }
    #expect(names.sorted() == words.sorted())
    for card in ShellPrograms.all { #expect(card.usage.hasPrefix("factdesk \(card.name)")) }
  }

  /// A folder that does not exist is named as one.
  @Test func aMissingFolderOfTheNewSessionIsNamed() throws {
    let desk = try TestDesk(session: "desk")
    try desk.folder.write("Ships came.".utf8, to: "a.txt")
    #expect(desk("load \(desk.folder.path)/a.txt").status == .success)
    desk.desk.session.close()
    let folder = "\(desk.folder.path)/none"
    #expect(throws: StoreError.missingFolder(folder)) {
      try SQLiteStore.recover(
        "\(desk.folder.path)/desk.factdesk", to: "\(folder)/new.factdesk")
    }
  }
}
