import TestSupport

@testable import Presentation
@testable import Workbench

extension MessageRow {
  private static func picture(
    _ name: String, _ content: String, _ code: String, _ message: String, hint: String
  ) -> MessageRow {
    MessageRow(
      "DeskError.badPicture",
      after: ["load DIR/article.txt", "tag 2", "# write \(name) \(content)"],
      "evidence c1 --file DIR/\(name) --context", code, "DIR/\(name) \(message)", hint: hint)
  }

  private static let keep =
    "to keep the file as it is, give its name another ending, such as bin"

  /// Files that are named as pictures.
  static let pictures: [MessageRow] = [
    .init(
      "RuleError.altWithoutPicture",
      after: [
        "load DIR/article.txt", "tag 2",
        "# write minutes.pdf %PDF-1.4", "evidence c1 --file DIR/minutes.pdf --supports",
      ],
      "edit e1 --alt Dot", "no-picture",
      "minutes.pdf is not a picture that reports show, so --alt does not apply",
      hint: "keep a picture: --file FILE, with the ending png, jpg, gif or webp"),
    picture(
      "dot.png", "<svg onload='x()'/>", "not-this-picture",
      "is named as a PNG picture, but it is not one", hint: keep),
    picture(
      "dot.webp", "GIF89a", "not-this-picture", "is named as a WebP picture, but it is GIF",
      hint: "rename it to end in gif"),
    picture(
      "dot.gif", "GIF89a", "damaged-picture", "is a damaged GIF picture",
      hint: "get the file again from its source"),
    picture(
      "dot.gif", "GIF89a~~~~ABC,AAAAAAAAA\u{2}\u{1}A\u{0};", "huge-picture",
      "has 32,382 × 32,382 pixels, more than a reader's program should unpack",
      hint: "make it smaller: at most 50,000,000 pixels, and 20,000 in a row"),
  ]
}
