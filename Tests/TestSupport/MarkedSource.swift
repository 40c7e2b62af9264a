/// A source text in which markers (1️⃣, 2️⃣ …) say where something is expected.
package struct MarkedSource: Sendable {
  /// The text without its markers.
  package let text: String
  /// By the marker's digit: 1-based line and column in UTF-8 bytes.
  package let places: [Int: (line: Int, column: Int)]

  package init(_ marked: String) {
    var text = ""
    var places: [Int: (line: Int, column: Int)] = [:]
    var line = 1
    var column = 1
    for character in marked {
      if let digit = Self.digit(of: character) {
        places[digit] = (line, column)
        continue
      }
      text.append(character)
      if character.isNewline {
        line += 1
        column = 1
      } else {
        column += character.utf8.count
      }
    }
    self.text = text
    self.places = places
  }

  private static func digit(of character: Character) -> Int? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count > 1, scalars.last?.value == 0x20E3, let digit = scalars.first,
      (0x30...0x39).contains(digit.value)
    else { return nil }
    return Int(digit.value) - 0x30
  }
}
