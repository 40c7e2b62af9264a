package import Site

/// A folder that the site is written to.
///
/// A manifest in it names the files that are ours. A file that is not in it is never overwritten or
/// removed. The manifest is written before the first page (with what was and what will be ours) and
/// again after the last (with what is), so that a build that is killed leaves nothing it can't mend.
package struct OutputFolder: Sendable {
  /// The folder's real path.
  package let path: String

  /// Another folder of the site: a file that is the same there is shared with it, time stamp and all.
  var former: String?

  /// Whether assets that are no longer needed stay until the write after the next one, for pages that
  /// somebody has open.
  var keepsAssets = false

  /// A folder that is known to be ours.
  init(ours path: String) { self.path = path }

  /// What a build changed.
  package struct Changes: Hashable, Sendable {
    package var written: Int
    package var unchanged: Int
    package var removed: Int

    package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
      self.written = written
      self.unchanged = unchanged
      self.removed = removed
    }
  }

  /// Takes a folder for output; it is made when the first file is written.
  ///
  /// Refused are a folder that holds the sources, one that lies within the content or the templates,
  /// and anything that is not a folder.
  package init(_ path: String, for source: SourceFolder) throws(DiskError) {
    guard !path.isEmpty else { throw .refused("the path is empty", path: path) }
    let real = Self.realPath(path)
    if let status = Disk.status(real), status.kind != .folder {
      throw .refused("it is not a folder", path: path)
    }
    if source.path == real || source.path.hasPrefix(real == "/" ? "/" : real + "/") {
      throw .refused(
        "it is the source folder or holds it; choose a folder of its own for the site",
        path: path
      )
    }
    for inner in ["content", "templates"] where (real + "/").hasPrefix(source.path + "/\(inner)/") {
      throw .refused("it lies within the sources; choose a folder of its own for the site", path: path)
    }
    self.path = real
  }

  /// The path without links and `..`, also when its last parts are not there yet.
  static func realPath(_ path: String) -> String {
    if let real = Disk.realPath(path) { return real }
    let trimmed = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return (Disk.realPath(".") ?? ".") + "/" + trimmed }
    let parent = trimmed[..<slash].isEmpty ? "/" : realPath(String(trimmed[..<slash]))
    let name = trimmed[trimmed.index(after: slash)...]
    switch name {
    case ".": return parent
    case "..": return parent.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    default: return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }
  }

  func makeFolder() throws(DiskError) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if Disk.status(made) == nil { try Disk.makeFolder(made) }
    }
  }

  /// Writes the pages and the copied files, removes what is ours and no longer there.
  ///
  /// `willWait` is called when another build is at work in the folder.
  package func write(
    _ pages: [Page],
    copying copies: [Copy],
    jobs: Int,
    willWait: () -> Void
  ) async throws(DiskError) -> Changes {
    try makeFolder()
    let lock = try OutputLock(path, willWait: willWait)
    defer { withExtendedLifetime(lock) {} }
    let old = Manifest(readingFrom: path)
    let work = copies.map(Work.copy) + pages.map(Work.page)
    let paths = work.map(\.path).sorted()
    let folders = Self.folders(of: paths)
    let taken = takenPaths(among: paths)
    try refuseForeignFiles(at: paths, in: folders, taken, besides: old)
    let meant = Manifest(paths: old.all.union(paths))
    try meant.write(to: path)
    try make(folders)
    try removeLeftovers(in: folders)
    var changes = Changes()
    try await write(work, over: taken, jobs: jobs, counting: &changes)
    let lent: Set = keepsAssets ? old.paths.filter { $0.hasPrefix("assets/") } : []
    changes.removed = try removeStale(old.all.subtracting(paths).subtracting(lent))
    let written = Manifest(paths: Set(paths), lent: lent)
    if written != meant { try written.write(to: path) }
    return changes
  }

  /// A file of the sources that is copied to the site as it is.
  package struct Copy: Hashable, Sendable {
    /// Where it goes, relative to the output folder.
    package var path: String
    /// The full path it is read from.
    package var source: String

    package init(path: String, source: String) {
      self.path = path
      self.source = source
    }
  }

  /// A file to write.
  enum Work: Sendable {
    case page(Page)
    case copy(Copy)

    var path: String {
      switch self {
      case .page(let page): page.path
      case .copy(let copy): copy.path
      }
    }

    func bytes(at bench: inout Workbench) throws(DiskError) -> [UInt8] {
      switch self {
      case .page(let page): page.render(at: &bench)
      case .copy(let copy): try Disk.read(copy.source)
      }
    }

    /// The same for a look at them.
    func withBytes<Result>(
      at bench: inout Workbench,
      _ look: (UnsafeBufferPointer<UInt8>) throws(DiskError) -> Result
    ) throws(DiskError) -> Result {
      switch self {
      case .page(let page): try page.withBytes(at: &bench, look)
      case .copy(let copy): try Disk.read(copy.source).withUnsafeBufferPointer(look)
      }
    }
  }
}

extension OutputFolder {
  /// Whether a plain file with just these bytes stands at a path.
  static func file(_ path: String, is bytes: UnsafeBufferPointer<UInt8>) throws(DiskError) -> Bool {
    guard let status = Disk.status(path), status.kind == .file, status.size == bytes.count else {
      return false
    }
    return try Disk.read(path).isEqual(to: bytes)
  }

  /// What temporary files start with; no page's name does.
  static let temporaryPrefix = ".journeysite-new-"

  func temporaryPath(for relative: String) -> String {
    guard let slash = relative.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return "\(path)/\(Self.temporaryPrefix)\(relative)"
    }
    return "\(path)/\(relative[...slash])\(Self.temporaryPrefix)\(relative[slash...].dropFirst())"
  }

  /// Temporary files that a killed build left behind.
  private func removeLeftovers(in folders: [String]) throws(DiskError) {
    for folder in [path] + folders.map({ path + "/" + $0 }) {
      for name in try Disk.names(in: folder) where name.hasPrefix(Self.temporaryPrefix) {
        try Disk.remove(folder + "/" + name)
      }
    }
  }

  private func removeStale(_ stale: Set<String>) throws(DiskError) -> Int {
    var removed = 0
    for relative in stale.sorted() where Disk.status(path + "/" + relative)?.kind == .file {
      try Disk.remove(path + "/" + relative)
      removed += 1
    }
    for folder in Self.folders(of: stale).reversed() { Disk.removeIfEmpty(path + "/" + folder) }
    return removed
  }
}
