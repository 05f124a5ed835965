/// Prints our own pages to PDF, with Chromium. No host name is resolved.
public struct PagePrinter {
  private let browser: HeadlessBrowser

  /// Makes a printer; `patience` is the time limit for printing.
  public init(_ programs: OutsidePrograms, patience: Duration = .seconds(180)) {
    browser = HeadlessBrowser(programs: programs, patience: patience)
  }

  /// The page as PDF.
  /// - Parameters:
  ///   - page: HTML that fetches nothing.
  ///   - path: the file to be written, for messages.
  /// - Throws: `LoadError`: `noProgram`, `programFailed`, `tooSlow`, `cancelled`.
  public func pdf(of page: [UInt8], for path: String) throws(LoadError) -> [UInt8] {
    // The page is our own, every foreign character in it is text, and its policy allows no scripts.
    let outcome = try browser.run(
      writing: ["page.html": page], reading: ["page.pdf"], for: path
    ) { folder in
      [
        "--print-to-pdf=\(folder)/page.pdf", "--no-pdf-header-footer", "file://\(folder)/page.html",
      ]
    }
    guard let pdf = outcome.files["page.pdf"], pdf.starts(with: "%PDF-".utf8) else {
      throw .programFailed(path: path, .chromium, detail: outcome.complaint)
    }
    return pdf
  }
}
