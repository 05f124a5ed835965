/// The JSON-LD that a page holds, script by script, for those who look for more than an article.
package enum LinkedDataScripts {
  /// The texts of a page's data blocks, in its order.
  ///
  /// - Throws: `LoadError` as for a page that is loaded.
  package static func texts(in input: LoaderInput) throws(LoadError) -> [[UInt8]] {
    let decoded = try DecodedText(input, declared: DeclaredEncoding.find(in: input.bytes))
    guard let tree = PageParser().parse(decoded.bytes) else { throw .tooComplex(path: input.path) }
    return tree.nodes.indices.filter { LinkedData.isBlock(tree, $0) }.map {
      LinkedData.text(of: tree, $0)
    }
  }
}

/// A text file's bytes as normalized UTF-8, for files that are no articles.
package struct PlainBytes {
  /// The text as UTF-8.
  package let bytes: [UInt8]
  /// The encoding it was in: `UTF-8`, `windows-1252`.
  package let encoding: String

  /// Finds the encoding and decodes.
  ///
  /// - Throws: `LoadError.binary`, `needsOtherLoader` or `noConverter`.
  package init(_ input: LoaderInput) throws(LoadError) {
    let decoded = try DecodedText(input)
    bytes = decoded.bytes
    encoding = decoded.encoding
  }
}
