import Workbench

/// The folder of sessions: `--sessions DIR`, else `$FACTDESK_SESSIONS`, else `./sessions` if that is a folder,
/// else the user's data folder.
struct SessionsFolder {
  let path: String

  /// - Throws: `DeskError.noHome` if it would be in a home folder that does not exist.
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
