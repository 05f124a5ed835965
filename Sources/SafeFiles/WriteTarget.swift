import Glibc

/// What a path leads to, and so how bytes get there.
enum WriteTarget {
  /// Nothing has the name: the path, with the links in it followed.
  case new(String)
  /// A file that a finished one takes the place of, with the mode, owner and group that it had.
  case replace(String, stat)
  /// A file whose owner this user cannot give to another one, or that has further names: its bytes
  /// are written over, as a file in its place would be somebody else's, or have one name alone.
  case overwrite(String)
  /// A device or a pipe, or a file that another program has open under this path: bytes are sent to it.
  case send(String)
  /// What is open under this number here, as standard output is: bytes follow those that were written
  /// before. Opened once more, a file would be written from its beginning again.
  case descriptor(CInt)

  /// Asks what a path leads to.
  init(_ path: String) throws(FileFault) {
    if Self.isDescriptor(path) {
      self = try Self.open(path, as: path)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .last(path) }
      self = .new(try Self.followed(path))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileFault(path, .folder)
    case S_IFSOCK: throw FileFault(path, .socket)
    case S_IFBLK: throw FileFault(path, .disk)
    case S_IFREG: break
    default:
      let place = try Self.followed(path)
      self = Self.isDescriptor(place) ? try Self.open(place, as: path) : .send(path)
      return
    }
    guard access(path, W_OK) == 0 else { throw .last(path) }
    let place = try Self.followed(path)
    if Self.isDescriptor(place) {
      self = try Self.open(place, as: path)
    } else if status.st_nlink > 1 || !Self.canKeepOwner(status) {
      self = .overwrite(place)
    } else {
      self = .replace(place, status)
    }
  }

  /// Whether bytes go where standard output leads: to the same pipe or device.
  var isStandardOutput: Bool {
    var own = stat()
    var other = stat()
    guard fstat(STDOUT_FILENO, &own) == 0 else { return false }
    switch self {
    case .descriptor(let number):
      if number == STDOUT_FILENO { return true }
      guard fstat(number, &other) == 0 else { return false }
    case .send(let path): guard stat(path, &other) == 0 else { return false }
    case .new, .replace, .overwrite: return false
    }
    return own.st_dev == other.st_dev && own.st_ino == other.st_ino
  }

  /// The target for a path that names what is open.
  /// - Parameter path: the path as given, for what is said when nothing is open there.
  private static func open(_ place: String, as path: String) throws(FileFault) -> WriteTarget {
    guard let number = number(of: place) else { return .send(path) }
    let flags = fcntl(number, F_GETFD)
    // What this program opened for itself, it does not hand on: a session is no place for a report.
    guard flags >= 0, flags & FD_CLOEXEC == 0 else { throw FileFault(path, .system(EBADF)) }
    return .descriptor(number)
  }

  /// The number under which this program has open what a path names; `nil` where another program has.
  private static func number(of path: String) -> CInt? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default: break
    }
    for own in ["/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/", "/proc/\(getpid())/fd/"]
    where path.hasPrefix(own) {
      return CInt(path.dropFirst(own.count))
    }
    return nil
  }

  private static func canKeepOwner(_ status: stat) -> Bool {
    geteuid() == 0 || (status.st_uid == geteuid() && isOwnGroup(status.st_gid))
  }

  private static func isOwnGroup(_ group: gid_t) -> Bool {
    if group == getegid() { return true }
    var groups = [gid_t](repeating: 0, count: 1024)
    let count = getgroups(CInt(groups.count), &groups)
    return count > 0 && groups.prefix(Int(count)).contains(group)
  }

  /// Whether a path names a file by the number under which a program has it open: a shell's `>` or
  /// `>(…)`. What is open there would not see that another file took the name.
  private static func isDescriptor(_ path: String) -> Bool {
    path == "/dev/stdout" || path == "/dev/stderr" || path.hasPrefix("/dev/fd/")
      || (path.hasPrefix("/proc/") && path.split(separator: "/").dropLast().last == "fd")
  }

  /// Where a path leads when its last part is a link, also to where nothing is yet.
  private static func followed(_ path: String) throws(FileFault) -> String {
    var path = path
    for _ in 0..<40 {
      if isDescriptor(path) { return path }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else { return path }
      let target = FileName.text(buffer[..<count].map { UInt8(bitPattern: $0) })
      path = target.hasPrefix("/") ? target : "\(FolderSync.containing(path))/\(target)"
    }
    throw FileFault(path, .system(ELOOP))
  }
}
