import Glibc
import PtySupport
import Testing

@testable import Terminal

@Suite struct ExternalEditorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An editor whose program is a script; the text's path is its last argument.
  private func editor(_ script: String, _ arguments: String = "") throws -> ExternalEditor {
    let path = try folder.write("editor", "#!/bin/sh\n\(script)\n", mode: 0o700)
    return ExternalEditor(environment: [
      "VISUAL": "\(path) \(arguments)", "TMPDIR": folder.path, "PATH": "/usr/bin:/bin",
      "F": folder.path,
    ])
  }

  @Test func theChangedTextIsReturned() throws {
    let editor = try editor("printf 'more é\\n' >> \"$2\"", "--wait")
    #expect(try editor.edit("text 日本\n") == "text 日本\nmore é\n")
  }

  @Test func anUnchangedTextHasNoDifferences() throws {
    #expect(try editor("true").edit("text") == nil)
    #expect(try editor("echo >> $1").edit("text") == nil)
    #expect(try editor("rm $1").edit("text") == nil)
  }

  @Test(arguments: [
    ("exit 1", "exited with status 1"), ("exit 255", "exited with status 255"),
    ("kill -9 $$", "was killed by signal 9 (Killed)"),
  ])
  func anEditorThatFailsIsReportedWithItsExitStatus(end: String, said: String) throws {
    let editor = try editor(end)
    do {
      _ = try editor.edit("text")
      Issue.record("no error")
    } catch let error as ExternalEditorError {
      #expect(error.message == "editor \(said); the text was not changed")
      #expect(error.leftTextUnchanged && !error.needsEditor)
    }
  }

  @Test(
    arguments: [
      ("exit 3", 3, "exited with status 3"),
      ("kill -9 $$", 137, "was killed by signal 9 (Killed)"),
    ] as [(String, Int32, String)])
  func aChangedTextOfAFailedEditorStaysWhereItIsSaidToBe(
    end: String, code: Int32, said: String
  ) throws {
    let editor = try editor("echo precious > $1; \(end)")
    do {
      _ = try editor.edit("text")
      Issue.record("no error")
    } catch ExternalEditorError.failed(_, let found, let path) {
      #expect(found == code && path.hasPrefix(folder.path))
      let bytes = folder.read(String(path.dropFirst(folder.path.count + 1)))
      #expect(bytes == Array("precious\n".utf8))
      let message = ExternalEditorError.failed(program: "ed", code: found, path: path).message
      #expect(message == "ed \(said), so its text was not used; it was saved in \(path)")
    }
  }

  @Test func aTextThatIsTooLongStays() throws {
    let editor = try editor("head -c 16000001 /dev/zero > $1")
    do {
      _ = try editor.edit("text")
      Issue.record("no error")
    } catch ExternalEditorError.cannotStore(let path, EFBIG) {
      #expect(access(path, F_OK) == 0)
    }
  }

  @Test func theProgramIsRunAsAShellWould() throws {
    let path = try folder.write(
      "editor", "#!/bin/sh\nprintf '%s|' \"$1\" \"$2\" > \"$3\"\n", mode: 0o700)
    let environment = ["VISUAL": "\(path) 'a b' \"$G\"", "G": "of G", "TMPDIR": folder.path]
    #expect(try ExternalEditor(environment: environment).edit("text") == "a b|of G|")
    #expect(throws: ExternalEditorError.cannotStart(program: "ed", code: ENOENT)) {
      try ExternalEditor(environment: ["EDITOR": "/nowhere/ed '-x'", "TMPDIR": folder.path])
        .edit("text")
    }
  }

  @Test func anEditorMayReplaceTheFile() throws {
    #expect(try editor("echo new > $1.tmp; mv $1.tmp $1").edit("old") == "new")
  }

  @Test func theTextIsForUsAloneAndGoneAfterwards() throws {
    let editor = try editor(
      "stat -c %a $1 > $F/mode; echo $1 > $F/name; cp $1 $1~; echo x > $1; ls $F > $F/during")
    #expect(try editor.edit("text", fileName: "note.md") == "x")
    #expect(folder.read("mode") == Array("600\n".utf8))
    let name = String(decoding: folder.read("name") ?? [], as: UTF8.self)
    #expect(name.hasSuffix("/note.md\n"))
    #expect(access(String(name.dropLast()), F_OK) != 0)
    #expect(access(String(name.dropLast("/note.md\n".count)), F_OK) != 0)
  }

  @Test(
    arguments: [
      ("a\\377b", 1, 2), ("\\377", 1, 1), ("é\\n日本x\\303(", 2, 4), ("a\\n\\303", 2, 1),
    ] as [(String, Int, Int)])
  func aTextThatIsNotUTF8StaysAndItsPlaceIsSaid(
    written: String, line: Int, character: Int
  ) throws {
    let editor = try editor("printf '\(written)' > $1")
    do {
      _ = try editor.edit("text")
      Issue.record("no error")
    } catch let error as ExternalEditorError {
      guard case .notUTF8(let path, line, character) = error else { throw error }
      #expect(access(path, F_OK) == 0)
      #expect(
        error.message
          == "the text is not UTF-8 at line \(line), character \(character), so it was not used; "
          + "it was saved in \(path)")
      #expect(!error.needsEditor && !error.leftTextUnchanged)
    }
  }

  @Test func aMissingProgramIsNamed() {
    let editor = ExternalEditor(environment: ["EDITOR": "/nowhere/ed -x", "TMPDIR": folder.path])
    #expect(throws: ExternalEditorError.cannotStart(program: "/nowhere/ed", code: ENOENT)) {
      try editor.edit("text")
    }
    #expect(throws: ExternalEditorError.noEditor) {
      try ExternalEditor(environment: ["PATH": folder.path]).edit("text")
    }
  }

  @Test func variablesComeBeforeInstalledPrograms() throws {
    let path = try folder.write("vi", "", mode: 0o700)
    let folderOnly = ["PATH": "/nowhere:\(folder.path)"]
    #expect(path.hasSuffix("/vi"))
    #expect(ExternalEditor(environment: folderOnly).command(editing: [])?.arguments == ["vi"])
    let both = folderOnly.merging(["VISUAL": "a -b", "EDITOR": "c"]) { $1 }
    #expect(ExternalEditor(environment: both).command(editing: [])?.arguments == ["a", "-b"])
    let second = folderOnly.merging(["VISUAL": " ", "EDITOR": "c"]) { $1 }
    #expect(ExternalEditor(environment: second).command(editing: [])?.arguments == ["c"])
  }
}
