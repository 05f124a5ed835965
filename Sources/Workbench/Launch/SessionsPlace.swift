import Glibc

/// Where sessions lie: `--sessions DIR`, else `$FACTDESK_SESSIONS`, else `./sessions` where that is
/// a folder, else the user's data folder.
struct SessionsPlace {
  let path: String

  init(option: String?, environment: [String: String]) {
    if let option {
      path = option
    } else if let said = environment["FACTDESK_SESSIONS"], !said.isEmpty {
      path = said
    } else if Self.isFolder("./sessions") {
      path = "./sessions"
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      path = "\(data)/factdesk/sessions"
    } else {
      path = "\(environment["HOME"] ?? ".")/.local/share/factdesk/sessions"
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
