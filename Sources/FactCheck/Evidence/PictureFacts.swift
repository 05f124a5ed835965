/// What the file of a kept picture says of it: its size, and when, where and with what it was made.
///
/// The session keeps it as text. It may give away a source, so a report contains it only if the analyst says so.
public struct PictureFacts: Hashable, Sendable {
  /// Its width as shown, in pixels.
  public var width: Int?
  /// Its height as shown, in pixels.
  public var height: Int?
  /// When it was made, as its file says: `2026-01-30 14:05:11 +01:00`.
  public var made: String?
  /// Where: latitude and longitude in degrees, and names of places.
  public var place: String?
  /// With what: the maker and the model of the device.
  public var device: String?
  /// Whether reports contain it.
  public var isPublic = false

  /// Makes facts.
  public init(
    width: Int? = nil, height: Int? = nil, made: String? = nil, place: String? = nil,
    device: String? = nil, isPublic: Bool = false
  ) {
    self.width = width
    self.height = height
    self.made = made
    self.place = place
    self.device = device
    self.isPublic = isPublic
  }
}

extension PictureFacts: Record {
  package static var blank: Self { Self() }

  /// Not stored if false.
  private var storedPublicity: Bool? {
    get { isPublic ? true : nil }
    set { isPublic = newValue ?? false }
  }

  package static let fields: FieldList<Self> = [
    RecordField("width", \.width),
    RecordField("height", \.height),
    RecordField("made", \.made, .strike),
    RecordField("place", \.place, .strike),
    RecordField("device", \.device, .strike),
    RecordField("isPublic", \.storedPublicity),
  ]
}
