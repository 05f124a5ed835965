import ArgumentParser
import ArticleLoading
import FactCheck
import Pictures
import SafeFiles

extension Stance: EnumerableFlag {
  /// The help for a stance flag.
  public static func help(for value: Stance) -> ArgumentHelp? {
    switch value {
    case .supports: "It supports the claim."
    case .refutes: "It refutes the claim."
    case .context: "It gives context for judging the claim."
    }
  }
}

extension SourceLevel: EnumerableFlag {
  /// The help for a level flag.
  public static func help(for value: SourceLevel) -> ArgumentHelp? {
    switch value {
    case .primary: "A first-hand source: a document, a witness, a measurement."
    case .secondary: "A report about first-hand sources."
    }
  }
}

/// Whether reports show a piece of evidence.
enum Audience: String, EnumerableFlag {
  /// It stays in the session.
  case `private`
  /// Reports show it.
  case `public`

  /// The help for a flag.
  static func help(for value: Audience) -> ArgumentHelp? {
    switch value {
    case .private: "Keep it out of every export."
    case .public: "Let exports show it, as they do by default."
    }
  }
}

/// Whether reports contain what the file of a kept picture says of it.
enum MetadataAudience: EnumerableFlag {
  /// They do.
  case publicMetadata
  /// They do not.
  case privateMetadata

  /// The help for a flag.
  static func help(for value: MetadataAudience) -> ArgumentHelp? {
    switch value {
    case .publicMetadata: "Let reports say when, where and with what a kept picture was made."
    case .privateMetadata: "Keep that out of every export, as it is by default."
    }
  }
}

/// Whether the page of evidence is fetched for what it says about itself; without a choice, the setting decides.
enum Fetching: EnumerableFlag {
  /// It is fetched, and what is typed stays.
  case fetch
  /// It is not, whatever the setting says.
  case noFetch

  /// The help for a flag.
  static func help(for value: Fetching) -> ArgumentHelp? {
    switch value {
    case .fetch: "Fetch the page, and fill in its title, publisher, author, date and address."
    case .noFetch: "Do not fetch it, even with set fetch-evidence on."
    }
  }
}

/// A file that was read and will be kept with evidence.
struct ReadFile {
  /// Its name, without folders.
  let name: String
  let blob: Blob
  /// What it says of its picture; `nil` if it is none.
  var picture: PictureFacts?
  /// Why not all of that was read.
  var remark: String?
}

/// Options for evidence, on adding it and later.
struct EvidenceOptions: ParsableArguments {
  @Flag var stance: Stance?

  @Flag var level: SourceLevel?

