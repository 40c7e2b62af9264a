/// Which files in an output folder are ours.
struct Manifest: Equatable {
  static let fileName = ".journeysite-manifest.json"

  /// Relative to the output folder.
  var paths: Set<String>

  /// Assets of the site that stood here before, kept for pages that somebody has open still.
  var lent: Set<String> = []

  /// Everything in the folder that we wrote.
  var all: Set<String> { paths.union(lent) }

  init(paths: Set<String>, lent: Set<String> = []) {
    self.paths = paths
    self.lent = lent.subtracting(paths)
  }

  /// The manifest in a folder; empty when there is none that can be read.
  init(readingFrom folder: String) {
    paths = []
    guard let bytes = try? Disk.read(folder + "/" + Self.fileName) else { return }
    var list = \Manifest.paths
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("  \"lent\"") { list = \Manifest.lent }
      guard text.hasPrefix("    \""), let end = text.lastIndex(of: "\"") else { continue }
      let path = text.dropFirst(5)[..<end].replacingEscapes
      if Self.isSafe(path) { self[keyPath: list].insert(path) }
    }
  }

  /// A manifest is only believed about files inside its folder.
  private static func isSafe(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.isEmpty
  }

  /// JSON with one path a line, in order.
  func write(to folder: String) throws(DiskError) {
    var text = "{\n  \"generator\": \"journeysite\",\n  \"files\": [\n\(Self.lines(paths))\n  ]"
    if !lent.isEmpty { text += ",\n  \"lent\": [\n\(Self.lines(lent))\n  ]" }
    text += "\n}\n"
    let path = folder + "/" + Self.fileName
    if let present = try? Disk.read(path), present == Array(text.utf8) { return }
    let temporary = folder + "/" + OutputFolder.temporaryPrefix + "manifest"
    try Disk.replace(path, by: temporary, with: Array(text.utf8))
  }

  private static func lines(_ paths: Set<String>) -> String {
    var lines = ""
    for path in paths.sorted() {
      lines += lines.isEmpty ? "    \"" : ",\n    \""
      lines += path.withEscapes
      lines += "\""
    }
    return lines
  }
}

extension String {
  fileprivate var withEscapes: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else { return self }
    var escaped = ""
    for character in unicodeScalars {
      if character == "\"" || character == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }
}

extension Substring {
  fileprivate var replacingEscapes: String {
    guard utf8.contains(UInt8(ascii: "\\")) else { return String(self) }
    var plain = ""
    var isEscaped = false
    for character in unicodeScalars {
      if character == "\\" && !isEscaped {
        isEscaped = true
        continue
      }
      plain.unicodeScalars.append(character)
      isEscaped = false
    }
    return plain
  }
}
