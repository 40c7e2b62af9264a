import Foundation

/// A Swift file of the project, as the rules look at it.
struct SourceText: Sendable {
  /// Below the root of the repository, with `/`.
  let path: String
  /// The target the file belongs to.
  let room: String
  /// The code with its lines as they were, without comments and without what stands in string
  /// literals, so that no rule trips over a word that is only talked about.
  let code: String
  let lineCount: Int

  init(path: String, room: String, text: String) {
    self.path = path
    self.room = room
    self.code = Self.code(of: text)
    self.lineCount = text.utf8.count { $0 == UInt8(ascii: "\n") }
  }

  /// Where a pattern matches: the 1-based line, and what matched. `^` and `$` are those of a line.
  func matches<Output>(of pattern: Regex<Output>) -> [(line: Int, found: Regex<Output>.Match)] {
    // The default word boundary sees none at the full stop of `FileManager.default`.
    code.matches(of: pattern.wordBoundaryKind(.simple).anchorsMatchLineEndings()).map { match in
      let newlines = code[..<match.range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
      return (newlines + 1, match)
    }
  }

  /// The modules that the file imports.
  var imports: [(line: Int, module: String)] {
    let pattern = /^\h*(?:@\w+(?:\([^)]*\))?\h+)*(?:\w+\h+)?import\h+(?:[a-z]+\h+)?(\w+)/
    return matches(of: pattern).map { ($0.line, String($0.found.output.1)) }
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

  /// Blanks comments and literals, line by line as they were. What is inside an interpolation counts
  /// as literal, which loses a rule's grip there and nothing more.
  private static func code(of text: String) -> String {
    let bytes = Array(text.utf8)
    var code: [UInt8] = []
    var place = Place.code
    var index = 0
    while index < bytes.count {
      let (next, width) = place.after(bytes, index)
      if bytes[index] == UInt8(ascii: "\n") || (place == .code && next == .code) {
        code.append(bytes[index])
      }
      place = next
      index += width
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// Where in a Swift file a byte can stand.
  private enum Place {
    case code, lineComment, blockComment, literal, longLiteral

    /// Where what follows the byte at `index` stands, and how many bytes led there.
    func after(_ bytes: [UInt8], _ index: Int) -> (place: Place, width: Int) {
      func sees(_ mark: StaticString) -> Bool {
        mark.withUTF8Buffer { bytes[index...].starts(with: $0) }
      }
      return switch self {
      case .code:
        switch bytes[index] {
        case UInt8(ascii: "/"): sees("//") ? (.lineComment, 2) : sees("/*") ? (.blockComment, 2) : (.code, 1)
        case UInt8(ascii: "\""): sees("\"\"\"") ? (.longLiteral, 3) : (.literal, 1)
        default: (.code, 1)
        }
      case .lineComment: bytes[index] == UInt8(ascii: "\n") ? (.code, 1) : (.lineComment, 1)
      case .blockComment: sees("*/") ? (.code, 2) : (.blockComment, 1)
      case .literal:
        switch bytes[index] {
        case UInt8(ascii: "\\"): (.literal, 2)
        case UInt8(ascii: "\""): (.code, 1)
        default: (.literal, 1)
        }
      case .longLiteral: sees("\"\"\"") ? (.code, 3) : (.longLiteral, 1)
      }
    }
  }
}
