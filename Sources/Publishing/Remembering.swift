import Diagnostics
import Gaps
package import Journeys
import Site

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
    let known = earlier.map { Memory(of: $0.site, from: $0.snapshot, to: snapshot) } ?? Memory()
    return try await load(snapshot.paths, knowing: known, on: date, jobs: jobs, version: version)
  }

  /// What an earlier reading leaves for the next one.
  struct Memory: Sendable {
    /// Journeys and pages that read the same now, by path.
    private(set) var parts: [String: Part] = [:]
    /// The settings and registers, when none of them is other.
    private(set) var referred: Referred?
    /// The templates and what was made of them, when none of them is other.
    private(set) var dress: Dress?
    /// The site that was made of it all.
    private(set) var site: LoadedSite?

    init() {}

    init(of site: LoadedSite, from earlier: Snapshot, to snapshot: Snapshot) {
      self.site = site
      // In a folder that is content itself the same path is another thing.
      guard earlier.hasContentFolder == snapshot.hasContentFolder else { return }
      let changes = snapshot.changes(since: earlier)
      let kinds = changes.filter { !$0.hasPrefix("templates/") }.map(snapshot.kind)
      if !changes.contains(where: { $0.hasPrefix("templates/") }) { dress = site.dress }
      guard !kinds.contains(where: \.isReferredTo) else { return }
      referred = site.referred
      let changed = Set(changes)
      for part in site.parts where !changed.contains(part.file.path) { parts[part.file.path] = part }
    }
  }
}

extension SourceFolder.Snapshot {
  fileprivate func kind(of path: String) -> ContentKind {
    ContentKind(path: path, hasContentFolder: hasContentFolder)
  }
}

extension ContentKind {
  /// Whether journeys are read with it, so that every one of them may be another after a change of it.
  fileprivate var isReferredTo: Bool {
    switch self {
    case .settings, .audience, .touchpoint, .evidence, .promise, .phaseModel: true
    case .journey, .page, .attachment: false
    }
  }
}
