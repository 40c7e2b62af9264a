/// A folder that holds published releases of a site, and a link `current` to the one that is shown.
///
///     releases/00011-2026-11-21/
///     releases/00012-2026-11-22/
///     current → releases/00012-2026-11-22
///
/// A release is written beside the others, made whole, and shown by turning the link in one step: whoever
/// asks gets the site before or the site after, never a mixture, whenever the work is broken off.
package struct ReleaseFolder: Sendable {
  /// The folder's real path.
  package let path: String

  /// Takes a folder to publish to; it is made when the first release is written.
  ///
  /// With a source, a folder inside it and one that holds it are refused.
  package init(_ path: String, for source: SourceFolder? = nil) throws(DiskError) {
    self.path = try Self.place(path, for: source)
    if source != nil, Disk.status(self.path + "/" + Manifest.fileName) != nil {
      throw .unpublishable("it holds a site that was published with --plain; go on that way", path: path)
    }
    try checkLink()
  }

  /// The real path of a folder that a site is published to, which has to lie outside its sources.
  static func place(_ path: String, for source: SourceFolder?) throws(DiskError) -> String {
    guard !path.isEmpty else { throw .unpublishable("the path is empty", path: path) }
    let real = OutputFolder.realPath(path)
    if let status = Disk.status(real), status.kind != .folder {
      throw .unpublishable("it is not a folder", path: path)
    }
    guard let source else { return real }
    if source.path == real || source.path.hasPrefix(real == "/" ? "/" : real + "/") {
      throw .unpublishable("it is the site's own folder or holds it; choose a folder elsewhere", path: path)
    }
    if real.hasPrefix(source.path == "/" ? "/" : source.path + "/") {
      throw .unpublishable(
        "it lies within the site's own folder; choose a folder elsewhere, or use 'journeysite build' here",
        path: path
      )
    }
    return real
  }

  var link: String { path + "/current" }
  var releasesPath: String { path + "/releases" }
  var staging: String { releasesPath + "/" + OutputFolder.temporaryPrefix + "release" }
  var leaving: String { releasesPath + "/" + OutputFolder.temporaryPrefix + "old" }

  /// `current` has to be free, or a link of ours.
  private func checkLink() throws(DiskError) {
    guard let status = Disk.status(link) else { return }
    guard status.kind == .link, currentName != nil else {
      throw .unpublishable(
        "'current' is there and is no link to one of our releases; move it away",
        path: path
      )
    }
  }

  /// The name of the release that is shown.
  var currentName: String? {
    guard let destination = Disk.destination(ofLink: link), destination.hasPrefix("releases/") else {
      return nil
    }
    let name = String(destination.dropFirst("releases/".count))
    return Release.number(in: name) == nil ? nil : name
  }

  /// The path of the release that is shown.
  package var current: String? { currentName.map { releasesPath + "/" + $0 } }

  /// Every release, the newest first.
  package func releases() throws(DiskError) -> [Release] {
    guard Disk.status(releasesPath)?.kind == .folder else { return [] }
    var releases: [Release] = []
    for name in try Disk.names(in: releasesPath) {
      guard let number = Release.number(in: name), Disk.status(releasesPath + "/" + name)?.kind == .folder
      else {
        continue
      }
      let manifest = Manifest(readingFrom: releasesPath + "/" + name)
      guard !manifest.paths.isEmpty else { continue }
      releases.append(
        Release(number: number, name: name, files: manifest.paths.count, isCurrent: name == currentName)
      )
    }
    return releases.sorted { $0.number > $1.number }
  }

  /// Keeps others out for as long as the work takes; `willWait` is called when somebody is at it already.
  func locked<Result>(
    willWait: () -> Void,
    _ work: () async throws(DiskError) -> Result
  ) async throws(DiskError) -> Result {
    let lock = try OutputLock(path, willWait: willWait)
    defer { withExtendedLifetime(lock) {} }
    return try await work()
  }

  /// Turns `current` to a release, which first gets the assets that pages somebody has open still ask for.
  func show(_ name: String) throws(DiskError) {
    let next = releasesPath + "/" + name
    if let current, currentName != name { try lendAssets(of: current, to: next) }
    Disk.settle()
    try Disk.turnLink(link, by: path + "/" + OutputFolder.temporaryPrefix + "current", to: "releases/" + name)
  }

  private func lendAssets(of current: String, to next: String) throws(DiskError) {
    let former = Manifest(readingFrom: current).paths.filter { $0.hasPrefix("assets/") }
    var manifest = Manifest(readingFrom: next)
    let lent = former.subtracting(manifest.all).sorted()
    guard !lent.isEmpty else { return }
    manifest.lent.formUnion(lent)
    try manifest.write(to: next)
    try OutputFolder(ours: next).make(OutputFolder.folders(of: lent))
    for asset in lent where Disk.status(next + "/" + asset) == nil {
      guard !Disk.addName(next + "/" + asset, to: current + "/" + asset) else { continue }
      let folder = OutputFolder(ours: next)
      try Disk.replace(
        next + "/" + asset,
        by: folder.temporaryPath(for: asset),
        with: try Disk.read(current + "/" + asset)
      )
    }
  }
}
