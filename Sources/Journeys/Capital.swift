extension String {
  /// With a capital to begin with.
  package var capitalised: String {
    // A plain letter, as nearly all texts begin with, is one byte.
    guard let first = utf8.first, first < 0x80 else { return prefix(1).uppercased() + dropFirst() }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
    return String(UnicodeScalar(first - 0x20)) + String(self[utf8.index(after: startIndex)...])
  }
}
