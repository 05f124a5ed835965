import Glibc

/// Prints our own pages to PDF, with Chromium without a window.
///
/// The page is in a folder that nobody else can read, beside a profile and a home folder for the browser; all
/// of it is deleted afterwards. No host name is resolved.
public struct PagePrinter {
  private let programs: OutsidePrograms
  private let patience: Duration

  /// Makes a printer; `patience` is the time limit for printing.
  public init(_ programs: OutsidePrograms, patience: Duration = .seconds(180)) {
    self.programs = programs
    self.patience = patience
  }

  /// The page as PDF.
  /// - Parameters:
  ///   - page: HTML that fetches nothing.
  ///   - path: the file to be written, for messages.
  /// - Throws: `LoadError`: `noProgram`, `programFailed`, `tooSlow`, `cancelled`.
  public func pdf(of page: [UInt8], for path: String) throws(LoadError) -> [UInt8] {
    let folder: PrivateFolder
    do throws(PrivateFolder.Fault) {
      folder = try PrivateFolder(Self.nameStart, environment: programs.environment)
    } catch {
      throw .programFailed(path: path, .chromium, detail: error.detail)
    }
    defer { folder.remove() }
    do throws(PrivateFolder.Fault) {
      try folder.write(page, to: "page.html")
    } catch {
      throw .programFailed(path: path, .chromium, detail: error.detail)
    }
    let result: ProgramResult
    do {
      result = try programs.run(call(in: folder.path))
    } catch {
      switch error {
      case .tooSlow: throw .tooSlow(path: path, seconds: Int(patience.components.seconds))
      default: throw .of(error, needing: .chromium, for: path, limits: LoadLimits())
      }
    }
    guard let pdf = folder.read("page.pdf"), pdf.starts(with: "%PDF-".utf8) else {
      throw .programFailed(path: path, .chromium, detail: Self.complaint(result))
    }
    return pdf
  }

  /// The last line of its output: what comes before is about the machine.
  private static func complaint(_ result: ProgramResult) -> String {
    let lines = String(decoding: result.diagnostics.suffix(2000), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    return lines.last.map { String($0.prefix(200)) } ?? "it ended with \(result.status)"
  }

  private func call(in folder: String) -> ProgramCall {
    var arguments = [
      "--headless", "--print-to-pdf=\(folder)/page.pdf", "--no-pdf-header-footer",
      "--user-data-dir=\(folder)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-extensions", "--disable-gpu", "--disable-breakpad", "--no-first-run",
      "--no-default-browser-check", "--log-level=3",
    ]
    // Chromium refuses to run as root inside its sandbox. The page is our own, every foreign character in it is
    // text, and its policy allows no scripts; without root the sandbox stays.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    var call = ProgramCall("chromium", arguments + ["file://\(folder)/page.html"])
    call.settings = [
      "HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder, "TMPDIR": folder,
    ]
    call.patience = patience
    return call
  }

  /// The beginning of such folders' names.
  static let nameStart = "factdesk-print-"
}
