// Where in an output folder files go, and what stands there already.

extension OutputFolder {
  /// The folders that relative paths lie in, each once and before those in it.
  static func folders(of paths: some Sequence<String>) -> [String] {
    var folders: Set<String> = []
    var last: Substring?
    for path in paths {
      // Neighbours mostly lie in the same folder.
      guard var folder = folder(of: path[...]), folder != last else { continue }
      last = folder
      while folders.insert(String(folder)).inserted, let above = Self.folder(of: folder) { folder = above }
    }
    return folders.sorted()
  }

  /// The folder that a relative path lies in; nil at the top.
  private static func folder(of path: Substring) -> Substring? {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
  }

  /// The paths at which something stands.
  ///
  /// Nobody asks for each of a thousand files in a folder in which nothing stands.
  func takenPaths(among paths: [String]) -> Set<String> {
    var taken: Set<String> = []
    var (last, isVacant): (Substring?, Bool) = (nil, false)
    for relative in paths {
      let folder = Self.folder(of: relative[...])
      if folder != last {
        last = folder
        isVacant = folder.map { self.isVacant(String($0)) } ?? false
      }
      if !isVacant, Disk.status(path + "/" + relative) != nil { taken.insert(relative) }
    }
    return taken
  }

  private func isVacant(_ folder: String) -> Bool {
    guard let status = Disk.status(path + "/" + folder) else { return true }
    return status.kind == .folder && (try? Disk.names(in: path + "/" + folder))?.isEmpty == true
  }

  /// Every place of ours must be free, or ours already; no folder on the way may be a link.
  func refuseForeignFiles(
    at paths: [String],
    in folders: [String],
    _ taken: Set<String>,
    besides old: Manifest
  ) throws(DiskError) {
    for folder in folders {
      guard let status = Disk.status(path + "/" + folder), status.kind != .folder else { continue }
      throw .refused("'\(folder)' should be a folder of the site and is something else", path: path)
    }
    guard !taken.isEmpty else { return }
    for relative in paths where taken.contains(relative) {
      guard !old.paths.contains(relative), !old.lent.contains(relative) else { continue }
      throw .refused(
        "'\(relative)' is there already and was not written by journeysite; move it or choose another folder",
        path: path
      )
    }
  }

  /// Makes folders, of which those above others come first.
  func make(_ folders: [String]) throws(DiskError) {
    for folder in folders { try Disk.makeFolder(path + "/" + folder) }
  }
}
