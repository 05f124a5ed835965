import ArgumentParser
import ArticleLoading
import FactCheck
import Presentation
import Signing

/// The options for signing a report and dating the signature.
struct SigningOptions: ParsableArguments {
  @Option(
    name: .customLong("sign"), parsing: .unconditional,
    help: ArgumentHelp(
      "Sign with this SSH key: a private key, or a public one whose private key the agent has.",
      valueName: "file"))
  var key: OptionText?

  @Option(
    name: .customLong("timestamp"), parsing: .unconditional,
    help: ArgumentHelp(
      "Get a timestamp of the signature from this authority (RFC 3161).", valueName: "url"))
  var authority: OptionText?

  /// The signer that the options ask for; `nil` without `--sign`.
  func signer(at desk: Desk) throws -> DeskSigner? {
    guard let key else {
      guard authority == nil else { throw DeskError.options("--timestamp needs --sign KEY") }
      return nil
    }
    return DeskSigner(
      desk: desk, key: key.text,
      authority: try authority.map { try OptionValues.required($0, "--timestamp") })
  }
}

/// Signs reports for a command.
struct DeskSigner {
  let desk: Desk
  /// The path of the key.
  let key: String
  /// The timestamp authority, if one is to be asked.
  let authority: WebAddress?

  /// Signs the bytes of a report.
  /// - Throws: `SigningError`.
  func sign(_ bytes: [UInt8]) throws -> SignatureParts {
    desk.console.progress { "signing with \(ScreenText.shown(key, singleLine: true))" }
    let signed = try ReportSigner(desk.setup.programs, mayAsk: desk.console.isInteractive)
      .sign(bytes, with: key)
    var parts = SignatureParts(signature: signed.signature.bytes, key: signed.key)
    guard let authority else { return parts }
    let token = try TimestampAuthority(
      at: authority, programs: desk.setup.programs, fetcher: desk.fetcher
    ).token(for: parts.signature) { address, _ in
      desk.console.progress { "asking \(address.host) for a timestamp" }
    }
    parts.token = token.bytes
    parts.time = token.time
    return parts
  }
}
