/// Which files in an output folder are ours.
struct Manifest {
  static let fileName = ".journeysite-manifest.json"

  /// Relative to the output folder.
  var paths: Set<String>

  init(paths: Set<String>) { self.paths = paths }

  /// The manifest in a folder; empty when there is none that can be read.
  init(readingFrom folder: String) {
    paths = []
    guard let bytes = try? Disk.read(folder + "/" + Self.fileName) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      guard text.hasPrefix("    \""), let end = text.lastIndex(of: "\"") else { continue }
      let path = text.dropFirst(5)[..<end].replacingEscapes
      if Self.isSafe(path) { paths.insert(path) }
    }
  }

  /// A manifest is only believed about files inside its folder.
  private static func isSafe(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.isEmpty
  }

  /// JSON with one path a line, in order.
  func write(to folder: String) throws(DiskError) {
    let lines = paths.sorted().map { "    \"\($0.withEscapes)\"" }.joined(separator: ",\n")
    let text = "{\n  \"generator\": \"journeysite\",\n  \"files\": [\n\(lines)\n  ]\n}\n"
    let path = folder + "/" + Self.fileName
    if let present = try? Disk.read(path), present == Array(text.utf8) { return }
    let temporary = folder + "/" + OutputFolder.temporaryPrefix + "manifest"
    try Disk.replace(path, by: temporary, with: Array(text.utf8))
  }
}

extension StringProtocol {
  fileprivate var withEscapes: String {
    var escaped = ""
    for character in unicodeScalars {
      if character == "\"" || character == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }

  fileprivate var replacingEscapes: String {
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
