/// Reads the attributes of HTML and SVG one after the other, as a browser would find them: in either kind of
/// quotes or in none, never in a comment, a script or a style sheet.
struct TagScan {
  struct Attribute: Equatable {
    /// In small letters.
    var tag: String
    /// In small letters.
    var name: String
    /// With the usual entities resolved.
    var value: String
    var line: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// The tag that is being read; empty between tags.
  private var tag = ""

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func nextAttribute() -> Attribute? {
    while index < bytes.count {
      if tag.isEmpty {
        findTag()
        continue
      }
      skipSpace()
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ">") {
        endTag()
        continue
      }
      if bytes[index] == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let start = line
      let name = word(until: [
        0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"),
      ])
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
      index += 1
      skipSpace()
      return Attribute(tag: tag, name: name.lowercased(), value: resolved(value()), line: start)
    }
    return nil
  }

  /// Goes to the next start tag, over text, comments and end tags.
  private mutating func findTag() {
    guard let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else {
      return advance(to: bytes.count)
    }
    advance(to: open + 1)
    guard index < bytes.count else { return }
    if bytes[index...].starts(with: Array("!--".utf8)) { return skip(past: "-->") }
    guard isLetter(bytes[index]) else { return }
    tag = word(until: [0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ">"), UInt8(ascii: "/")]).lowercased()
  }

  private mutating func endTag() {
    index += 1
    if tag == "script" || tag == "style" { skip(past: "</") }
    tag = ""
  }

  private mutating func value() -> String {
    guard index < bytes.count else { return "" }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word(until: [0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ">")])
    }
    index += 1
    let value = word(until: [quote])
    index += 1
    return value
  }

  private mutating func word(until ends: [UInt8]) -> String {
    let end = bytes[index...].firstIndex { ends.contains($0) } ?? bytes.count
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    // A stray sign is passed over, so that the scan always gets on.
    advance(to: end == index ? min(index + 1, bytes.count) : end)
    return text
  }

  private mutating func skipSpace() {
    advance(to: bytes[min(index, bytes.count)...].firstIndex { $0 > 0x20 } ?? bytes.count)
  }

  private mutating func skip(past mark: String) {
    let mark = Array(mark.utf8)
    var place = index
    while place < bytes.count, !bytes[place...].starts(with: mark) { place += 1 }
    advance(to: min(place + mark.count, bytes.count))
  }

  private mutating func advance(to place: Int) {
    for byte in bytes[min(index, place)..<place] where byte == 0x0A { line += 1 }
    index = place
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// A value with the entities that occur in addresses resolved.
private func resolved(_ value: String) -> String {
  guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
  return [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    .reduce(value) { text, entity in text.replacing(entity.0, with: entity.1) }
}
