/// Whether a value says that there is nothing: `—`, `n/a — reason`.
func saysEmpty(_ text: String) -> Bool {
  // All such values start with a dash or an n or g.
  switch text.utf8.first {
  case 0xE2, 0x2D, 0x6E, 0x4E, 0x67, 0x47: break
  default: return false
  }
  let letters = text.utf8.lazy.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
  return wordsForNothing.contains { letters.elementsEqual($0.utf8) }
    || beginningsOfNothing.contains { letters.starts(with: $0.utf8) }
}

private let wordsForNothing = ["—", "–", "-", "n/a", "nvt", "n.v.t.", "none", "geen"]

/// What stands in front of a reason.
private let beginningsOfNothing = ["— ", "n/a ", "n/a:", "n.v.t. ", "nvt "]
