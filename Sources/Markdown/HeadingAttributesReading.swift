import Diagnostics

extension Heading {
  /// Takes `{#id .class key=value}` off the end of the content; malformed or escaped it stays text.
  ///
  /// The content alone does not tell `\{` from `{`, so the source up to the heading's last line decides.
  mutating func takeAttributes(from source: SourceText, lastLine: Int) {
    guard case .text(let last)? = content.last, last.utf8.last == UInt8(ascii: "}") else { return }
    let bytes = Array(last.utf8)
    guard let (start, attributes) = trailingAttributes(of: bytes),
      isWritten(bytes[start...], in: source, lines: location.line...max(location.line, lastLine))
    else { return }
    self.attributes = attributes
    var words = bytes[..<start]
    while words.last?.isBlank == true { words.removeLast() }
    content.removeLast()
    if !words.isEmpty { content.append(.text(String(decoding: words, as: UTF8.self))) }
  }
}

/// Whether the source holds these bytes as they are, without a backslash in front.
private func isWritten(_ bytes: ArraySlice<UInt8>, in source: SourceText, lines: ClosedRange<Int>) -> Bool {
  let heading = source.bytes[source.lineStarts[lines.lowerBound - 1]..<source.lineStarts[lines.upperBound]]
  guard heading.count >= bytes.count else { return false }
  for start in stride(from: heading.endIndex - bytes.count, through: heading.startIndex, by: -1)
  where heading[start] == bytes.first && heading[start...].starts(with: bytes) {
    return start == heading.startIndex || heading[start - 1] != UInt8(ascii: "\\")
  }
  return false
}

/// The attributes in braces at the end of a text, and where the brace stands.
private func trailingAttributes(of bytes: [UInt8]) -> (start: Int, HeadingAttributes)? {
  // A quoted value may hold a brace, so that the last one need not be the right one.
  var candidates = 0
  for start in bytes.indices.reversed() where bytes[start] == UInt8(ascii: "{") {
    var parser = AttributeParser(rest: bytes[(start + 1)...].dropLast())
    if let attributes = parser.attributes() { return (start, attributes) }
    candidates += 1
    if candidates == 8 { return nil }
  }
  return nil
}

/// Reads what stands between the braces.
private struct AttributeParser {
  var rest: ArraySlice<UInt8>

  mutating func attributes() -> HeadingAttributes? {
    var attributes = HeadingAttributes()
    var count = 0
    skipBlanks()
    while let first = rest.first {
      switch first {
      case UInt8(ascii: "#"):
        rest.removeFirst()
        guard let id = word() else { return nil }
        attributes.id = id
      case UInt8(ascii: "."):
        rest.removeFirst()
        guard let name = word() else { return nil }
        attributes.classes.append(name)
      default:
        guard let value = value() else { return nil }
        attributes.values.append(value)
      }
      count += 1
      guard rest.isEmpty || rest.first?.isBlank == true else { return nil }
      skipBlanks()
    }
    return count > 0 ? attributes : nil
  }

  /// `key=value` or `key="a value"`.
  private mutating func value() -> HeadingAttributes.Value? {
    let key = take { $0 != UInt8(ascii: "=") && Self.isWordByte($0) }
    guard key.first.map({ $0.isLetter || $0 >= 0x80 }) == true, rest.popFirst() == UInt8(ascii: "=") else {
      return nil
    }
    let value: ArraySlice<UInt8>
    if rest.first == UInt8(ascii: "\"") {
      rest.removeFirst()
      value = take { $0 != UInt8(ascii: "\"") }
      guard rest.popFirst() != nil else { return nil }
    } else {
      value = take(while: Self.isWordByte)
      guard !value.isEmpty else { return nil }
    }
    return .init(key: String(decoding: key, as: UTF8.self), value: String(decoding: value, as: UTF8.self))
  }

  private mutating func word() -> String? {
    let bytes = take { Self.isWordByte($0) && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "=") }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let bytes = rest.prefix(while: condition)
    rest = rest[bytes.endIndex...]
    return bytes
  }

  private mutating func skipBlanks() { rest = rest.drop { $0.isBlank } }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte > .space && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "}")
  }
}
