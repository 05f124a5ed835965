import ArticleLoading
import FactCheck
import Pictures
import Presentation
import SessionStore

extension Desk {
  /// What the file of a picture says of it.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - kind: the kind that its name states.
  ///   - path: its path, for messages.
  ///   - isAsked: whether the line asks for date, place and device. Otherwise they are left out if exiftool is missing,
  ///     or fails.
  /// - Returns: also why they were not read, unless exiftool is missing.
  func pictureFacts(
    of bytes: [UInt8], as kind: PictureKind, in path: String, isAsked: Bool
  ) throws -> (PictureFacts, remark: String?) {
    var facts = PictureFacts()
    var remark: String?
    do {
      facts = try PictureReader(setup.programs).facts(of: bytes, for: path)
    } catch let error {
      try checkInterrupted()
      if isAsked { throw error }
      switch error {
      // Nobody asked for what needs the program.
      case .noProgram: break
      default:
        remark =
          "date, place and device were not read: \(Explanations.explanation(of: error).message)"
      }
    }
    // What readers are shown counts; the file can state another size.
    if let picture = try? Picture(bytes, as: kind) {
      (facts.width, facts.height) = (picture.width, picture.height)
    }
    return (facts, remark)
  }

  /// The same, of a file that is refused if it is another picture than it says, or damaged. One that is too large for
  /// readers is not.
  /// - Throws: also `DeskError.badPicture`.
  func pictureFacts(
    ofWhole bytes: [UInt8], as kind: PictureKind, in path: String, isAsked: Bool
  ) throws -> (PictureFacts, remark: String?) {
    do {
      _ = try Picture(bytes, as: kind)
    } catch .tooManyBytes {
      // It is kept as it is; its answer says that readers will not see it.
    } catch {
      throw DeskError.badPicture(file: path, kind, error)
    }
    return try pictureFacts(of: bytes, as: kind, in: path, isAsked: isAsked)
  }

  /// What the file of a picture says of it that the session keeps with evidence.
  /// - Throws: `DeskError.options` if no picture is kept.
  func pictureFacts(of details: EvidenceDetails, _ id: EvidenceID) throws -> PictureFacts {
    guard let file = details.file, let kind = file.pictureKind, let store = session.store else {
      throw DeskError.options("--metadata needs a picture, and \(id) keeps none: --file PICTURE")
    }
    return try pictureFacts(
      of: store.blob(file.sha256), as: kind, in: file.name, isAsked: true
    ).0
  }
}
