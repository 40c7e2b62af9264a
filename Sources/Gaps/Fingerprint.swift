/// A name for a gap that stays the same as long as its rule, journey and subjects do, whatever is
/// edited around them: the rule's id and twelve hexadecimal digits, safe as an anchor.
func fingerprint(rule: String, journey: String, about ids: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  combine(rule, into: &hash)
  combine(journey, into: &hash)
  for id in ids.count > 1 ? ids.sorted() : ids { combine(id, into: &hash) }
  return rule + "-" + digits(of: hash)
}

/// Twelve hexadecimal digits.
private func digits(of hash: UInt64) -> String {
  String(unsafeUninitializedCapacity: 12) { digits in
    for index in 0..<12 {
      let digit = UInt8(hash >> UInt64(44 - 4 * index) & 0xF)
      digits[index] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
    return 12
  }
}

/// FNV-1a with 64 bits: Fowler, Noll and Vo. It needs to be stable, not safe.
private func combine(_ word: String, into hash: inout UInt64) {
  let prime: UInt64 = 0x100_0000_01b3
  var word = word
  hash = word.withUTF8 { utf8 in
    var hash = hash
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return (hash ^ 0xFF) &* prime
  }
}
