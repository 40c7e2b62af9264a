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

  private func write(into bytes: inout [UInt8], indent: Int) {
    switch self {
    case .object(let members):
      Self.write(members, "{", "}", into: &bytes, indent: indent) { member, bytes, inner in
        bytes.append(quotedForJSON: member.key)
        bytes += ": ".utf8
        member.value.write(into: &bytes, indent: inner)
      }
    case .array(let values):
      Self.write(values, "[", "]", into: &bytes, indent: indent) { value, bytes, inner in
        value.write(into: &bytes, indent: inner)
      }
    case .string(let string): bytes.append(quotedForJSON: string)
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
    indent: Int,
    _ write: (Element, inout [UInt8], Int) -> Void
  ) {
    func startLine(_ indent: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: indent)
    }
    bytes.append(UInt8(ascii: open))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      startLine(indent + 2)
      write(element, &bytes, indent + 2)
    }
    if !isFirst { startLine(indent) }
    bytes.append(UInt8(ascii: close))
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
