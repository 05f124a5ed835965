import Workbench

/// Where sessions lie: `--sessions DIR`, else `$FACTDESK_SESSIONS`, else `./sessions` where that is
/// a folder, else the user's data folder.
struct SessionsPlace {
  let path: String

  /// - Throws: `DeskError.noHome` where it would be in a home folder that is not there.
  init(
    option: String?, environment: [String: String],
    isFolder: (String) -> Bool = HomePath.isFolder
  ) throws(DeskError) {
    if let option {
      path = option
    } else if let said = environment["FACTDESK_SESSIONS"], !said.isEmpty {
      path = said
    } else if isFolder("./sessions") {
      path = "./sessions"
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      path = "\(data)/factdesk/sessions"
    } else if let home = HomePath.usable(environment, isFolder: isFolder) {
      path = "\(home)/.local/share/factdesk/sessions"
    } else {
      throw .noHome(environment["HOME"] ?? "")
    }
  }
}
