#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The only target that touches the disk: it reads a site's sources, writes its pages so that every file
// is whole at every moment, and knows which files in the output folder are its own.

/// What the disk refused, or what we refuse to do to it.
package enum DiskError: Error, Hashable, Sendable {
  /// A system call failed: what was tried, on which path, and the system's error number.
  case failed(String, path: String, code: Int32)
  /// The output folder is no place to write to.
  case refused(String, path: String)
  /// A published site is not what it should be for what was asked.
  case unpublishable(String, path: String)

  /// One sentence for the person at the terminal.
  package var message: String {
    switch self {
    case .failed(let action, let path, let code): "can't \(action) '\(path)': \(reason(code))"
    case .refused(let reason, let path): "can't write to '\(path)': \(reason)"
    case .unpublishable(let reason, let path): "can't publish at '\(path)': \(reason)"
    }
  }
}

/// The system's words for an error number.
private func reason(_ code: Int32) -> String {
  switch code {
  case ENOENT: "there is no such file or folder"
  case EACCES, EPERM: "no permission"
  case ENOSPC: "no space left on the disk"
  case EROFS: "the disk is read-only"
  case ENOTDIR: "a part of the path is not a folder"
  case EISDIR: "it is a folder"
  case ELOOP: "too many links"
  case EDQUOT: "the disk quota is used up"
  case ENOTSUP: "this disk can't do that"
  default: String(cString: strerror(code))
  }
}
