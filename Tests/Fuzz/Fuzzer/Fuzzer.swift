import CLibFuzzer
import Glibc

/// Throws inputs of libFuzzer's making at one of our readers; `make fuzz` runs all.
///
/// `FUZZ_TARGET` names the reader; the arguments are libFuzzer's.
@main struct Fuzzer {
  private static let target: FuzzTarget? =
    getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

  static func main() {
    guard target != nil else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      print("FUZZ_TARGET must be one of \(names)")
      exit(2)
    }
    var count = CommandLine.argc
    var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &values) { start, count in
        Self.target?.read(Array(UnsafeBufferPointer(start: start, count: count)))
        return 0
      })
  }
}
