/// A JSON value that is written: its objects keep their keys in order.
package indirect enum JSON: Hashable, Sendable {
  case object([Member])
  case array([JSON])
  case string(String)
  case number(Double)
  case flag(Bool)
  case null

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object of these members, without those that have no value.
  package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  package static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
}

extension JSON {
  /// The value as text, indented by two spaces, with a line's end behind it.
  package var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An array with one value a line, as bytes: for long lists, whose lines can be searched and compared.
  package static func lines(_ values: some Sequence<JSON>) -> [UInt8] {
    var bytes = Array("[".utf8)
    var isFirst = true
    for value in values {
      bytes += isFirst ? "\n".utf8 : ",\n".utf8
      isFirst = false
      value.write(into: &bytes, indent: nil)
    }
    bytes += isFirst ? "]\n".utf8 : "\n]\n".utf8
    return bytes
  }

  /// Without an indent all of it is on one line.
  private func write(into bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .object(let members):
      Self.write(members, "{", "}", into: &bytes, indent: indent) { member, bytes, inner in
        Self.write(member.key, into: &bytes)
        bytes += ": ".utf8
        member.value.write(into: &bytes, indent: inner)
      }
    case .array(let values):
      Self.write(values, "[", "]", into: &bytes, indent: indent) { value, bytes, inner in
        value.write(into: &bytes, indent: inner)
      }
    case .string(let string): Self.write(string, into: &bytes)
    case .number(let number):
      if number == number.rounded() && abs(number) < 1e15 {
        bytes.append(integer: Int(number))
      } else {
        bytes += String(number).utf8
      }
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    into bytes: inout [UInt8],
    indent: Int?,
    _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    func startLine(_ indent: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: indent)
    }
    bytes.append(UInt8(ascii: open))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes += (indent == nil ? ", " : ",").utf8 }
      isFirst = false
      if let indent { startLine(indent + 2) }
      write(element, &bytes, indent.map { $0 + 2 })
    }
    if let indent, !isFirst { startLine(indent) }
    bytes.append(UInt8(ascii: close))
  }

  private static func write(_ string: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    guard needsEscape(string) else {
      bytes += string.utf8
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      // Two more that end a line in JavaScript.
      case "\u{00}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  /// Most texts don't, and are then copied at once.
  private static func needsEscape(_ string: String) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in string.utf8 {
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
        return true
      }
      // The last byte of U+2028 and U+2029.
      if before == (0xE2, 0x80), byte == 0xA8 || byte == 0xA9 { return true }
      before = (before.1, byte)
    }
    return false
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
