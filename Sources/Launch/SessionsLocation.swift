import Workbench

/// The folder of sessions or the address of a server: `--sessions`, else `$FACTDESK_SESSIONS`; else the folder `./sessions`
/// if that is one, else the user's data folder.
struct SessionsLocation {
  let text: String

  /// - Throws: `DeskError.noHome` if it would be in a home folder that does not exist.
  init(
    option: String?, environment: [String: String],
    isFolder: (String) -> Bool = HomePath.isFolder
  ) throws(DeskError) {
    if let option {
      text = option
    } else if let said = environment["FACTDESK_SESSIONS"], !said.isEmpty {
      text = said
    } else if isFolder("./sessions") {
      text = "./sessions"
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      text = "\(data)/factdesk/sessions"
    } else if let home = HomePath.usable(environment, isFolder: isFolder) {
      text = "\(home)/.local/share/factdesk/sessions"
    } else {
      throw .noHome(environment["HOME"] ?? "")
    }
  }
}
