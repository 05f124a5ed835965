import Glibc

/// The kind of thing at a path, which decides how to write there.
enum WriteTarget {
  /// The name does not exist: the path, with its links followed.
  case new(String)
  /// A file that the finished one replaces; it passes on its mode, owner and group.
  case replace(String, stat)
  /// A file whose owner this user cannot give to another file, or that has several names: its bytes are
  /// overwritten, because a new file would have another owner, or only one name.
  case overwrite(String)
  /// A device or a pipe, or a file that another program has open under this path: bytes are sent to it.
  case send(String)
  /// A descriptor that is open here, such as standard output: bytes follow those written before. If it were
  /// opened again, a file would be written from its beginning.
  case descriptor(CInt)

  /// Examines a path.
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
      let destination = try Self.followed(path)
      self = Self.isDescriptor(destination) ? try Self.open(destination, as: path) : .send(path)
      return
    }
    guard access(path, W_OK) == 0 else { throw .last(path) }
    let destination = try Self.followed(path)
    if Self.isDescriptor(destination) {
      self = try Self.open(destination, as: path)
    } else if status.st_nlink > 1 || !Self.canKeepOwner(status) {
      self = .overwrite(destination)
    } else {
      self = .replace(destination, status)
    }
  }

  /// Whether bytes go where standard output goes: to the same pipe or device.
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

  /// The target of a path that names a descriptor.
  /// - Parameter path: the path as given, for the error if the descriptor is not open.
  private static func open(_ destination: String, as path: String) throws(FileFault) -> WriteTarget
  {
    guard let number = number(of: destination) else { return .send(path) }
    let flags = fcntl(number, F_GETFD)
    // Descriptors that this program opened for itself are refused: a session is not a place for a report.
    guard flags >= 0, flags & FD_CLOEXEC == 0 else { throw FileFault(path, .system(EBADF)) }
    return .descriptor(number)
  }

  /// The number of the descriptor of this program that a path names; `nil` if it belongs to another program.
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

  /// Whether a path names a file by a program's descriptor: a shell's `>` or `>(…)`. The program that has it
  /// open would not notice that another file took the name.
  private static func isDescriptor(_ path: String) -> Bool {
    path == "/dev/stdout" || path == "/dev/stderr" || path.hasPrefix("/dev/fd/")
      || (path.hasPrefix("/proc/") && path.split(separator: "/").dropLast().last == "fd")
  }

  /// The target of a path whose last component is a link, even if it does not exist yet.
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
