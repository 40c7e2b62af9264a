// The order in which files are written.

import Site

extension OutputFolder {
  /// Does the work in an order in which no page ever points at a file that is not there: first the new files
  /// that pages only use, then the new pages, to which nothing points yet, then what is there already.
  /// The way in comes last, and what nothing points at any more goes after that.
  func write(
    _ work: [Work],
    over taken: Set<String>,
    jobs: Int,
    counting changes: inout Changes
  ) async throws(DiskError) {
    var (used, new, known): ([Errand], [Errand], [Errand]) = ([], [], [])
    for work in work {
      switch work {
      case _ where work.path == Self.wayIn || taken.contains(work.path): known.append(.write(work))
      case .copy: used.append(.write(work))
      case .page:
        if work.path.hasPrefix("assets/") { used.append(.write(work)) } else { new.append(.write(work)) }
      }
    }
    _ = try await run(used, areNew: true, jobs: jobs, counting: &changes)
    // The way in is made along with the new pages when it is all that comes after them: nobody waits for it then.
    if !new.isEmpty, known.count == 1, case .write(let last) = known[0] { new.insert(.make(last), at: 0) }
    let made = try await run(new, areNew: true, jobs: jobs, counting: &changes)
    _ = try await run(made.isEmpty ? known : made, areNew: false, jobs: jobs, counting: &changes)
  }

  /// The page that leads to all others.
  private static let wayIn = "index.html"

  /// What is done for a file.
  private enum Errand: Sendable {
    case write(Work)
    /// It is made now and put in its place later.
    case make(Work)
    case put([UInt8], at: String)
  }

  private enum Done { case written, unchanged, made(Errand) }

  /// - Returns: what was made and is still to be put in its place.
  private func run(
    _ errands: [Errand],
    areNew: Bool,
    jobs: Int,
    counting changes: inout Changes
  ) async throws(DiskError) -> [Errand] {
    let folder = self
    let outcomes = await errands.concurrentMap(width: jobs, each: { Workbench() }) { bench, errand in
      folder.outcome(of: errand, areNew, at: &bench)
    }
    var made: [Errand] = []
    for outcome in outcomes {
      switch outcome {
      case .success(.written): changes.written += 1
      case .success(.unchanged): changes.unchanged += 1
      case .success(.made(let errand)): made.append(errand)
      case .failure(let error): throw error
      }
    }
    return made
  }

  private func outcome(of errand: Errand, _ isNew: Bool, at bench: inout Workbench) -> Result<Done, DiskError>
  {
    do throws(DiskError) {
      switch errand {
      case .write(let work):
        let done = try work.withBytes(at: &bench) { bytes throws(DiskError) in
          try write(bytes, to: work.path, isNew)
        }
        return .success(done)
      case .make(let work): return .success(.made(.put(try work.bytes(at: &bench), at: work.path)))
      case .put(let bytes, let path):
        let done = try bytes.withUnsafeBufferPointer { bytes throws(DiskError) in
          try write(bytes, to: path, isNew)
        }
        return .success(done)
      }
    } catch {
      return .failure(error)
    }
  }

  private func write(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to relative: String,
    _ isNew: Bool
  ) throws(DiskError) -> Done {
    let full = path + "/" + relative
    if !isNew, try Self.file(full, is: bytes) { return .unchanged }
    if let former, try Self.file(former + "/" + relative, is: bytes) {
      if !Disk.addName(full, to: former + "/" + relative) {
        try Disk.replace(full, by: temporaryPath(for: relative), with: bytes)
      }
      return .unchanged
    }
    try Disk.replace(full, by: temporaryPath(for: relative), with: bytes)
    return .written
  }
}
