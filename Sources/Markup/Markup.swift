// The only writer of HTML, SVG and XML, and the only place that escapes.
//
// Markup is a run of UTF-8 bytes that is safe as it stands. Text becomes markup in one way: by being
// escaped. A literal in the source code is trusted, whatever is interpolated into it is escaped:
//
//     page.write("<h1 id=\"\(id)\">\(title)</h1>")
//
// Interpolated text may stand in an element or in a double-quoted attribute; nowhere else.

/// Safe HTML, SVG or XML, as the UTF-8 bytes that will be written.
///
/// Public, like `Bytes`, only for the compiler's sake.
public struct Markup: Hashable, Sendable {
  @usableFromInline
  internal var bytes: Bytes

  package init() { bytes = Bytes() }

  /// Empty, with room for so many bytes.
  package init(capacity: Int) { bytes = Bytes(capacity: capacity) }

  /// Bytes that are known to be safe markup: only for what this program wrote itself or a theme holds.
  package init(trusted bytes: [UInt8]) { self.bytes = Bytes(bytes) }

  /// A literal with interpolated text, numbers or markup.
  package init(_ template: MarkupTemplate) { bytes = template.bytes }

  package var isEmpty: Bool { bytes.count == 0 }

  package mutating func write(_ template: MarkupTemplate) { bytes.write(template.bytes) }

  /// Appends a literal as it is; the quickest way for markup without values.
  @inlinable
  @inline(__always)
  public mutating func write(static literal: StaticString) { bytes.write(literal) }

  package mutating func write(_ other: Markup) { bytes.write(other.bytes) }

  /// Appends text, escaped for an element's content or a quoted attribute.
  package mutating func write(text: String) { bytes.write(escaping: text) }

  package mutating func write(integer: Int) { bytes.write(integer: integer) }

  /// All of it, as a file has it; nothing is left.
  package mutating func take() -> [UInt8] { bytes.take() }

  /// The markup as text.
  package var string: String { String(decoding: bytes.array, as: UTF8.self) }
}

/// A literal whose interpolations are escaped; the argument of `Markup.write`.
package struct MarkupTemplate: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: Bytes

    package init(literalCapacity: Int, interpolationCount: Int) {
      bytes = Bytes(capacity: literalCapacity + interpolationCount * 48)
    }

    package mutating func appendLiteral(_ literal: StaticString) { bytes.write(literal) }
    package mutating func appendInterpolation(_ text: String) { bytes.write(escaping: text) }
    package mutating func appendInterpolation(_ markup: Markup) { bytes.write(markup.bytes) }
    package mutating func appendInterpolation(_ integer: Int) { bytes.write(integer: integer) }
    package mutating func appendInterpolation(_ number: Double) { bytes.write(number: number) }
  }

  let bytes: Bytes

  package init(stringLiteral value: StaticString) {
    bytes = Bytes(value.withUTF8Buffer { Array($0) })
  }
  package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }
}
