import JSON

/// What was opened in the browser.
package struct BrowseAnswer: Answer {
  private let address: String?
  private let file: String?

  /// - Parameter address: an address of the web.
  package init(address: String) {
    self.address = address
    file = nil
  }

  /// - Parameter file: the path of a page that was written for it.
  package init(file: String) {
    address = nil
    self.file = file
  }

  package var json: JSONValue { ["address": address, "file": file] }

  package func write(to page: inout TextOutput) {
    page.wrapped([.init("opened ", .faint), .init(address ?? file ?? "")], indent: "  ")
  }
}
