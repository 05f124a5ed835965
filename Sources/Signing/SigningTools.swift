import ArticleLoading
import FactCheck

/// Runs `ssh-keygen` and `openssl` for one task, with a private folder for what they read from files.
struct SigningTools {
  /// What the task is for, in messages: `--sign`.
  let purpose: String
  let programs: OutsidePrograms
  let folder: PrivateFolder

  /// Sets up a task; its folder exists until `close`.
  /// - Throws: `SigningError.failed` if there is no place for the folder.
  init(for purpose: String, _ programs: OutsidePrograms) throws(SigningError) {
    self.purpose = purpose
    self.programs = programs
    do throws(PrivateFolder.Fault) {
      folder = try PrivateFolder("factdesk-sign-", environment: programs.environment)
    } catch {
      throw .failed(purpose, detail: error.detail)
    }
  }

  /// Deletes the folder.
  func close() { folder.remove() }

  /// Writes a file into the folder.
  /// - Returns: its path.
  func write(_ bytes: [UInt8], to name: String) throws(SigningError) -> String {
    do throws(PrivateFolder.Fault) {
      return try folder.write(bytes, to: name)
    } catch {
      throw .failed(purpose, detail: error.detail)
    }
  }

  /// Runs `ssh-keygen` with bytes as its input.
  /// - Parameter askpass: the program that asks for a passphrase; without one, nobody is asked.
  func sshKeygen(
    _ arguments: [String], input: [UInt8], askpass: String? = nil
  ) throws(SigningError) -> ProgramResult {
    var call = ProgramCall("ssh-keygen", arguments)
    call.input = input
    call.variables = ["HOME", "SSH_AUTH_SOCK", "SSH_SK_PROVIDER"]
    // It would read a passphrase from the terminal, and wait there for ever if the terminal is not its own.
    call.settings = ["SSH_ASKPASS_REQUIRE": "force", "SSH_ASKPASS": askpass ?? "/bin/false"]
    if askpass != nil {
      call.variables.formUnion(["DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR"])
    }
    // Times in signers files mean the same everywhere.
    call.settings["TZ"] = "UTC"
    // A hardware key waits for a touch.
    call.patience = .seconds(120)
    return try run(call, .sshKeygen)
  }

  /// Runs `openssl` without the configuration of this machine.
  func openssl(_ arguments: [String], input: [UInt8] = []) throws(SigningError) -> ProgramResult {
    var call = ProgramCall("openssl", arguments)
    call.input = input
    call.settings = ["OPENSSL_CONF": "/dev/null"]
    call.patience = .seconds(30)
    return try run(call, .openssl)
  }

  private func run(
    _ call: ProgramCall, _ program: NeededProgram
  ) throws(SigningError) -> ProgramResult {
    do throws(ProgramFault) {
      return try programs.run(call)
    } catch {
      switch error {
      case .missing: throw .noProgram(purpose, program)
      case .cancelled: throw .cancelled
      case .tooSlow:
        throw .failed(
          purpose,
          detail: "\(program.name) took longer than \(call.patience.components.seconds) seconds")
      case .tooMuch: throw .failed(purpose, detail: "\(program.name) printed too much")
      case .cannotStart: throw .failed(purpose, detail: "\(program.name) does not start")
      }
    }
  }
}

extension ProgramResult {
  /// The lines of its messages that are not empty.
  var messages: [String] {
    String(decoding: diagnostics.prefix(20_000), as: UTF8.self)
      .split(whereSeparator: \.isNewline).map { String($0.prefix(300)) }
  }

  var text: String { String(decoding: output, as: UTF8.self) }
}
