#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Dispatch

/// Looks after a site's folder while somebody works in it.
///
/// On Linux the system says when something changes. It does not know of changes that another machine makes on
/// a network drive, so the files are looked at from time to time as well, which costs some milliseconds for
/// thousands of them.
package struct SourceWatch: ~Copyable {
  /// What there is to read, or why it can't be looked at, such as a folder that is gone.
  package typealias Sighting = Result<SourceFolder.Snapshot, DiskError>

  private let source: SourceFolder
  private let output: String?
  private let bell: ChangeBell
  private var rings: AsyncStream<Void>.Iterator

  /// Starts looking; `output` is a folder inside it that is no source.
  ///
  /// `isTold`: whether the system may say when something changes; without it only the clock asks, as on a
  /// network drive.
  package init(_ source: SourceFolder, leavingAside output: String?, isTold: Bool = true) {
    self.source = source
    self.output = output
    bell = ChangeBell(isTold: isTold)
    rings = bell.rings.makeAsyncIterator()
    bell.listen(at: [source.path])
    bell.ring()
  }

  deinit { bell.end() }

  /// The sources once they are other than they were and have come to rest; without `last`, at the next look.
  ///
  /// - Returns: nil when the task is cancelled.
  package mutating func next(after last: Sighting?) async -> Sighting? {
    while await rings.next() != nil, !Task.isCancelled {
      let seen = await settled(after: last)
      bell.listen(at: folders(of: seen))
      guard let last, !Self.isOther(seen, than: last) else { return seen }
    }
    return nil
  }

  private func sighting() -> Sighting {
    Result { () throws(DiskError) in try source.snapshot(leavingAside: output) }
  }

  /// What is there once two looks in a row see the same, so that a file that is being written, or a series of
  /// renames, is not read half way. After half a second it is taken as it is. Where nothing is other than it
  /// was, one look is enough.
  private func settled(after last: Sighting?) async -> Sighting {
    var seen = sighting()
    if let last, !Self.isOther(seen, than: last) { return seen }
    for _ in 0..<50 {
      try? await Task.sleep(for: .milliseconds(10))
      let again = sighting()
      if !Self.isOther(again, than: seen) { return again }
      seen = again
    }
    return seen
  }

  private static func isOther(_ next: Sighting, than last: Sighting) -> Bool {
    switch (next, last) {
    case (.success(let next), .success(let last)):
      next.stamps != last.stamps || next.hasContentFolder != last.hasContentFolder
    case (.failure(let next), .failure(let last)): next != last
    default: true
    }
  }

  private func folders(of sighting: Sighting) -> [String] {
    guard case .success(let snapshot) = sighting else { return [source.path] }
    return snapshot.folders.map { $0.isEmpty ? source.path : source.path + "/" + $0 }
  }
}

/// Rings when something may have changed in some folders: at once where the system tells, and every now and
/// then in any case.
private struct ChangeBell {
  let rings: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let clock: Task<Void, Never>
  private let isTold: Bool
  #if os(Linux)
    private let descriptor: Int32
    private let source: any DispatchSourceRead
  #endif

  init(isTold: Bool) {
    self.isTold = isTold
    let (rings, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.rings = rings
    self.continuation = continuation
    #if os(Linux)
      let pause = Duration.seconds(1)
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      self.descriptor = descriptor
      let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
      source.setEventHandler {
        // What exactly happened is seen by looking.
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        continuation.yield()
      }
      source.setCancelHandler { close(descriptor) }
      source.resume()
      self.source = source
    #else
      let pause = Duration.milliseconds(300)
    #endif
    clock = Task {
      while !Task.isCancelled {
        try? await Task.sleep(for: pause)
        continuation.yield()
      }
    }
  }

  func ring() { continuation.yield() }

  /// A folder that can't be listened at is looked at by the clock.
  func listen(at folders: [String]) {
    #if os(Linux)
      let changes =
        IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF
      guard isTold else { return }
      for folder in folders { inotify_add_watch(descriptor, folder, UInt32(changes)) }
    #endif
  }

  func end() {
    clock.cancel()
    continuation.finish()
    #if os(Linux)
      source.cancel()
    #endif
  }
}
