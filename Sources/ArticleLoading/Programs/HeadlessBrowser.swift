import Glibc

/// Chromium without a window, in a folder that nobody else can read: with a profile and a home folder of its own, all of
/// which is deleted afterwards.
struct HeadlessBrowser {
  let programs: OutsidePrograms
  /// The time limit for one run.
  let patience: Duration

  /// What one run left in the folder.
  struct Outcome {
    /// The files that were asked for, by name; without those that were not written.
    var files: [String: [UInt8]] = [:]
    /// Why a page did not load, as `net::ERR_CONNECTION_REFUSED`; else the last line of its output: what comes before is
    /// about the machine.
    var complaint: String
  }

  /// Runs Chromium once.
  /// - Parameters:
  ///   - files: what is in the folder before.
  ///   - names: what it should leave there.
  ///   - path: what it is for, in messages.
  ///   - hosts: rules for host names (`--host-resolver-rules`); without any, no name is resolved.
  ///   - arguments: the options of the run and the address, for a folder.
  /// - Throws: `LoadError`: `noProgram`, `programFailed`, `tooSlow`, `cancelled`.
  func run(
    writing files: [String: [UInt8]] = [:], reading names: [String], for path: String,
    hosts: [String] = [], _ arguments: (_ folder: String) -> [String]
  ) throws(LoadError) -> Outcome {
    let folder: PrivateFolder
    do throws(PrivateFolder.Fault) {
      folder = try PrivateFolder(Self.nameStart, environment: programs.environment)
    } catch {
      throw .programFailed(path: path, .chromium, detail: error.detail)
    }
    defer { folder.remove() }
    do throws(PrivateFolder.Fault) {
      for (name, bytes) in files { try folder.write(bytes, to: name) }
      if Self.isRoot { try folder.write(Self.noScripts, to: "profile/Default/Preferences") }
    } catch {
      throw .programFailed(path: path, .chromium, detail: error.detail)
    }
    let rules = (hosts + ["MAP * ~NOTFOUND"]).joined(separator: ", ")
    var options = [
      "--headless", "--user-data-dir=\(folder.path)/profile", "--host-resolver-rules=\(rules)",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-extensions", "--disable-gpu", "--disable-breakpad", "--no-first-run",
      "--no-default-browser-check", "--log-level=3",
    ]
    if Self.isRoot { options.append("--no-sandbox") }
    var call = ProgramCall("chromium", options + arguments(folder.path))
    call.settings = [
      "HOME": folder.path, "XDG_CONFIG_HOME": folder.path, "XDG_CACHE_HOME": folder.path,
      "TMPDIR": folder.path,
    ]
    call.patience = patience
    let result: ProgramResult
    do {
      result = try programs.run(call)
    } catch {
      switch error {
      case .tooSlow: throw .tooSlow(path: path, seconds: Int(patience.components.seconds))
      default: throw .of(error, needing: .chromium, for: path, limits: LoadLimits())
      }
    }
    var outcome = Outcome(complaint: Self.complaint(result))
    for name in names { outcome.files[name] = folder.read(name) }
    return outcome
  }

  /// Root cannot have Chromium's sandbox. Without it, no script of a page runs.
  static let isRoot = geteuid() == 0
  private static let noScripts = Array(
    "{\"profile\":{\"default_content_setting_values\":{\"javascript\":2}}}".utf8)

  private static func complaint(_ result: ProgramResult) -> String {
    let output = String(decoding: result.diagnostics.suffix(2000), as: UTF8.self)
    if let reason = output.matches(of: /net::ERR_[A-Z0-9_]+/).last { return String(reason.output) }
    let lines = output.split(whereSeparator: \.isNewline)
    return lines.last.map { String($0.prefix(200)) } ?? "it ended with \(result.status)"
  }

  /// The beginning of such folders' names.
  static let nameStart = "factdesk-print-"
}