  @Flag var audience: Audience?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A file to keep with the session.", valueName: "file"))
  var file: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("What it is called.", valueName: "title"))
  var title: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: OptionText?

  @Option(parsing: .unconditional, help: ArgumentHelp("Who wrote it.", valueName: "name"))
  var author: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it was published: a day, a month or a year.", valueName: "date"))
  var published: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When you looked at it.", valueName: "time"))
  var accessed: OptionText?

  @Option(
    name: .customLong("archive"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Where a copy of it is kept; may be repeated.", valueName: "url"))
  var archives: [OptionText] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("A quotation from it.", valueName: "text"))
  var quote: OptionText?

  @Option(
    name: .customLong("at"), parsing: .unconditional,
    help: ArgumentHelp("The place in it: page, table, minute.", valueName: "locator"))
  var locator: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The source's interest in the matter.", valueName: "text"))
  var interest: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Your remark; reports print it.", valueName: "text"))
  var note: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What a kept picture shows, for readers who do not see it.", valueName: "text"))
  var alt: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The question about the claim that it answers.", valueName: "question"))
  var answers: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The answer; without it, the quote is the answer.", valueName: "text"))
  var answer: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How it answers: extractive, abstractive, boolean or unanswerable.", valueName: "type"))
  var answerType: OptionText?

  @Flag(help: "Read a kept picture's date, place and device again, with exiftool.")
  var metadata = false

  @Flag var metadataAudience: MetadataAudience?

  @Flag var fetching: Fetching?

  @OptionGroup var future: FutureOption

  /// Whether any option was given.
  var isGiven: Bool {
    stance != nil || level != nil || fetching == .fetch || audience != nil || metadata
      || metadataAudience != nil
      || !archives.isEmpty
      || [
        file, title, publisher, author, published, accessed, quote, locator, interest, note, alt,
        answers, answer, answerType,
      ]
      .contains { $0 != nil }
  }

  /// The maximum size of a kept file, in bytes.
  static let longestFile = 100_000_000

  /// Reads the file to keep.
  func readFile(at desk: Desk) throws -> ReadFile? {
    guard let path = file?.text, !path.isEmpty else { return nil }
    let bytes = try desk.bytes(ofFile: path, limit: Self.longestFile)
    let name = FileName.shown(path.split(separator: "/").last.map(String.init) ?? path)
    var file = ReadFile(name: name, blob: Blob(bytes))
    if let kind = PictureKind(fileName: name) {
      (file.picture, file.remark) = try desk.pictureFacts(
        ofWhole: bytes, as: kind, in: path, isAsked: metadata)
    } else if metadata {
      throw DeskError.options("--metadata needs a picture: png, jpg, gif or webp")
    }
    return file
  }

  /// The current value of the detail that an option's text would replace.
  static func current(_ option: String, in details: EvidenceDetails) -> String? {
    switch option {
    case "--title": details.title
    case "--publisher": details.publisher
    case "--author": details.author
    case "--quote": details.quote
    case "--at": details.locator
    case "--interest": details.interest
    case "--note": details.note
    case "--alt": details.alt
    case "--answer": details.answers?.text
    default: nil
    }
  }

  /// Applies what the evidence answers.
  private func applyAnswer(to details: inout EvidenceDetails) throws {
    if let answers {
      if answers.text.isEmpty {
        details.answers = nil
      } else if let question = QuestionID(answers.text) {
        if question != details.answers?.question {
          details.answers = QuestionAnswer(question: question)
        }
      } else {
        throw DeskError.badValue(
          option: "--answers", value: answers.text, expected: "a question such as q1")
      }
    }
    guard answer != nil || answerType != nil else { return }
    guard details.answers != nil else {
      throw DeskError.options("--answer and --answer-type need the question: --answers q1")
    }
    if let answer { details.answers?.text = OptionValues.text(answer) }
    if let answerType {
      details.answers?.kind = try OptionValues.word(
        answerType, "--answer-type", QuestionAnswer.Kind.self)
    }
  }

  /// Applies the options to evidence's details.
  /// - Parameter picture: what was read again of the kept picture.
  func apply(
    to details: inout EvidenceDetails, file: ReadFile?, picture: PictureFacts? = nil, at desk: Desk
  ) throws {
    if let picture {
      let isPublic = details.picture?.isPublic ?? false
      details.picture = picture
      details.picture?.isPublic = isPublic
    }
    let dates = DateValues(at: desk, allowsFuture: future.isAllowed)
    if let stance { details.stance = stance }
    if let level { details.level = level }
    if let title { details.title = OptionValues.text(title) }
    if let publisher { details.publisher = OptionValues.text(publisher) }
    if let author { details.author = OptionValues.text(author) }
    if let published { details.published = try dates.date(published, "--published") }
    if let accessed { details.accessed = try dates.time(accessed, "--accessed") }
    if let quote { details.quote = OptionValues.text(quote) }
    if let locator { details.locator = OptionValues.text(locator) }
    if let interest { details.interest = OptionValues.text(interest) }
    if let note { details.note = OptionValues.text(note) }
    if let audience { details.isPrivate = audience == .private }
    try applyAnswer(to: &details)
    // Words for a picture do not fit another one.
    if let known = details.file, self.file != nil, known.sha256 != file?.blob.digest {
      details.alt = nil
    }
    if let alt { details.alt = OptionValues.text(alt) }
    if let file {
      details.file = KeptFile(
        name: file.name, sha256: file.blob.digest, byteCount: file.blob.bytes.count,
        captured: desk.now)
      details.picture = file.picture
    } else if self.file?.text.isEmpty == true {
      details.file = nil
      details.picture = nil
    }
    if let metadataAudience {
      guard details.picture != nil else {
        throw DeskError.options(
          "no data of a picture are known: --file PICTURE, or --metadata to read those of a kept one"
        )
      }
      details.picture?.isPublic = metadataAudience == .publicMetadata
    }
    details.archives = try Archives.adding(archives, to: details.archives)
  }
}
