/// A name for a gap that stays the same as long as its rule, journey and subjects do, whatever is
/// edited around them: the rule's id and twelve hexadecimal digits, safe as an anchor.
func fingerprint(rule: String, journey: String, about ids: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  combine(rule, into: &hash)
  combine(journey, into: &hash)
  for id in ids.count > 1 ? ids.sorted() : ids { combine(id, into: &hash) }
  var fingerprint = rule
  fingerprint.reserveCapacity(rule.utf8.count + 13)
  fingerprint += "-"
  for shift in stride(from: 44, through: 0, by: -4) {
    fingerprint.unicodeScalars.append(hexadecimalDigit(UInt8(hash >> UInt64(shift) & 0xF)))
  }
  return fingerprint
}

private func hexadecimalDigit(_ value: UInt8) -> Unicode.Scalar {
  Unicode.Scalar(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10)
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
