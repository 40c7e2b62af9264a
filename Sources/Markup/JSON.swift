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
    var bytes = Pieces()
    write(into: &bytes, indent: 0)
    bytes.write("\n")
    return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func write(into bytes: inout Pieces, indent: Int) {
    switch self {
    case .object(let members):
      Self.write(members, "{", "}", into: &bytes, indent: indent) { member, bytes, inner in
        bytes.write(quotedForJSON: member.key)
        bytes.write(": ")
        member.value.write(into: &bytes, indent: inner)
      }
    case .array(let values):
      Self.write(values, "[", "]", into: &bytes, indent: indent) { value, bytes, inner in
        value.write(into: &bytes, indent: inner)
      }
    case .string(let string): bytes.write(quotedForJSON: string)
    case .number(let number):
      if number == number.rounded() && abs(number) < 1e15 {
        bytes.write(integer: Int(number))
      } else {
        String(number).withUTF8Bytes { bytes.write($0) }
      }
    case .flag(let flag): bytes.write(flag ? "true" : "false")
    case .null: bytes.write("null")
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    _ open: StaticString,
    _ close: StaticString,
    into bytes: inout Pieces,
    indent: Int,
    _ write: (Element, inout Pieces, Int) -> Void
  ) {
    func startLine(_ indent: Int) {
      bytes.write("\n")
      for _ in 0..<indent { bytes.write(" ") }
    }
    bytes.write(open)
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.write(",") }
      isFirst = false
      startLine(indent + 2)
      write(element, &bytes, indent + 2)
    }
    if !isFirst { startLine(indent) }
    bytes.write(close)
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
}
