import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Yields when somebody wants the program to end: Ctrl-C, or the system's own request. It returns once the system
/// hands the signals over, so that none is lost that comes after.
func endSignals() async -> AsyncStream<Void> {
  let (ends, continuation) = AsyncStream.makeStream(of: Void.self)
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
    await withCheckedContinuation { handedOver in
      source.setRegistrationHandler { handedOver.resume() }
      source.resume()
    }
  }
  return ends
}
