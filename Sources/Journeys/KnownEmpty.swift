/// Whether a value says that there is nothing: `—`, `n/a — reason`.
func saysEmpty(_ text: String) -> Bool {
  // All such values start with a dash or an n or g, and most others that do so go on with another letter.
  let bytes = text.utf8
  guard let first = bytes.first else { return false }
  switch first {
  case 0x2D: return bytes.count == 1
  case 0xE2:
    // A dash of some width, not a quotation mark.
    guard let last = bytes.dropFirst(2).first, last == 0x93 || last == 0x94 else { return false }
  case 0x6E, 0x4E, 0x67, 0x47:
    switch bytes[bytes.index(after: bytes.startIndex)...].first {
    case 0x2F, 0x2E, 0x76, 0x56: break
    case 0x6F, 0x4F, 0x65, 0x45: if bytes.count != 4 { return false }
    default: return false
    }
  default: return false
  }
  let letters = text.utf8.lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  return wordsForNothing.contains { letters.elementsEqual($0.utf8) }
    || beginningsOfNothing.contains { letters.starts(with: $0.utf8) }
}

private let wordsForNothing = ["—", "–", "-", "n/a", "nvt", "n.v.t.", "none", "geen"]

/// What stands in front of a reason.
private let beginningsOfNothing = ["— ", "n/a ", "n/a:", "n.v.t. ", "nvt "]
