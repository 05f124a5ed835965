import Glibc

extension stat {
  /// Whether a killed program of this user probably left the file: it is unchanged for an hour.
  package var isAbandoned: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return st_uid == geteuid() && st_mtim.tv_sec < now.tv_sec - 3600
  }
}
