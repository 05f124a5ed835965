import FoundationEssentials
import Glibc
import SafeFiles

/// A folder that nobody else can read, for files that pass between this program and another. Who makes it
/// removes it.
public struct PrivateFolder {
  /// Absolute; only this user may enter it.
  public let path: String

  /// Makes a folder in `TMPDIR` of the environment, else in `/tmp`, and deletes what killed programs left
  /// there.
  /// - Parameter start: the beginning of its name, the same for all folders of one use.
  /// - Throws: `Fault` if it cannot be made.
  public init(_ start: String, environment: [String: String]) throws(Fault) {
    let place = Self.place(environment)
    Self.clearLeftovers(of: start, in: place)
    var template = Array("\(place)/\(start)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Fault(detail: "\(place) takes no folder: \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Deletes it with its content.
  public func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and makes the folders in its name.
  /// - Returns: its path.
  /// - Throws: `Fault` if the folder cannot be written.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws(Fault) -> String {
    let file = "\(path)/\(name)"
    do {
      if name.contains("/") {
        try FileManager.default.createDirectory(
          at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      try Data(bytes).write(to: URL(filePath: file))
    } catch {
      throw Fault(detail: "\(path) cannot be written")
    }
    return file
  }

  /// The bytes of a file; `nil` if there is none.
  public func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))).map { Array($0) }
  }

  /// Why there is no such folder, or no file in it.
  public struct Fault: Error, Equatable, Sendable {
    /// The reason, in words for a message.
    public let detail: String
  }

  /// The folder of temporary folders.
  static func place(_ environment: [String: String]) -> String {
    let folder = environment["TMPDIR"] ?? ""
    return folder.hasPrefix("/") ? folder : "/tmp"
  }

  /// Deletes folders that a killed program left: with such names, of this user, private, and older than any
  /// use takes.
  static func clearLeftovers(of start: String, in place: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where name.hasPrefix(start) {
      let folder = "\(place)/\(name)"
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_mode & 0o777 == 0o700, status.isAbandoned
      else { continue }
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
