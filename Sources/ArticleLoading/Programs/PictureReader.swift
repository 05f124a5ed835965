import FactCheck
import FoundationEssentials
import JSON

/// Reads when, where and with what a picture was made, with exiftool.
///
/// The picture goes to its standard input, so no file has to be written, and it reads no configuration, which could
/// contain a program.
public struct PictureReader {
  private let programs: OutsidePrograms
  private let patience: Duration

  /// Makes a reader; `patience` is the time limit for a picture.
  public init(_ programs: OutsidePrograms, patience: Duration = .seconds(20)) {
    self.programs = programs
    self.patience = patience
  }

  /// What a picture's file says.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: its path, for messages.
  /// - Throws: `LoadError`: `noProgram`, `programFailed`, `programTooSlow`, `tooLarge`, `cancelled`.
  public func facts(of bytes: [UInt8], for path: String) throws(LoadError) -> PictureFacts {
    let members = try read(bytes, ["-n"] + Tag.allCases.map { "-\($0.rawValue)" }, for: path)
    return PictureFacts(Tags(members))
  }

  /// Every text that a file says of itself, also in parts that this program does not know: to search in, not to read.
  /// - Parameters:
  ///   - bytes: the file; not only of a picture.
  ///   - path: its path, for messages.
  /// - Throws: as `facts`.
  public func texts(of bytes: [UInt8], for path: String) throws(LoadError) -> [String] {
    // All tags, also unknown ones and those that others hide.
    try read(bytes, ["-a", "-u", "-G4"], for: path).flatMap { Self.texts(in: $0.value) }
  }

  private static func texts(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let list): list.flatMap(texts)
    case .object(let members): members.flatMap { texts(in: $0.value) }
    default: []
    }
  }

  private func read(
    _ bytes: [UInt8], _ options: [String], for path: String
  ) throws(LoadError) -> [JSONValue.Member] {
    var call = ProgramCall("exiftool", ["-config", "", "-json"] + options + ["-"])
    call.input = bytes
    call.patience = patience
    call.memory = Self.memory
    let result: ProgramResult
    do throws(ProgramFault) {
      result = try programs.run(call)
    } catch {
      var limits = LoadLimits()
      limits.seconds = Int(patience.components.seconds)
      limits.maxBytes = call.maxBytes
      throw .of(error, needing: .exiftool, for: path, limits: limits)
    }
    guard result.status == 0, case .array(let files)? = try? JSONText.value(of: result.output),
      case .object(let members)? = files.first
    else { throw .programFailed(path: path, .exiftool, detail: result.complaint) }
    return members
  }

  /// The size of its address space, in bytes; a kept file has 100 MB at most.
  private static let memory = 1_000_000_000

  /// What exiftool is asked for, by its names, whichever part of the file has it.
  fileprivate enum Tag: String, CaseIterable {
    case width = "ImageWidth"
    case height = "ImageHeight"
    case made = "DateTimeOriginal"
    case zone = "OffsetTimeOriginal"
    case created = "CreateDate"
    case latitude = "GPSLatitude"
    case longitude = "GPSLongitude"
    // IPTC and XMP have other names for places.
    case part = "Sub-location"
    case location = "Location"
    case city = "City"
    case province = "Province-State"
    case state = "State"
    case land = "Country-PrimaryLocationName"
    case country = "Country"
    case maker = "Make"
    case model = "Model"
  }

  /// The values of a file's tags.
  fileprivate struct Tags {
    private let values: [String: JSONValue]

    init(_ members: [JSONValue.Member]) {
      values = Dictionary(
        members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// A length in pixels.
    func pixels(_ tag: Tag) -> Int? {
      guard case .integer(let number)? = values[tag.rawValue], number > 0 else { return nil }
      return number
    }

    /// An angle in degrees.
    func degrees(_ tag: Tag, most: Double) -> String? {
      let angle: Double
      switch values[tag.rawValue] {
      case .integer(let number)?: angle = Double(number)
      case .number(let number)?: angle = number
      default: return nil
      }
      guard abs(angle) <= most else { return nil }
      // A metre on the ground; zero has no sign.
      let text = "\((angle * 100_000).rounded() / 100_000 + 0)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A text: one line without control characters; a model can be a number.
    func text(_ tag: Tag) -> String? {
      let text: String
      switch values[tag.rawValue] {
      case .string(let words)?: text = words
      case .integer(let number)?: text = "\(number)"
      case .number(let number)?: text = "\(number)"
      default: return nil
      }
      let line = text.unicodeScalars
        .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
        .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
      return line.isEmpty ? nil : String(line.prefix(Self.longest))
    }

    /// The longest text, in characters; a file can contain any.
    private static let longest = 200
  }
}

extension PictureFacts {
  fileprivate init(_ tags: PictureReader.Tags) {
    self.init(
      width: tags.pixels(.width), height: tags.pixels(.height), made: Self.time(tags),
      place: Self.place(tags), device: Self.device(tags))
  }

  /// `2026:01:30 14:05:11` as days are written, with the zone if there is one.
  private static func time(_ tags: PictureReader.Tags) -> String? {
    let original = tags.text(.made)
    guard let time = original ?? tags.text(.created),
      let match = time.wholeMatch(of: /(\d{4}):(\d\d):(\d\d)(.*)/), match.1 != "0000"
    else { return nil }
    let day = "\(match.1)-\(match.2)-\(match.3)\(match.4)"
    let hasZone = match.4.contains { "+-Z".contains($0) }
    guard original != nil, !hasZone, let zone = tags.text(.zone) else { return day }
    return "\(day) \(zone)"
  }

  private static func place(_ tags: PictureReader.Tags) -> String? {
    let names = [
      tags.text(.part) ?? tags.text(.location), tags.text(.city),
      tags.text(.province) ?? tags.text(.state), tags.text(.land) ?? tags.text(.country),
    ].compactMap { $0 }.joined(separator: ", ")
    guard let latitude = tags.degrees(.latitude, most: 90),
      let longitude = tags.degrees(.longitude, most: 180)
    else { return names.isEmpty ? nil : names }
    return "\(latitude), \(longitude)" + (names.isEmpty ? "" : " (\(names))")
  }

  private static func device(_ tags: PictureReader.Tags) -> String? {
    guard let model = tags.text(.model) else { return tags.text(.maker) }
    // Many models are named with their makers.
    guard let maker = tags.text(.maker), !model.lowercased().hasPrefix(maker.lowercased()) else {
      return model
    }
    return "\(maker) \(model)"
  }
}
