/// FNV-1a with 64 bits, of Fowler, Noll and Vo: the same on every machine and in every version. It tells two
/// things apart, and is not meant to withstand an attacker.
package struct StableHash: Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  package mutating func combine(_ bytes: [UInt8]) { for byte in bytes { combine(byte) } }

  /// A word, with a byte behind it that no text has, so that two words are not the same as one.
  package mutating func combine(_ word: String) {
    word.forEachByte { combine($0) }
    combine(0xFF)
  }

  /// So many of its hexadecimal digits, from the last one back, behind a word and a hyphen when there is a word;
  /// there are 16.
  package func digits(_ count: Int, behind word: String = "") -> String {
    precondition(0...16 ~= count, "a hash of 64 bits has 16 digits")
    let start = word.utf8.count
    return String(unsafeUninitializedCapacity: start + 1 + count) { text in
      var end = 0
      func put(_ byte: UInt8) {
        text[end] = byte
        end += 1
      }
      end = text.initialize(fromContentsOf: word.utf8)
      if start > 0 { put(UInt8(ascii: "-")) }
      for index in 0..<count {
        let digit = UInt8(value >> UInt64(4 * (count - 1 - index)) & 0xF)
        put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
      return end
    }
  }
}

extension String {
  /// Looks at its UTF-8 bytes, where they lie.
  @inline(__always)
  func forEachByte(_ look: (UInt8) -> Void) {
    let hasLooked: Void? = utf8.withContiguousStorageIfAvailable { for byte in $0 { look(byte) } }
    if hasLooked == nil { utf8.forEach(look) }
  }
}
