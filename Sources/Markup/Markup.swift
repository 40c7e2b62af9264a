// The only writer of HTML, SVG and XML, and the only place that escapes.
//
// Markup is a run of UTF-8 bytes that is safe as it stands. Text becomes markup in one way: by being
// escaped. A literal in the source code is trusted, whatever is interpolated into it is escaped:
//
//     page.write("<h1 id=\"\(id)\">\(title)</h1>")
//
// Interpolated text may stand in an element or in a double-quoted attribute; nowhere else.

/// Safe HTML, SVG or XML, as the UTF-8 bytes that will be written.
package struct Markup: Hashable, Sendable {
  package internal(set) var bytes: [UInt8]

  package init() { bytes = [] }

  /// Empty, with room for so many bytes.
  package init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Bytes that are known to be safe markup: only for what this program wrote itself or a theme holds.
  package init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// A literal with interpolated text, numbers or markup.
  package init(_ template: MarkupTemplate) { bytes = template.bytes }

  package var isEmpty: Bool { bytes.isEmpty }

  /// Reserves room for `count` more bytes.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  package mutating func write(_ template: MarkupTemplate) { bytes.append(contentsOf: template.bytes) }

  /// Appends a literal as it is; the quickest way for markup without values.
  @inline(__always)
  package mutating func write(static literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ other: Markup) { bytes.append(contentsOf: other.bytes) }

  /// Appends text, escaped for an element's content or a quoted attribute.
  package mutating func write(text: String) { bytes.append(escaping: text) }

  package mutating func write(integer: Int) { bytes.append(integer: integer) }

  /// The markup as text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// A literal whose interpolations are escaped; the argument of `Markup.write`.
package struct MarkupTemplate: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
    package mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }
    package mutating func appendInterpolation(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }
    package mutating func appendInterpolation(_ integer: Int) { bytes.append(integer: integer) }
    package mutating func appendInterpolation(_ number: Double) { bytes.append(number: number) }
  }

  fileprivate let bytes: [UInt8]

  package init(stringLiteral value: StaticString) { bytes = value.withUTF8Buffer { Array($0) } }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }
}
