import ArticleLoading
import FactCheck
import Glibc
import PtySupport
import SigningSupport
import Testing

@testable import Signing

@Suite("Signatures of reports", .enabled(if: SigningKeys.canBeMade))
struct SignatureTests {
  private let keys: SigningKeys
  private let report = Array("{\"format\": \"factdesk-report/3\"}\n".utf8)
  private let now = Timestamp("2026-02-03T09:30:00Z")!

  init() throws {
    keys = try SigningKeys()
    _ = try keys.key("ann")
  }

  private var path: String { "\(keys.folder.path)/ann" }

  private func sign(
    _ bytes: [UInt8], with key: String, programs: OutsidePrograms = OutsidePrograms()
  ) throws -> ReportSigner.Signed {
    try ReportSigner(programs, mayAsk: false).sign(bytes, with: key)
  }

  /// What is found with a signers file.
  private func finding(
    _ signers: String, signature: [UInt8]? = nil, of bytes: [UInt8]? = nil
  ) throws -> SignatureFinding {
    try SignatureCheck(OutsidePrograms()).finding(
      on: signature ?? sign(report, with: path).signature.bytes, of: bytes ?? report,
      signers: Array(signers.utf8), at: now)
  }

  private var publicKey: String { keys.publicKey(of: "ann") }

  @Test func whoeverIsListedIsNamedWithTheKey() throws {
    let signed = try sign(report, with: path)
    #expect(signed.key.hasPrefix("ED25519 key SHA256:"))
    #expect(signed.signature.namespace == "factdesk-report")
    let signers = "# staff\n\nann@paper.example,chief@paper.example \(publicKey)\n"
    #expect(try finding(signers) == .signed(by: "ann@paper.example", key: signed.key))
    // The public key leads to the private one beside it.
    #expect(try sign(report, with: path + ".pub").key == signed.key)
  }

  /// By the same program without this one, on the files alone.
  @Test func sshKeygenItselfConfirmsTheFile() throws {
    let signature = try keys.folder.write(
      "report.sig", bytes: sign(report, with: path).signature.bytes)
    let signers = try keys.signers(("ann@paper.example", "ann"))
    var call = ProgramCall(
      "ssh-keygen",
      [
        "-Y", "verify", "-n", "factdesk-report", "-f", signers, "-I", "ann@paper.example", "-s",
        signature,
      ])
    call.input = report
    #expect(try OutsidePrograms().run(call).status == 0)
    call.input = report + [0x0A]
    #expect(try OutsidePrograms().run(call).status != 0)
  }

