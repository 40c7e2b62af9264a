import Markup
import Testing

/// Escapes are found sixteen bytes at a time: so every character is tried at every place of texts of every
/// length up to two and a half times that, among letters and among what has high bits.
@Suite struct EscapingTests {
  private static let scalars =
    (0..<0xA0).compactMap(Unicode.Scalar.init) + "é\u{2028}\u{2029}‘日🙂".unicodeScalars

  /// Each scalar at each place, and twice in a row.
  private func texts(with scalar: Unicode.Scalar) -> [String] {
    var texts: [String] = []
    for filler: Character in ["a", "é"] {
      for length in 1...40 {
        for place in 0..<length {
          var characters = [Character](repeating: filler, count: length)
          characters[place] = Character(scalar)
          texts.append(String(characters))
        }
      }
    }
    return texts + [
      "\(scalar)\(scalar)", "1234567890123456\(scalar)\(scalar)", "123456789012345\(scalar)\(scalar)8",
    ]
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  private func quotedForJSON(_ text: String) -> String {
    let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      case "\r": escaped += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || [0x2028, 0x2029].contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  private func quotedForCSV(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", ";", "\"", "\n", "\r"].contains($0) }
    let isFormula = text.unicodeScalars.first.map { ["=", "+", "-", "@", "\t", "\r"].contains($0) } == true
    let harmless = (isFormula ? "'" : "") + text
    guard needsQuotes else { return harmless }
    let doubled = harmless.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"\(doubled)\""
  }

  @Test func `a character is escaped for markup wherever it stands`() {
    for scalar in Self.scalars {
      let wrong = texts(with: scalar).filter { text in
        var pieces = Pieces(capacity: 1)
        pieces.write(text: text)
        let drawn = Markup(pieces)
        // Compared by bytes: as text, a letter and its accent are one.
        return Array(Markup("\(text)").string.utf8) != Array(escaped(text).utf8) || drawn != Markup("\(text)")
      }
      #expect(wrong == [])
    }
  }

  @Test func `a byte is found at all of its places`() {
    for text in [
      "", " ", "a", "a\na", "\n\n\n\n\n\n\n\n\n", "1234567\n9\n", "é\u{8A}\u{0A}\u{0B}\u{09}\n",
      "12345678   ", "1234567890123456", "123456789012345\n\n8901234567890123\n", "\n23456789012345   ",
    ] {
      let bytes = Array(text.utf8)
      for byte in UInt8.min...UInt8.max {
        let found = bytes.withUnsafeBufferPointer { $0.places(of: byte) }
        #expect(found == bytes.indices.filter { bytes[$0] == byte })
      }
    }
  }

  @Test func `a character is escaped for JSON wherever it stands`() {
    for scalar in Self.scalars {
      let wrong = texts(with: scalar).filter { text in
        Array(JSON.string(text).text.utf8) != Array((quotedForJSON(text) + "\n").utf8)
      }
      #expect(wrong == [])
    }
  }

  @Test func `a cell stands in quotes wherever it has what needs them`() {
    for scalar in Self.scalars {
      let wrong = texts(with: scalar).filter { text in
        var page = Pieces()
        CSV.write([text], into: &page) { _ in }
        return page.bytes != Array("\u{FEFF}\(quotedForCSV(text))\r\n".utf8)
      }
      #expect(wrong == [])
    }
  }
}
