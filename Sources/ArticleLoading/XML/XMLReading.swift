import CLibxml2

/// Receives the parts of an XML document, in order.
protocol XMLReceiver: AnyObject {
  /// An element begins; names have their prefix as written.
  func start(_ name: String, _ attributes: [String: String])
  /// An element ends.
  func end(_ name: String)
  /// Characters of text.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  var continues: Bool { get }
}

/// Reads XML without building a tree, and without fetching or expanding anything.
enum XMLReading {
  private static let step = 16 * 1024

  /// The maximum number of attributes and namespaces of a tag. The parser compares each with all the others, so
  /// that 4 MB of them in one tag took minutes; no feed or document comes close.
  private static let mostAttributes = 1000

  /// Reads a document to its end, or until the receiver or the time stops it.
  /// - Parameter isCancelled: whether to stop; called after each piece.
  /// - Parameter mustBeWellFormed: whether a document that the parser had to repair counts as not read.
  /// - Returns: whether it reached the end.
  static func read(
    _ bytes: [UInt8], within time: Duration = .seconds(10),
    isCancelled: @escaping () -> Bool = { false }, mustBeWellFormed: Bool = false,
    into receiver: any XMLReceiver
  ) -> Bool {
    guard !XMLTags.have(moreThan: mostAttributes, in: bytes) else { return false }
    let walk = Walk(receiver, deadline: .now + time, isCancelled)
    var events = html_events(
      receiver: Unmanaged.passUnretained(walk).toOpaque(),
      start: { Walk.at($0).start($1, $2) },
      end: { Walk.at($0).receiver.end(Walk.string($1)) },
      text: { Walk.at($0).receiver.text(UnsafeBufferPointer(start: $1, count: Int($2))) },
      raw: { Walk.at($0).receiver.text(UnsafeBufferPointer(start: $1, count: Int($2))) })
    var isWellFormed = false
    let isWhole = withExtendedLifetime(walk) {
      bytes.withUnsafeBytes {
        xml_parse(
          $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, step, &events,
          { Walk.at($0).continues }, &isWellFormed)
      }
    }
    return isWhole && (isWellFormed || !mustBeWellFormed)
  }

  /// The receiver, in a box for C.
  private final class Walk {
    let receiver: any XMLReceiver
    private let deadline: ContinuousClock.Instant
    private let isCancelled: () -> Bool

    init(
      _ receiver: any XMLReceiver, deadline: ContinuousClock.Instant,
      _ isCancelled: @escaping () -> Bool
    ) {
      self.isCancelled = isCancelled
      self.receiver = receiver
      self.deadline = deadline
    }

    var continues: Bool { receiver.continues && !isCancelled() && ContinuousClock.now < deadline }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> Walk {
      Unmanaged<Walk>.fromOpaque(pointer!).takeUnretainedValue()
    }

    static func string(_ text: UnsafePointer<xmlChar>?) -> String {
      text.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }

    func start(
      _ name: UnsafePointer<xmlChar>?,
      _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
      var attributes: [String: String] = [:]
      var index = 0
      while let list, let name = list[index] {
        attributes[Self.string(name)] = Self.string(list[index + 1])
        index += 2
      }
      receiver.start(Self.string(name), attributes)
    }
  }
}
