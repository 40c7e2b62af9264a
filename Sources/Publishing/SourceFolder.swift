package import Diagnostics

/// A site's folder: its sources as they stand on disk.
package struct SourceFolder: Sendable {
  /// The folder's real path.
  package let path: String

  package init(_ path: String) throws(DiskError) {
    guard let real = Disk.realPath(path) else {
      throw .failed("read the source folder", path: path, code: 2)
    }
    guard Disk.status(real)?.kind == .folder else {
      throw .failed("read the source folder", path: path, code: 20)
    }
    self.path = real
  }

  /// Whether content is kept in `content/`; a folder without one is content itself.
  package var hasContentFolder: Bool { Disk.status(path + "/content")?.kind == .folder }

  /// The paths of everything a site is made of, relative to the folder, in a fixed order: the settings,
  /// the content and the templates. Hidden files are left aside, and so is `output` when it lies inside.
  package func paths(leavingAside output: String?) throws(DiskError) -> Diagnosed<[String]> {
    var found = Diagnosed<[String]>([])
    if Disk.status(path + "/journeysite.yaml")?.kind == .file { found.value.append("journeysite.yaml") }
    let roots = hasContentFolder ? ["content", "templates"] : [""]
    for root in roots where root.isEmpty || Disk.status(path + "/" + root) != nil {
      try collect(root, leavingAside: output, depth: 0, into: &found)
    }
    if !hasContentFolder {
      found.value =
        ["journeysite.yaml"].filter { found.value.contains($0) }
        + found.value.filter { $0 != "journeysite.yaml" }
      found.value = Self.once(found.value)
    }
    return found
  }

  private static func once(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert($0).inserted }
  }

  private func collect(
    _ folder: String,
    leavingAside output: String?,
    depth: Int,
    into found: inout Diagnosed<[String]>
  ) throws(DiskError) {
    let full = folder.isEmpty ? path : path + "/" + folder
    guard full != output, depth <= 32 else { return }
    for (name, kind) in try Disk.entries(in: full) where !name.hasPrefix(".") {
      let relative = folder.isEmpty ? name : folder + "/" + name
      switch kind ?? Disk.status(path + "/" + relative)?.kind {
      case .file: found.value.append(relative)
      case .folder: try collect(relative, leavingAside: output, depth: depth + 1, into: &found)
      case .link: collectLink(relative, into: &found)
      case .other, nil: continue
      }
    }
  }

  /// A link is followed to a file inside the site's folder, and nowhere else.
  private func collectLink(_ relative: String, into found: inout Diagnosed<[String]>) {
    let target = Disk.realPath(path + "/" + relative)
    if let target, target.hasPrefix(path + "/"), Disk.status(target)?.kind == .file {
      found.value.append(relative)
      return
    }
    found.diagnostics.append(
      Diagnostic(
        .unsafePath,
        .error,
        "the link '\(relative)' leads to \(target == nil ? "nothing" : "something outside the site's folder")",
        at: SourceLocation(file: relative),
        notes: [Diagnostic.Note("put the file itself there; a folder behind a link is not read")]
      )
    )
  }

  /// Reads one file.
  package func file(_ relative: String) throws(DiskError) -> SourceFile {
    SourceFile(path: relative, bytes: try Disk.read(path + "/" + relative))
  }
}
