/// The JSON-LD of a page, script by script, for callers that need more than an article.
package enum LinkedDataScripts {
  /// The texts of a page's data blocks, in page order.
  ///
  /// - Throws: `LoadError`, as when loading a page.
  package static func texts(in input: LoaderInput) throws(LoadError) -> [[UInt8]] {
    let decoded = try DecodedText(input, declared: DeclaredEncoding.find(in: input.bytes))
    guard let tree = PageParser().parse(decoded.bytes) else { throw .tooComplex(path: input.path) }
    return tree.nodes.indices.filter { LinkedData.isBlock(tree, $0) }.map {
      LinkedData.text(of: tree, $0)
    }
  }
}

/// A text file's bytes as normalized UTF-8, for files other than articles.
package struct PlainBytes {
  /// The text as UTF-8.
  package let bytes: [UInt8]
  /// Its original encoding: `UTF-8`, `windows-1252`.
  package let encoding: String

  /// Detects the encoding and decodes.
  ///
  /// - Throws: `LoadError.binary`, `needsOtherLoader` or `noConverter`.
  package init(_ input: LoaderInput) throws(LoadError) {
    let decoded = try DecodedText(input)
    bytes = decoded.bytes
    encoding = decoded.encoding
  }
}
