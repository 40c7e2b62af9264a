extension String {
  /// With a capital to begin with.
  package var capitalised: String {
    // A plain letter, as nearly all texts begin with, is one byte.
    guard let first = utf8.first, first < 0x80 else { return prefix(1).uppercased() + dropFirst() }
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return self }
    return String(unsafeUninitializedCapacity: utf8.count) { bytes in
      let count = bytes.initialize(fromContentsOf: utf8)
      bytes[0] = first - 0x20
      return count
    }
  }
}
