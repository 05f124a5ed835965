import FactCheck
import Glibc
import Presentation
import Workbench

/// The time of the machine's zone, which the variable TZ can replace, or of another zone that the system knows.
enum LocalTime {
  /// The clock on the wall in the chosen zone; UTC if the system cannot say.
  static let clock = WallClock { instant in
    var seconds = time_t(instant.seconds)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil, let zone = parts.tm_zone else { return (0, "UTC") }
    return (parts.tm_gmtoff, String(cString: zone))
  }

  /// The value of TZ with which the program was started.
  private static let own = current

  /// The zones that the system knows.
  static let zones = TimeZones(isKnown: isKnown, use: use, names: names)

  /// Moves the clock to a known zone, or back to the machine's for `nil`. The C library has one zone for a whole
  /// program, so programs started afterwards use it too.
  static func use(_ zone: String?) {
    let own = own
    guard zone != current else { return }
    if let zone = zone ?? own { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
    tzset()
  }

  private static var current: String? { getenv("TZ").map { String(cString: $0) } }

  /// The folder of the IANA database.
  private static let folder = "/usr/share/zoneinfo"

  /// Whether a name is that of a zone in the database. The name can come from somebody else's file, and the C
  /// library would open any path.
  static func isKnown(_ zone: String) -> Bool {
    if zone == "UTC" { return true }
    let isPlain = zone.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "/_+-".utf8.contains(byte)
    }
    guard isPlain, zone.first != "/", zone.utf8.count <= 64 else { return false }
    // Folders and tables are in the database, too.
    guard let file = fopen("\(folder)/\(zone)", "re") else { return false }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 4)
    return fread(&start, 1, start.count, file) == start.count && start.elementsEqual("TZif".utf8)
  }

  /// The names of the zones of the database, in alphabetical order.
  static func names() -> [String] {
    guard let source = fopen("\(folder)/tzdata.zi", "re") else { return ["UTC"] }
    defer { fclose(source) }
    var names: Set<String> = ["UTC"]
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, source) >= 0, let text = line {
      // `Z Europe/Berlin 0:53:28 …` is a zone, `L Europe/Berlin Europe/Oslo` another name of it.
      let fields = String(cString: text).split { $0 == " " || $0.isNewline }
      switch (fields.first, fields.count) {
      case ("Z", 2...): names.insert(String(fields[1]))
      case ("L", 3...): names.insert(String(fields[2]))
      default: break
      }
    }
    return names.filter { $0.contains("/") || $0 == "UTC" }.sorted()
  }
}
