#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things that are done with files, each one system call with its error named.
enum Disk {
  enum Kind { case file, folder, link, other }

  struct Status {
    var kind: Kind
    /// In bytes.
    var size: Int
  }

  /// What stands at a path, a link not followed; nil when nothing does.
  static func status(_ path: String) -> Status? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    let kind: Kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    return Status(kind: kind, size: Int(info.st_size))
  }

  /// By what a change of a file is known without reading it.
  struct Stamp: Hashable, Sendable {
    var size = 0
    var seconds = 0
    var nanoseconds = 0
    var number: UInt64 = 0
  }

  /// The stamp of a file, a link followed; nil when nothing is there.
  static func stamp(_ path: String) -> Stamp? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return Stamp(
      size: Int(info.st_size),
      seconds: time.tv_sec,
      nanoseconds: time.tv_nsec,
      number: UInt64(info.st_ino)
    )
  }

  /// The path without links, `.` and `..`; nil when nothing stands there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, in the order of their bytes.
  static func names(in folder: String) throws(DiskError) -> [String] { try entries(in: folder).map(\.name) }

  /// What stands in a folder, in the order of the names' bytes, a link not followed; a kind is nil where the disk
  /// doesn't tell it along with the name.
  static func entries(in folder: String) throws(DiskError) -> [(name: String, kind: Kind?)] {
    guard let directory = opendir(folder) else {
      throw .failed("read the folder", path: folder, code: errno)
    }
    defer { closedir(directory) }
    var entries: [(name: String, kind: Kind?)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      let kind: Kind? =
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        default: nil
        }
      if name != "." && name != ".." { entries.append((name, kind)) }
    }
    return entries.sorted { $0.name.bytesPrecede($1.name) }
  }

  static func read(_ path: String) throws(DiskError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed("read", path: path, code: errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw .failed("read", path: path, code: errno) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(info.st_size)) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let result = Self.retrying { sysRead(descriptor, base + count, buffer.count - count) }
        if result < 0 { failure = errno }
        guard result > 0 else { return }
        count += result
      }
    }
    guard failure == 0 else { throw .failed("read", path: path, code: failure) }
    return bytes
  }

  /// Writes a whole file beside its place and renames it, so that its place holds the old file or the new
  /// one and never a part.
  ///
  /// `mode` says who may read the file; without one it is what new files have.
  static func replace(
    _ path: String,
    by temporary: String,
    with bytes: UnsafeBufferPointer<UInt8>,
    mode: mode_t? = nil
  ) throws(DiskError) {
    try write(bytes, to: temporary, for: path, mode: mode)
    guard rename(temporary, path) == 0 else {
      let failure = errno
      unlink(temporary)
      throw .failed("write", path: path, code: failure)
    }
  }

  static func replace(
    _ path: String,
    by temporary: String,
    with bytes: [UInt8],
    mode: mode_t? = nil
  ) throws(DiskError) {
    try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
      try replace(path, by: temporary, with: bytes, mode: mode)
    }
  }

  /// Writes a whole file beside its place and links it there: it never takes the place of another one.
  static func create(_ path: String, by temporary: String, with bytes: [UInt8]) throws(DiskError) {
    guard status(path) == nil else { throw .refused("there is a file of that name already", path: path) }
    try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
      try write(bytes, to: temporary, for: path, mode: nil)
    }
    defer { unlink(temporary) }
    if link(temporary, path) == 0 { return }
    guard status(path) == nil else { throw .refused("there is a file of that name already", path: path) }
    // Some disks have no second names.
    guard rename(temporary, path) == 0 else { throw .failed("write", path: path, code: errno) }
  }

  /// Who may read and write a file; nil when nothing stands there.
  static func permissions(_ path: String) -> mode_t? {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o7777 : nil
  }

  /// Writes a temporary file to its end, or leaves none.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to temporary: String,
    for path: String,
    mode: mode_t?
  ) throws(DiskError) {
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .failed("write", path: path, code: errno) }
    var failure: Int32 = 0
    if let mode, fchmod(descriptor, mode) != 0 { failure = errno }
    var written = 0
    while failure == 0, written < bytes.count, let base = bytes.baseAddress {
      let result = retrying { sysWrite(descriptor, base + written, bytes.count - written) }
      if result < 0 { failure = errno } else { written += result }
    }
    if close(descriptor) != 0 && failure == 0 { failure = errno }
    guard failure == 0 else {
      unlink(temporary)
      throw .failed("write", path: path, code: failure)
    }
  }

  static func makeFolder(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o755) != 0, errno != EEXIST else { return }
    throw .failed("make the folder", path: path, code: errno)
  }

  static func remove(_ path: String) throws(DiskError) {
    guard unlink(path) != 0, errno != ENOENT else { return }
    throw .failed("remove", path: path, code: errno)
  }

  /// Removes a folder when it is empty.
  static func removeIfEmpty(_ folder: String) { rmdir(folder) }

  private static func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

// The names `read` and `write` would mean `Disk`'s own inside it.
private func sysRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func sysWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}

extension [UInt8] {
  /// Whether both are the same bytes. `==` looks at one after the other, which takes a tenth of a build that
  /// changes nothing.
  func isEqual(to other: UnsafeBufferPointer<UInt8>) -> Bool {
    count == other.count
      && withUnsafeBytes { one in
        guard let one = one.baseAddress, let start = other.baseAddress else { return true }
        return memcmp(one, start, other.count) == 0
      }
  }
}

extension String {
  /// Whether its bytes come before another's: an order that depends on no language and no normal form.
  fileprivate func bytesPrecede(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other -> Bool in
        guard let start = one.baseAddress, let end = other.baseAddress else { return one.count < other.count }
        let order = memcmp(start, end, Swift.min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
      }
    }
    return isBefore.flatMap(\.self) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
