/// Any JSON value, to look through.
enum AnyJSON: Decodable {
  case null
  case leaf
  case text(String)
  case list([AnyJSON])
  case object([String: AnyJSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([AnyJSON].self) {
      self = .list(list)
    } else if let object = try? value.decode([String: AnyJSON].self) {
      self = .object(object)
    } else {
      self = .leaf
    }
  }

  /// Whether it is null, an empty text, an empty list or an empty object.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .leaf: false
    case .text(let text): text.isEmpty
    case .list(let list): list.isEmpty
    case .object(let object): object.isEmpty
    }
  }

  /// All values in it with their paths, itself first.
  func parts(_ path: String = "") -> [(path: String, value: AnyJSON)] {
    let inner: [(path: String, value: AnyJSON)] =
      switch self {
      case .list(let list): list.enumerated().flatMap { $1.parts("\(path)[\($0)]") }
      case .object(let object): object.flatMap { $1.parts("\(path).\($0)") }
      default: []
      }
    return [(path, self)] + inner
  }
}
