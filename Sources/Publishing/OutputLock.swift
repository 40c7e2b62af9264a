#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps a second build out of an output folder. The lock is on the folder itself, so it leaves nothing
/// behind, and it ends with the process whatever happens to it.
struct OutputLock: ~Copyable {
  private let descriptor: Int32

  /// Waits while another build has the folder; `willWait` is called before waiting.
  init(_ folder: String, willWait: () -> Void) throws(DiskError) {
    descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed("open", path: folder, code: errno) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    // Some network drives know no locks: then two builds at once are the user's own to avoid.
    guard errno == EWOULDBLOCK else { return }
    willWait()
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
  }

  deinit { close(descriptor) }
}
