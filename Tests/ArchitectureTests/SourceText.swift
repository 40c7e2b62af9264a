import Foundation

/// A Swift file of the project, as the rules look at it.
struct SourceText: Sendable {
  /// Below the root of the repository, with `/`.
  let path: String
  /// The target the file belongs to.
  let room: String
  /// The code line by line, without comments and without what stands in string literals, so that
  /// no rule trips over a word that is only talked about.
  let lines: [String]

  init(path: String, room: String, text: String) {
    self.path = path
    self.room = room
    self.lines = Self.code(of: text)
  }

  /// The module that a line imports, if it is an import.
  static func importedModule(_ line: String) -> String? {
    let pattern = /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:[a-z]+\s+)?(\w+)/
    return line.firstMatch(of: pattern).map { String($0.output.1) }
  }
}

extension SourceText {
  /// The root of the repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file under `Sources/`, and the default theme's in `templates/`: read once.
  static let all = Result { try read() }

  private static func read() throws -> [SourceText] {
    let theme = try files(below: "templates").map { (path: $0, room: "DefaultTheme") }
    let sources = try files(below: "Sources").map {
      (path: $0, room: String($0.split(separator: "/")[1]))
    }
    return try (sources + theme).sorted { $0.path < $1.path }.map {
      let text = try String(contentsOf: root.appending(path: $0.path), encoding: .utf8)
      return SourceText(path: $0.path, room: $0.room, text: text)
    }
  }

  /// Every folder under `Sources/` and `Tests/` that has something in it.
  static func directories() throws -> Set<String> {
    let paths = try ["Sources", "Tests"].flatMap { top in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: top).path())
        .map { "\(top)/\($0)" }
    }
    return Set(paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
  }

  private static func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
      .filter { $0.hasSuffix(".swift") }
      .map { "\(folder)/\($0)" }
  }

  /// Blanks comments and literals. Knows line and block comments, "…" and """…"""; what is inside
  /// an interpolation counts as literal, which loses a rule's grip there and nothing more.
  private static func code(of text: String) -> [String] {
    var inLongLiteral = false
    var inComment = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var code = ""
      var rest = line
      while !rest.isEmpty {
        if inLongLiteral || inComment {
          guard let end = rest.firstRange(of: inComment ? "*/" : "\"\"\"") else { break }
          rest = rest[end.upperBound...]
          (inLongLiteral, inComment) = (false, false)
        } else if rest.hasPrefix("//") {
          break
        } else if rest.hasPrefix("/*") {
          inComment = true
          rest = rest.dropFirst(2)
        } else if rest.hasPrefix("\"\"\"") {
          inLongLiteral = true
          code += "\"\""
          rest = rest.dropFirst(3)
        } else if rest.hasPrefix("\"") {
          code += "\"\""
          rest = afterLiteral(rest.dropFirst())
        } else {
          code.append(rest.removeFirst())
        }
      }
      return code
    }
  }

  private static func afterLiteral(_ text: Substring) -> Substring {
    var rest = text
    while let character = rest.popFirst() {
      if character == "\\" { rest = rest.dropFirst() }
      if character == "\"" { break }
    }
    return rest
  }
}
