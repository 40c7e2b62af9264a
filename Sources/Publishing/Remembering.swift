import Diagnostics
package import Journeys

extension SourceFolder {
  /// Reads and checks the site as `load(leavingAside:on:jobs:version:)` does, but takes over from an earlier
  /// reading what depends on nothing that has changed. The result is the same.
  package func load(
    _ snapshot: Snapshot,
    after earlier: (site: LoadedSite, snapshot: Snapshot)?,
    on date: Day,
    jobs: Int,
    version: String
  ) async throws(DiskError) -> LoadedSite {
    let known = earlier.map { parts(of: $0.site, from: $0.snapshot, thatHoldIn: snapshot) } ?? [:]
    return try await load(snapshot.paths, knowing: known, on: date, jobs: jobs, version: version)
  }

  /// The read files that read the same now: none when the settings or a register are other, since every
  /// journey is read with them.
  private func parts(
    of site: LoadedSite,
    from earlier: Snapshot,
    thatHoldIn snapshot: Snapshot
  ) -> [String: Part] {
    let hasContentFolder = hasContentFolder
    for path in snapshot.changes(since: earlier) where !path.hasPrefix("templates/") {
      switch ContentKind(path: path, hasContentFolder: hasContentFolder) {
      case .journey, .page, .attachment: continue
      case .settings, .audience, .touchpoint, .evidence, .promise, .phaseModel: return [:]
      }
    }
    let same = site.parts.filter { part in
      earlier.stamps[part.file.path] == snapshot.stamps[part.file.path]
        && part.isJourney
          == (ContentKind(path: part.file.path, hasContentFolder: hasContentFolder) == .journey)
    }
    return Dictionary(same.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
