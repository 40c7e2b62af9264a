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
    var text = ""
    write(into: &text, indent: "")
    return text + "\n"
  }

  /// An array with one value a line: for long lists, whose lines can be searched and compared.
  package static func lines(_ values: some Sequence<JSON>) -> String {
    var text = "["
    var isFirst = true
    for value in values {
      text += isFirst ? "\n" : ",\n"
      isFirst = false
      value.write(into: &text, indent: nil)
    }
    return text + (isFirst ? "]\n" : "\n]\n")
  }

  /// Without an indent all of it is on one line.
  private func write(into text: inout String, indent: String?) {
    switch self {
    case .object(let members):
      Self.write(members, "{", "}", into: &text, indent: indent) { member, text, inner in
        Self.write(member.key, into: &text)
        text += ": "
        member.value.write(into: &text, indent: inner)
      }
    case .array(let values):
      Self.write(values, "[", "]", into: &text, indent: indent) { value, text, inner in
        value.write(into: &text, indent: inner)
      }
    case .string(let string): Self.write(string, into: &text)
    case .number(let number):
      text += number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    _ open: String,
    _ close: String,
    into text: inout String,
    indent: String?,
    _ write: (Element, inout String, String?) -> Void
  ) {
    let inner = indent.map { $0 + "  " }
    text += open
    var isFirst = true
    for element in elements {
      if !isFirst { text += inner == nil ? ", " : "," }
      isFirst = false
      if let inner {
        text += "\n"
        text += inner
      }
      write(element, &text, inner)
    }
    if let indent, !isFirst {
      text += "\n"
      text += indent
    }
    text += close
  }

  private static func write(_ string: String, into text: inout String) {
    text += "\""
    defer { text += "\"" }
    guard needsEscape(string) else {
      text += string
      return
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      // Two more that end a line in JavaScript.
      case "\u{00}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
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
