import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Yields when somebody wants the program to end: Ctrl-C, or the system's own request.
func endSignals() -> AsyncStream<Void> {
  AsyncStream { continuation in
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        continuation.yield()
        // The second time it ends at once.
        signal(number, SIG_DFL)
        // Held here for as long as it may ring.
        _ = source
      }
      source.resume()
    }
  }
}
