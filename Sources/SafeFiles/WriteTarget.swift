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
  /// A device or a pipe, or a file that is already open under this path: bytes are sent to it.
  case send(String)

  /// Asks what a path leads to.
  init(_ path: String) throws(FileFault) {
    if Self.isDescriptor(path) {
      self = .send(path)
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
      self = .send(path)
      return
    }
    guard access(path, W_OK) == 0 else { throw .last(path) }
    let place = try Self.followed(path)
    if Self.isDescriptor(place) {
      self = .send(path)
    } else if status.st_nlink > 1 || !Self.canKeepOwner(status) {
      self = .overwrite(place)
    } else {
      self = .replace(place, status)
    }
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
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = target.hasPrefix("/") ? target : "\(FolderSync.containing(path))/\(target)"
    }
    throw FileFault(path, .system(ELOOP))
  }
}
