/// A folder in which a site is started: files are added to it, and none that is there is touched.
package struct StartingFolder: Sendable {
  /// The folder's path, without links as far as it is there.
  package let path: String

  package init(_ path: String) throws(DiskError) {
    self.path = OutputFolder.realPath(path)
    if let status = Disk.status(self.path), status.kind != .folder {
      throw .refused("it is not a folder", path: path)
    }
    for name in ["journeysite.yaml", "content"] where Disk.status(self.path + "/" + name) != nil {
      throw .refused(
        "there is a site already: '\(name)' is there; 'journeysite import' adds journeys to it",
        path: path
      )
    }
  }

  /// Adds a file, whole or not at all.
  ///
  /// - Returns: whether its place was free.
  package func add(_ relative: String, _ bytes: [UInt8]) throws(DiskError) -> Bool {
    let full = path + "/" + relative
    guard Disk.status(full) == nil else { return false }
    let folder = OutputFolder(ours: path)
    try folder.makeFolder()
    try folder.make(OutputFolder.folders(of: [relative]))
    let temporary = folder.temporaryPath(for: relative)
    try Disk.replace(temporary, by: temporary + "-part", with: bytes)
    // A second name is never given to a place that is taken.
    if Disk.addName(full, to: temporary) {
      try Disk.remove(temporary)
      return true
    }
    guard Disk.status(full) == nil else {
      try Disk.remove(temporary)
      return false
    }
    try Disk.move(temporary, to: full)
    return true
  }
}
