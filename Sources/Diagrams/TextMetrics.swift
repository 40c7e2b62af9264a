import Markup

/// The size and weight of a text.
struct Face: Hashable, Sendable {
  /// In user units.
  var size: Double
  /// From baseline to baseline.
  var leading: Double
  var isBold = false
  var isItalic = false

  static let card = Face(size: 13, leading: 17)
  static let strong = Face(size: 13, leading: 17, isBold: true)
  static let help = Face(size: 11.5, leading: 15)
  static let strongHelp = Face(size: 11.5, leading: 15, isBold: true)
  static let phase = Face(size: 15, leading: 20, isBold: true)
  static let stop = Face(size: 12.5, leading: 15)
  static let band = Face(size: 20, leading: 24, isBold: true)
  static let bandText = Face(size: 13, leading: 18)
  static let aside = Face(size: 12, leading: 15, isItalic: true)
  static let title = Face(size: 24, leading: 30, isBold: true)

  /// The class for its size on a page, and the attribute in a file, each after a space; nil for a size that is
  /// used too seldom for a class.
  var look: (name: StaticString, attribute: StaticString)? {
    switch size {
    case 13: ("", "")
    case 11: (" t-11", " font-size=\"11\"")
    case 11.5: (" t-115", " font-size=\"11.5\"")
    case 12: (" t-12", " font-size=\"12\"")
    case 12.5: (" t-125", " font-size=\"12.5\"")
    default: nil
    }
  }

  /// The sizes that have a class.
  static let namedSizes = [11, 11.5, 12, 12.5]
}

/// The width of a text in user units, without a browser.
///
/// Characters with a published advance width take it; others are measured by their kind. Kerning is left
/// out, which makes a text a little wider than it is drawn.
func width(of text: String, _ face: Face) -> Double {
  Double(Measure(face).advance(of: text)) * face.size / 1000
}

/// The advance widths of one face, at hand.
struct Measure {
  private let letters: [UInt16]
  private let isBold: Bool

  init(_ face: Face) {
    letters = face.isBold ? boldLetters : regularLetters
    isBold = face.isBold
  }

  /// In thousandths of an em.
  @inline(__always)
  func advance(of scalar: UInt32) -> Int {
    var width: UInt16 = 0
    if scalar >= 0x20, scalar < 0x500 {
      width = letters[Int(scalar) - 0x20]
    } else if scalar >= 0x2000, scalar < 0x2300 {
      width = (isBold ? boldPunctuation : regularPunctuation)[Int(scalar) - 0x2000]
    }
    return width > 0 ? Int(width) : widthByKind(scalar)
  }

  /// Of the letters and digits, and other ASCII characters at which no line may end, that stand from a place on, in
  /// thousandths of an em. The place is then behind them.
  @inline(__always)
  func advance(ofLettersIn bytes: UnsafeBufferPointer<UInt8>, from place: inout Int) -> Int {
    letters.withUnsafeBufferPointer { letters in
      var sum = 0
      while place < bytes.count, 0x30...0x7E ~= bytes[place] {
        sum += Int(letters[Int(bytes[place]) - 0x20])
        place += 1
      }
      return sum
    }
  }

  /// Of a text that is all ASCII without control characters, in thousandths of an em; nil for any other text.
  func advance(ofPlain bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    letters.withUnsafeBufferPointer { letters in
      var sum = 0
      for byte in bytes {
        guard 0x20...0x7E ~= byte else { return nil }
        sum += Int(letters[Int(byte) - 0x20])
      }
      return sum
    }
  }

  /// In thousandths of an em.
  func advance(of text: String) -> Int {
    text.withUTF8Bytes { bytes in
      if let plain = advance(ofPlain: bytes) { return plain }
      var sum = 0
      var index = 0
      while index < bytes.count { sum += advance(of: nextScalar(bytes, &index)) }
      return sum
    }
  }
}

/// The advance of a character that the font family lacks, in thousandths of an em.
private func widthByKind(_ scalar: UInt32) -> Int {
  switch scalar {
  case 0..<0x20, 0x7F...0x9F, 0xAD: 0
  // Combining marks, joiners, direction marks, variation selectors, skin tones, tags.
  case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x200B...0x200F,
    0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF,
    0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
    0
  case 0x2713, 0x2714: 850
  case 0x2300...0x23FF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: 1300
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0x1B000...0x1B2FF, 0x20000...0x3FFFF:
    1000
  default: 600
  }
}

/// The character at a place in UTF-8, and the place after it.
@inline(__always)
func nextScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
  let first = UInt32(bytes[index])
  guard first >= 0x80 else {
    index += 1
    return first
  }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  var scalar = first & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for offset in 1..<length where index + offset < bytes.count {
    scalar = scalar << 6 | UInt32(bytes[index + offset]) & 0x3F
  }
  index = min(index + length, bytes.count)
  return scalar
}
