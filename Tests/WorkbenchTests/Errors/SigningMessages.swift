import ArticleLoading
import FactCheck
import Signing
import TestSupport

@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static let again = "nothing was written; try again, or leave out --timestamp"

  /// What can go wrong with keys and timestamp authorities; tests of their room provoke it.
  static let signing: [(any Error, Explanation)] =
    [
      (
        SigningError.noProgram("--sign", .sshKeygen),
        Explanation(
          "no-program", "--sign needs the program ssh-keygen, which is not installed",
          hint: "apt-get install openssh-client")
      ),
      (
        SigningError.noProgram("--tsa-ca", .openssl),
        Explanation(
          "no-program", "--tsa-ca needs the program openssl, which is not installed",
          hint: "apt-get install openssl")
      ),
      (
        SigningError.noKey("my key"),
        Explanation(
          "no-key", "there is no key my key that you can read",
          hint: "ssh-keygen -t ed25519 -f 'my key' makes one")
      ),
      (
        SigningError.lockedKey("key"),
        Explanation(
          "locked-key", "key needs a passphrase, and no agent has the key",
          hint: "in a shell: ssh-add 'key'; then run the command again")
      ),
      (
        SigningError.exposedKey("key"),
        Explanation(
          "exposed-key", "other people can read key, so ssh-keygen does not use it",
          hint: "in a shell: chmod 600 'key'")
      ),
      (
        SigningError.publicKeyOnly("key.pub"),
        Explanation(
          "no-private-key", "key.pub is a public key, and no agent has its private key",
          hint: "ssh-add adds a private key to the agent")
      ),
      (
        SigningError.notSigned(key: "key", detail: "what it says"),
        Explanation("not-signed", "ssh-keygen did not sign with key, and says: what it says")
      ),
      (
        SigningError.noAnswer(
          .notFetched(url: "https://t.example/", .status(404, retryAfter: nil))),
        Explanation("page-missing", "https://t.example/: page not found (404)", hint: again)
      ),
      (
        SigningError.failed("--sign", detail: "/tmp takes no folder"),
        Explanation("signing-failed", "--sign could not be done: /tmp takes no folder")
      ),
      (SigningError.cancelled, Explanation("interrupted", "interrupted", status: .interrupted)),
      timestamp(.damaged, "it is damaged, or not the reply of a timestamp authority"),
      timestamp(.refused("bad hash"), "the authority refused it: bad hash"),
      timestamp(.otherBytes, "it is for other bytes"),
      timestamp(.changed, "it was changed after the authority signed it"),
      timestamp(.untrusted("expired"), "its issuer is not trusted: expired"),
      timestamp(.noCertificates, "the file of trusted authorities contains no certificate"),
      timestamp(.other("odd"), "openssl says: odd"),
    ]

  private static func timestamp(
    _ fault: TimestampFault, _ words: String
  ) -> (any Error, Explanation) {
    (
      SigningError.badTimestamp(url: "https://t.example/", fault),
      Explanation(
        "bad-timestamp",
        "https://t.example/ did not send a timestamp of the signature: \(words)", hint: again)
    )
  }

  /// What can be wrong with archives and their copies; tests of their room provoke it.
  static let archives: [(any Error, Explanation)] = [
    (
      ArchiveError.noCopy(page: "https://x.example/", host: "archive.example"),
      Explanation(
        "no-copy", "archive.example has no copy of https://x.example/",
        hint: "archive eN --save has one made; set timegate chooses another archive")
    ),
    (
      ArchiveError.tooLong(page: "https://x.example/"),
      Explanation(
        "bad-url", "https://x.example/: an address must not be longer than 8,192 bytes")
    ),
    copy(
      .noTime, "its server does not say when it was made (there is no Memento-Datetime)"),
    copy(
      .future(TestDesk.start), "it is dated in the future, 3 February 2026, 09:30 UTC"),
    copy(.otherPage("https://y.example/"), "it is a copy of https://y.example/"),
    copy(.noOriginal, "its server does not say of which page it is a copy"),
    copy(.pageItself, "it is the page itself"),
    copy(.otherHost("z.example"), "it is on z.example, not on the archive's own host"),
  ]

  private static func copy(
    _ fault: CopyFault, _ words: String
  ) -> (any Error, Explanation) {
    (
      ArchiveError.badCopy(page: "https://x.example/", copy: "https://c.example/1", fault),
      Explanation(
        "bad-copy",
        "https://c.example/1 is not recorded as a copy of https://x.example/: \(words)",
        hint: "if you trust it: edit eN --archive URL")
    )
  }
}
