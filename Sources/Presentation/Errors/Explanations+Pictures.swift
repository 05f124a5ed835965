import Pictures

extension Explanations {
  /// Why a file of evidence is no picture for readers.
  /// - Parameter kind: the kind that its name states.
  package static func explanation(
    of fault: PictureFault, in file: String, as kind: PictureKind
  ) -> Explanation {
    let keep = "to keep the file as it is, give its name another ending, such as bin"
    return switch fault {
    case .otherKind(let found?):
      Explanation(
        "not-this-picture", "\(file) is named as a \(kind.name) picture, but it is \(found.name)",
        hint: "rename it to end in \(found.endings[0])")
    case .otherKind(nil):
      Explanation(
        "not-this-picture", "\(file) is named as a \(kind.name) picture, but it is not one",
        hint: keep
      )
    case .damaged:
      Explanation(
        "damaged-picture", "\(file) is a damaged \(kind.name) picture",
        hint: "get the file again from its source")
    case .tooManyPixels(let width, let height, let frames):
      Explanation(
        "huge-picture",
        "\(file) has \(Counted.grouped(width)) × \(Counted.grouped(height)) pixels"
          + (frames > 1 ? " in \(Counted.text(frames, "frame"))" : "")
          + ", more than a reader's program should unpack",
        hint: "make it smaller: at most \(Counted.grouped(Picture.mostPixels)) pixels, "
          + "and \(Counted.grouped(Picture.longestSide)) in a row")
    case .tooManyBytes(let bytes):
      Explanation(
        "huge-picture", "\(file) has \(Counted.text(bytes, "byte"))",
        hint: "reports show pictures of up to \(Counted.text(Picture.mostBytes, "byte"))")
    }
  }
}