  @Test func anotherKeyNamesNobody() throws {
    _ = try keys.key("ben")
    let key = try sign(report, with: path).key
    let ben = "ben@paper.example \(keys.publicKey(of: "ben"))\n"
    #expect(try finding(ben) == .unknownKey(key: key, fault: nil))
    #expect(
      try finding("ann@paper.example\n" + ben)
        == .unknownKey(key: key, fault: "line 1: missing key"))
    #expect(try finding("\n") == .unknownKey(key: key, fault: nil))
  }

  @Test func eachByteOfTheReportCounts() throws {
    let signers = "ann@paper.example \(publicKey)\n"
    let signature = try sign(report, with: path).signature.bytes
    for index in [0, report.count / 2, report.count - 1] {
      var changed = report
      changed[index] ^= 1
      #expect(try finding(signers, signature: signature, of: changed) == .changed)
    }
    #expect(try finding(signers, signature: signature, of: report.dropLast()) == .changed)
    #expect(try finding(signers, signature: signature, of: []) == .changed)
  }

  @Test func aChangedSignatureNamesNobody() throws {
    let signers = "ann@paper.example \(publicKey)\n"
    let signature = try sign(report, with: path).signature.bytes
    let start = try #require(signature.firstIndex(of: 0x0A)) + 1
    let end = try #require(signature.lastIndex(of: UInt8(ascii: "E"))) - 10
    for index in stride(from: start, to: end, by: 7) {
      var changed = signature
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      if changed == signature { continue }
      let found = try finding(signers, signature: changed)
      if case .signed = found { Issue.record("byte \(index) is not signed") }
    }
    for bytes in [[], Array("rubbish".utf8), Array(signature.prefix(100)), [0, 0xFF] + signature] {
      #expect(try finding(signers, signature: bytes) == .malformed)
    }
  }

  @Test func aSignatureForAnotherUseIsRefused() throws {
    let other = try keys.sign(report, with: "ann", namespace: "git")
    #expect(
      try finding("ann@paper.example \(publicKey)\n", signature: other) == .otherNamespace("git"))
  }

  @Test func theTimesAndUsesOfASignersFileHold() throws {
    let key = try sign(report, with: path).key
    func found(_ options: String) throws -> SignatureFinding {
      try finding("ann@paper.example \(options) \(publicKey)\n")
    }
    let signed = SignatureFinding.signed(by: "ann@paper.example", key: key)
    #expect(try found("valid-before=\"20260203\"") == .expired(key: key))
    #expect(try found("valid-after=\"20260204\"") == .notYetValid(key: key))
    #expect(try found("namespaces=\"git,file\"") == .notPermitted(key: key))
    #expect(try found("namespaces=\"git,factdesk-*\"") == signed)
    // Midnight is that of UTC, wherever the report is verified.
    #expect(try found("valid-after=\"202602030929\",valid-before=\"202602030931\"") == signed)
    #expect(try found("valid-after=\"202602030931\"") == .notYetValid(key: key))
  }

  @Test func aPatternAndAnExclusionAreNoOtherPerson() throws {
    let key = try sign(report, with: path).key
    #expect(
      try finding("*@paper.example \(publicKey)\n") == .signed(by: "*@paper.example", key: key))
    #expect(try finding("!ann@paper.example \(publicKey)\n") == .unknownKey(key: key, fault: nil))
  }

  @Test func aKeyWithAPassphraseIsRefusedWithoutAsking() throws {
    let locked = try keys.key("locked", passphrase: "secret words")
    // A program that asks, but nobody is at a terminal.
    let asking = try keys.folder.write("ask", "#!/bin/sh\necho secret words\n", mode: 0o700)
    let programs = OutsidePrograms(environment: ["SSH_ASKPASS": asking, "DISPLAY": ":0"])
    #expect(throws: SigningError.lockedKey(locked)) {
      try sign(report, with: locked, programs: programs)
    }
    #expect(
      try ReportSigner(programs, mayAsk: true).sign(report, with: locked).key
        .hasPrefix("ED25519"))
  }

  @Test func keysThatCannotSign() throws {
    #expect(throws: SigningError.noKey("/nowhere/key")) { try sign(report, with: "/nowhere/key") }
    #expect(throws: SigningError.noKey("")) { try sign(report, with: "") }
    #expect(throws: SigningError.noKey("\(path)\u{0}x")) { try sign(report, with: path + "\0x") }
    let alone = try keys.folder.write("alone.pub", publicKey + "\n")
    #expect(throws: SigningError.publicKeyOnly(alone)) { try sign(report, with: alone) }
    chmod(path, 0o644)
    #expect(throws: SigningError.exposedKey(path)) { try sign(report, with: path) }
    let text = try keys.folder.write("text", "no key")
    #expect {
      try sign(report, with: text)
    } throws: {
      if case .notSigned(text, _)? = $0 as? SigningError { true } else { false }
    }
  }

  @Test func theProgramMayBeMissingAndMayBeStopped() throws {
    let nowhere = OutsidePrograms(environment: ["PATH": "/nowhere"])
    #expect(throws: SigningError.noProgram("--sign", .sshKeygen)) {
      try sign(report, with: path, programs: nowhere)
    }
    #expect(throws: SigningError.cancelled) {
      try sign(report, with: path, programs: OutsidePrograms(isCancelled: { true }))
    }
    let place = OutsidePrograms(environment: ["TMPDIR": "/nowhere"])
    #expect(
      throws: SigningError.failed(
        "--sign", detail: "/nowhere takes no folder: No such file or directory")
    ) { try sign(report, with: path, programs: place) }
  }

  /// An agent or a program in its place that signs something else.
  @Test func aFaultySignerIsFoundOut() throws {
    let wrong = try keys.folder.write(
      "wrong.sig", bytes: sign(Array("other".utf8), with: path).signature.bytes)
    try keys.folder.write(
      "ssh-keygen",
      "#!/bin/sh\ncase \"$*\" in *' sign '*) cat '\(wrong)';; *) exec /usr/bin/ssh-keygen \"$@\";; esac\n",
      mode: 0o700)
    let programs = OutsidePrograms(environment: ["PATH": "\(keys.folder.path):/usr/bin:/bin"])
    #expect(
      throws: SigningError.notSigned(key: path, detail: "the signature does not fit the report")
    ) { try sign(report, with: path, programs: programs) }
  }
}

@Suite("The form of signatures")
struct DetachedSignatureTests {
  private func armoured(_ base64: String) -> [UInt8] {
    Array("-----BEGIN SSH SIGNATURE-----\n\(base64)\n-----END SSH SIGNATURE-----\n".utf8)
  }

  @Test func theNamespaceIsRead() {
    // SSHSIG, version 1, the key "k", the namespace "git".
    let bytes = armoured("U1NIU0lHAAAAAQAAAAFrAAAAA2dpdA==")
    #expect(DetachedSignature(bytes)?.namespace == "git")
    #expect(DetachedSignature(bytes)?.bytes == bytes)
  }

  @Test(arguments: [
    "", "AAAA", "****",
    // Another version, a key longer than all, no namespace, a namespace that is not UTF-8.
    "U1NIU0lHAAAAAgAAAAFrAAAAA2dpdA==", "U1NIU0lHAAAAAf////9rAAAAA2dpdA==", "U1NIU0lHAAAAAQAAAAFr",
    "U1NIU0lHAAAAAQAAAAFrAAAAAf8=",
  ])
  func whatIsNoSignature(_ base64: String) {
    #expect(DetachedSignature(armoured(base64)) == nil)
  }

  @Test func aHugeFileIsNone() {
    #expect(DetachedSignature(armoured(String(repeating: "A", count: 200_000))) == nil)
  }
}
