import Diagnostics

/// An element of an XML file: its name without a prefix, its attributes, what stands in it.
struct XMLElement {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLElement] = []
  /// The text directly inside.
  var text = ""

  subscript(attribute: String) -> String { attributes[attribute, default: ""] }

  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// Every element below with that name.
  func deep(_ name: String) -> [XMLElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.deep(name) }
  }
}

/// Reads XML as far as diagrams need it: no document types, so no entities but the five of the language.
struct XMLText {
  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var open: [XMLElement] = []
  private(set) var root: XMLElement?
  private(set) var diagnostics: [Diagnostic] = []

  private static let deepest = 64

  init(_ text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
    read()
    if diagnostics.isEmpty, let last = open.last { report("'<\(last.name)>' is not closed") }
    if diagnostics.isEmpty, root == nil { report("the file holds no XML") }
  }

  private mutating func report(_ message: String, _ id: DiagnosticID = .notImportable) {
    let line = 1 + bytes[..<min(index, bytes.count)].count { $0 == 0x0A }
    diagnostics.append(Diagnostic(id, .error, message, at: SourceLocation(file: file, line: line)))
  }

  private mutating func read() {
    while diagnostics.isEmpty, index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let words = take(until: "<", isOptional: true) ?? ""
        if !open.isEmpty { open[open.count - 1].text += Self.unescaped(words) }
        continue
      }
      if skip("<!--") {
        if take(until: "-->") != nil { index += 3 }
      } else if skip("<![CDATA[") {
        if let words = take(until: "]]>") {
          index += 3
          if !open.isEmpty { open[open.count - 1].text += words }
        }
      } else if skip("<?") {
        if take(until: "?>") != nil { index += 2 }
      } else if skip("<!") {
        report("a document type is not read; remove '<!DOCTYPE …>'")
      } else if skip("</") {
        readEnd()
      } else {
        index += 1
        readStart()
      }
    }
  }

  private mutating func readEnd() {
    let start = index
    guard let tag = take(until: ">") else { return }
    let name = Self.local(tag.trimmed)
    guard let element = open.last, element.name == name else {
      index = start
      return report("'</\(name)>' closes nothing that is open")
    }
    index += 1
    open.removeLast()
    append(element)
  }

  private mutating func append(_ element: XMLElement) {
    if open.isEmpty { root = root ?? element } else { open[open.count - 1].children.append(element) }
  }

  private mutating func readStart() {
    var element = XMLElement(name: Self.local(takeName()))
    guard !element.name.isEmpty else { return report("'<' starts no element; write '&lt;'") }
    while diagnostics.isEmpty {
      skipBlanks()
      if skip("/>") { return append(element) }
      if skip(">") {
        open.append(element)
        if open.count > Self.deepest {
          report("elements are nested more than \(Self.deepest) deep", .tooDeep)
        }
        return
      }
      let name = takeName()
      skipBlanks()
      guard !name.isEmpty, skip("=") else { return report("'<\(element.name)' has a faulty attribute") }
      skipBlanks()
      guard let quote = ["\"", "'"].first(where: { skip($0) }), let value = take(until: quote) else {
        if diagnostics.isEmpty { report("the attribute '\(name)' needs quotes around its value") }
        return
      }
      index += 1
      element.attributes[Self.local(name)] = Self.unescaped(value)
    }
  }

  // MARK: Characters

  private mutating func skip(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private mutating func takeName() -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !"=/><\"'".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// The text up to some other, which is not taken.
  private mutating func take(until end: String, isOptional: Bool = false) -> String? {
    let start = index
    let first = end.utf8.first
    while index < bytes.count, bytes[index] != first || !bytes[index...].starts(with: end.utf8) { index += 1 }
    if index >= bytes.count, !isOptional {
      index = start
      report("'\(end)' is missing behind this")
      return nil
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var result = ""
    var rest = text[...]
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      rest = rest[ampersand...]
      guard let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: ampersand)..<end])
      else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Character? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
        .flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}
