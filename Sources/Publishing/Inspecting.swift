package import Diagnostics
package import Site

extension LoadedSite {
  /// Every path of the site.
  var paths: Set<String> { Set(pages.map(\.path) + copies.map(\.path)) }

  /// Links on the pages as they will be written that lead nowhere: every page is rendered once for it.
  package func linkDiagnostics(jobs: Int) async -> [Diagnostic] {
    let references = await pages.concurrentMap(width: jobs, each: { Workbench() }) { bench, page in
      PageReferences(path: page.path, bytes: page.render(at: &bench))
    }
    return deadLinks(in: references.compactMap(\.self), paths: paths)
  }
}

extension LoadedSite {
  /// The site's files with styles and pictures inside each page.
  package var singleFilePages: [Page] {
    let sources = Dictionary(copies.map { ($0.path, $0.source) }, uniquingKeysWith: { first, _ in first })
    return site.singleFilePages { path in sources[path].flatMap { try? Disk.read($0) } }
  }
}

extension OutputFolder {
  /// Takes a folder to publish to without releases: the same rules as for one with them.
  package init(publishing path: String, for source: SourceFolder) throws(DiskError) {
    let real = try ReleaseFolder.place(path, for: source)
    if try ReleaseFolder(path).currentName != nil {
      throw .unpublishable("it holds releases; go on without --plain", path: path)
    }
    self.init(ours: real)
    keepsAssets = true
  }

  /// How a file would change.
  package enum Change: String, Hashable, Sendable {
    case added = "+"
    case changed = "~"
    case removed = "-"
  }

  /// What writing would change in the folder `path`, by path and in order; nothing is written.
  package static func differences(
    from path: String?,
    to pages: [Page],
    copying copies: [Copy],
    jobs: Int
  ) async throws(DiskError) -> [(path: String, change: Change)] {
    let old = path.map { Manifest(readingFrom: $0).paths } ?? []
    let work = copies.map(Work.copy) + pages.map(Work.page)
    let results = await work.concurrentMap(width: jobs, each: { Workbench() }) { bench, work in
      Result { () throws(DiskError) -> Change? in
        guard let path, old.contains(work.path) else { return .added }
        return try work.withBytes(at: &bench) { bytes throws(DiskError) in
          try file(path + "/" + work.path, is: bytes) ? nil : .changed
        }
      }
    }
    var changes: [(path: String, change: Change)] = []
    for (work, result) in zip(work, results) {
      if let change = try result.get() { changes.append((work.path, change)) }
    }
    for path in old.subtracting(work.map(\.path)) { changes.append((path, .removed)) }
    return changes.sorted { $0.path < $1.path }
  }
}
