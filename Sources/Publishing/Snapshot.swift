import Diagnostics

extension SourceFolder {
  /// Which files a site is made of at one moment, and by what a change of one of them is known.
  package struct Snapshot: Sendable {
    var paths: Diagnosed<[String]>
    var stamps: [String: Disk.Stamp]
    /// Whether the content was in a folder of its own.
    package var hasContentFolder: Bool
    /// Folders below the site's folder in which something may come or go.
    var folders: [String]

    /// The files that are other, new or gone compared with another moment, in order.
    package func changes(since earlier: Snapshot) -> [String] {
      let names = Set(stamps.keys).union(earlier.stamps.keys)
      return names.filter { stamps[$0] != earlier.stamps[$0] }.sorted()
    }
  }

  /// Looks at every file of the site without reading it.
  package func snapshot(leavingAside output: String?) throws(DiskError) -> Snapshot {
    let hasContentFolder = hasContentFolder
    let paths = try paths(leavingAside: output)
    var stamps: [String: Disk.Stamp] = [:]
    stamps.reserveCapacity(paths.value.count)
    // A file that went meanwhile is gone in the next snapshot.
    for relative in paths.value { stamps[relative] = Disk.stamp(path + "/" + relative) }
    for diagnostic in paths.diagnostics { stamps[diagnostic.location.file] = Disk.Stamp() }
    return Snapshot(
      paths: paths,
      stamps: stamps,
      hasContentFolder: hasContentFolder,
      folders: Set(["", "content", "templates"]).union(OutputFolder.folders(of: paths.value)).sorted()
    )
  }
}

extension SourceFolder {
  /// The bytes of a file that is handed out as it is; nil when it is no file inside the site's folder any more.
  package func contents(of copy: OutputFolder.Copy) -> [UInt8]? {
    guard let real = Disk.realPath(copy.source), real.hasPrefix(path + "/"), Disk.status(real)?.kind == .file
    else {
      return nil
    }
    return try? Disk.read(real)
  }
}
