package import Diagnostics
package import Journeys

/// A file of the author's that a command makes or rewrites; a build never does.
package struct AuthorFile: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Whether anything stands there, a link to nothing included.
  package var isThere: Bool { Disk.status(path) != nil }

  /// The file's bytes, under the path it was given as.
  package func source() throws(DiskError) -> SourceFile {
    if Disk.realPath(path).flatMap(Disk.status)?.kind == .folder {
      throw .failed("read the file", path: path, code: 21)
    }
    return SourceFile(path: path, bytes: try Disk.read(path))
  }

  /// Puts bytes in the place of what was there, whole or not at all; who may read it stays the same.
  package func replace(with bytes: [UInt8]) throws(DiskError) {
    // The file itself is replaced, not a link that leads to it.
    let target = Disk.realPath(path) ?? path
    try Disk.replace(target, by: temporaryPath(for: target), with: bytes, mode: Disk.permissions(target))
  }

  /// Makes the file, and the folders it stands in; refuses when something stands there already.
  package func create(_ text: String) throws(DiskError) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for end in folders.indices {
      let folder = folders[...end].joined(separator: "/")
      if !folder.isEmpty, Disk.status(folder) == nil { try Disk.makeFolder(folder) }
    }
    try Disk.create(path, by: temporaryPath(for: path), with: Array(text.utf8))
  }

  /// Beside the file, so that it can take its place, and hidden, so that it never is content.
  private func temporaryPath(for path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let name = parts.removeLast()
    return (parts + [".\(name).journeysite-new"]).joined(separator: "/")
  }
}

extension SourceFolder {
  /// Whether a site is kept here: it has settings or a folder for content.
  package var isSite: Bool { hasContentFolder || Disk.status(path + "/" + Settings.fileName)?.kind == .file }

  /// What journeys refer to, and the paths of the journeys, relative to the folder.
  package func registers(
    leavingAside output: String?
  ) throws(DiskError) -> Diagnosed<(registers: Registers, journeys: [String])> {
    let paths = try paths(leavingAside: output)
    var referred: [(kind: ContentKind, file: SourceFile)] = []
    var journeys: [String] = []
    for path in paths.value where !path.hasPrefix("templates/") || !hasContentFolder {
      let kind = ContentKind(path: path, hasContentFolder: hasContentFolder)
      switch kind {
      case .settings, .audience, .touchpoint, .evidence, .promise, .phaseModel:
        referred.append((kind, try file(path)))
      case .journey: journeys.append(path)
      case .page, .attachment: continue
      }
    }
    let registers = Registers.reading(referred)
    return Diagnosed((registers.value, journeys), paths.diagnostics + registers.diagnostics)
  }
}
