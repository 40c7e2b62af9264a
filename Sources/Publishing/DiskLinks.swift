#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Names for files and folders that stand elsewhere.
extension Disk {
  /// What a symbolic link says, as it was written; nil when there is none.
  static func destination(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink(path, $0, characters.count) } ?? 0
      }
    }
    guard count > 0, count < buffer.count else { return nil }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// Makes a symbolic link, or turns one that is there to another place, in one step: whoever looks sees
  /// the old place or the new one.
  static func turnLink(_ path: String, by temporary: String, to destination: String) throws(DiskError) {
    try remove(temporary)
    guard symlink(destination, temporary) == 0 else {
      switch errno {
      case EPERM, ENOTSUP, ENOSYS: throw .unpublishable("this disk knows no links; use --plain", path: path)
      default: throw .failed("make the link", path: path, code: errno)
      }
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw .failed("turn the link", path: path, code: code)
    }
  }

  /// Gives a file a second name on the same disk.
  ///
  /// - Returns: whether that could be done; some disks know no second names.
  static func addName(_ path: String, to file: String) -> Bool { link(file, path) == 0 }

  static func move(_ path: String, to other: String) throws(DiskError) {
    guard rename(path, other) == 0 else { throw .failed("rename", path: path, code: errno) }
  }

  /// Waits until everything that was written so far is really on its disk, so that what refers to it
  /// afterwards never outlives it in a power cut.
  static func settle() { sync() }
}
