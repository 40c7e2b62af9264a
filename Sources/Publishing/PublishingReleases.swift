package import Journeys
package import Site

extension ReleaseFolder {
  /// What publishing did.
  package struct Outcome: Sendable {
    /// The release that is shown now.
    package var shown: String
    /// Compared with the release that was shown before.
    package var changes: OutputFolder.Changes
    /// Whether nothing had changed, so that no new release was made.
    package var isSame = false
    /// Old releases that were removed.
    package var removed: [String] = []
    /// Old releases that stay, since they hold files that we did not write.
    package var foreign: [String] = []
  }

  /// Writes a release and shows it; of the older ones the newest stay, `keep` in all.
  ///
  /// A failure leaves what is shown as it was. `willWait` is called when another publisher is at work.
  package func publish(
    _ pages: [Page],
    copying copies: [OutputFolder.Copy],
    on day: Day,
    keep: Int,
    jobs: Int,
    willWait: () -> Void
  ) async throws(DiskError) -> Outcome {
    try OutputFolder(ours: releasesPath).makeFolder()
    return try await locked(willWait: willWait) { () async throws(DiskError) in
      try clearLeftovers()
      let former = current
      var changes: OutputFolder.Changes
      do throws(DiskError) {
        changes = try await stage(pages, copying: copies, like: former, jobs: jobs)
      } catch {
        _ = try? Self.removeOurs(staging)
        throw error
      }
      let paths = Manifest(readingFrom: staging).paths
      let before = former.map { Manifest(readingFrom: $0).paths } ?? []
      changes.removed = before.subtracting(paths).count
      if let name = currentName, changes.written == 0, before == paths {
        try Self.removeOurs(staging)
        return Outcome(shown: name, changes: changes, isSame: true)
      }
      let number = (try releases().first?.number ?? 0) + 1
      let name = Release.name(number, on: day)
      try Disk.move(staging, to: releasesPath + "/" + name)
      do throws(DiskError) {
        try show(name)
      } catch {
        // What was never shown is no release.
        if (try? Disk.move(releasesPath + "/" + name, to: leaving)) != nil {
          _ = try? Self.removeOurs(leaving)
        }
        throw error
      }
      var outcome = Outcome(shown: name, changes: changes)
      try prune(keeping: keep, into: &outcome)
      return outcome
    }
  }

  private func stage(
    _ pages: [Page],
    copying copies: [OutputFolder.Copy],
    like former: String?,
    jobs: Int
  ) async throws(DiskError) -> OutputFolder.Changes {
    var folder = OutputFolder(ours: staging)
    folder.former = former
    return try await folder.write(pages, copying: copies, jobs: jobs) {}
  }

  /// Shows the release before the one that is shown.
  package func rollBack(willWait: () -> Void) async throws(DiskError) -> Release {
    guard Disk.status(path)?.kind == .folder else {
      throw .unpublishable("nothing has been published there", path: path)
    }
    return try await locked(willWait: willWait) { () async throws(DiskError) in
      let releases = try releases()
      guard let current = releases.first(where: \.isCurrent) else {
        throw .unpublishable("nothing has been published there", path: path)
      }
      guard var earlier = releases.first(where: { $0.number < current.number }) else {
        throw .unpublishable("there is no release before \(current.name)", path: path)
      }
      try show(earlier.name)
      earlier.isCurrent = true
      return earlier
    }
  }

  /// What a publisher left behind that was killed.
  private func clearLeftovers() throws(DiskError) {
    try Disk.remove(path + "/" + OutputFolder.temporaryPrefix + "current")
    for folder in [staging, leaving] where Disk.status(folder) != nil {
      guard try Self.removeOurs(folder) else {
        throw .unpublishable(
          "'\(folder)' is in the way and holds files that are not ours; move it away",
          path: path
        )
      }
    }
  }

  private func prune(keeping keep: Int, into outcome: inout Outcome) throws(DiskError) {
    for release in try releases().dropFirst(keep) where !release.isCurrent {
      let folder = releasesPath + "/" + release.name
      guard try Self.holdsOnlyOurs(folder) else {
        outcome.foreign.append(release.name)
        continue
      }
      // Under another name first: a release is whole for as long as it is called one.
      try Disk.move(folder, to: leaving)
      try Self.removeOurs(leaving)
      outcome.removed.append(release.name)
    }
  }

  private static func holdsOnlyOurs(_ folder: String) throws(DiskError) -> Bool {
    let ours = Manifest(readingFrom: folder).all.union([Manifest.fileName])
    return try files(in: folder).allSatisfy(ours.contains)
  }

  /// Every file below a folder, relative to it.
  private static func files(in folder: String, below inner: String = "") throws(DiskError) -> [String] {
    var files: [String] = []
    for name in try Disk.names(in: inner.isEmpty ? folder : folder + "/" + inner) {
      let relative = inner.isEmpty ? name : inner + "/" + name
      if Disk.status(folder + "/" + relative)?.kind == .folder {
        files += try Self.files(in: folder, below: relative)
      } else {
        files.append(relative)
      }
    }
    return files
  }

  /// Removes from a folder what its manifest names and what was half written, then the folder when nothing
  /// else is in it.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  static func removeOurs(_ folder: String) throws(DiskError) -> Bool {
    guard Disk.status(folder)?.kind == .folder else { return true }
    let ours = Manifest(readingFrom: folder).all
    let found = try files(in: folder)
    for file in found where file != Manifest.fileName {
      let name = file.split(separator: "/").last ?? ""
      if ours.contains(file) || name.hasPrefix(OutputFolder.temporaryPrefix) {
        try Disk.remove(folder + "/" + file)
      }
    }
    for inner in OutputFolder.folders(of: ours).reversed() { Disk.removeIfEmpty(folder + "/" + inner) }
    if try files(in: folder) == [Manifest.fileName] { try Disk.remove(folder + "/" + Manifest.fileName) }
    Disk.removeIfEmpty(folder)
    return Disk.status(folder) == nil
  }
}
