import FoundationEssentials
import Glibc
import SafeFiles

/// A folder for one run of a program, which nobody else can read.
struct PrivateFolder {
  /// The beginning of such folders' names.
  static let nameStart = "factdesk-print-"

  /// The folder, without a slash at its end.
  let path: String

  /// Makes a folder among the temporary files.
  /// - Parameters:
  ///   - file: the file to be written, for messages.
  ///   - program: the program that will run.
  init(
    for file: String, _ program: NeededProgram, in programs: OutsidePrograms
  ) throws(LoadError) {
    let parent = Self.parent(programs)
    Self.clearLeftovers(in: parent)
    var template = Array("\(parent)/\(Self.nameStart)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .programFailed(
        path: file, program,
        detail: "\(parent) takes no folder: \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Deletes it with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// The folder of temporary files.
  static func parent(_ programs: OutsidePrograms) -> String {
    let folder = programs.environment["TMPDIR"] ?? ""
    return folder.hasPrefix("/") ? folder : "/tmp"
  }

  /// Deletes folders that a killed program left: with such names, of this user, private, and older than any
  /// run takes.
  static func clearLeftovers(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(nameStart) {
      let folder = "\(parent)/\(name)"
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_mode & 0o777 == 0o700, status.isAbandoned
      else { continue }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
