import FactCheck
import Glibc
import Testing

import func PtySupport.waitUntilNobodyWrites

@testable import ArticleLoading

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/article-loading-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    // Others may pass through: the permission tests read as somebody else.
    chmod(path, 0o755)
  }

  deinit { Self.remove(path) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ bytes: [UInt8] = []) throws -> String {
    let file = "\(path)/\(name)"
    // Programs that other tests start must not keep it open.
    let stream = try #require(fopen(file, "we"))
    defer { fclose(stream) }
    try #require(bytes.isEmpty || fwrite(bytes, 1, bytes.count, stream) == bytes.count)
    return file
  }

  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  /// Writes a program that can be run at once; its path.
  @discardableResult
  func script(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = try file(name, bytes)
    chmod(file, 0o755)
    waitUntilNobodyWrites(to: file)
    return file
  }

  @discardableResult
  func script(_ name: String, _ text: String) throws -> String {
    try script(name, Array(text.utf8))
  }

  private static func remove(_ path: String) {
    chmod(path, 0o700)
    for name in fileNames(in: path) where unlink("\(path)/\(name)") != 0 {
      remove("\(path)/\(name)")
    }
    rmdir(path)
  }
}

/// A file beside the tests.
func fixture(_ name: String, beside file: String = #filePath) -> String {
  file[..<file.lastIndex(of: "/")!] + "/Fixtures/" + name
}

/// The names of what lies in a folder, in order; none when there is no such folder.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) {
      String(cString: $0.assumingMemoryBound(to: CChar.self).baseAddress!)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

extension FileBytes {
  /// As where nobody presses Ctrl-C.
  static func read(_ path: String, limit: Int) throws(LoadError) -> [UInt8] {
    try read(path, limit: limit, isCancelled: { false })
  }
}

/// The bytes of a file of the repository.
func contents(_ path: String) throws -> [UInt8] { try FileBytes.read(path, limit: 10_000_000) }

/// Reads bytes as if they had been piped in.
func load(
  _ bytes: [UInt8], title: String? = nil, language: String? = nil, loader: String? = nil
) throws(LoadError) -> LoadedArticle {
  try ArticleReader().load(
    .standardInput(bytes: bytes), language: language, title: title, loader: loader)
}

func load(_ text: String, loader: String? = nil) throws(LoadError) -> LoadedArticle {
  try load(Array(text.utf8), loader: loader)
}

extension LoadedArticle {
  var text: String { String(decoding: body.text, as: UTF8.self) }
}
