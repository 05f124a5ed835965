import Glibc

/// The modes of a terminal, to be compared.
public struct TerminalModes: Equatable, CustomStringConvertible {
  private let input, output, control, local: tcflag_t

  /// Asks for the modes of a terminal; all zero when it is gone.
  public init(of descriptor: Int32) {
    var modes = termios()
    _ = tcgetattr(descriptor, &modes)
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
  }

  /// Whether the terminal collects a line and lets the kernel edit it.
  public var isLineMode: Bool { local & tcflag_t(ICANON) != 0 }

  /// Whether the terminal shows what is typed.
  public var echoes: Bool { local & tcflag_t(ECHO) != 0 }

  /// The flags in octal.
  public var description: String {
    [input, output, control, local].map { String($0, radix: 8) }.joined(separator: " ")
  }
}
