import Journeys

/// A name for a gap that stays the same as long as its rule, journey and subjects do, whatever is
/// edited around them: the rule's id and twelve hexadecimal digits, safe as an anchor.
func fingerprint(rule: String, journey: String, about ids: [String]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for word in [rule, journey] + ids.sorted() {
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* fnvPrime }
    hash = (hash ^ 0xFF) &* fnvPrime
  }
  let digits = String(hash & 0xFFFF_FFFF_FFFF, radix: 16)
  return rule + "-" + String(repeating: "0", count: 12 - digits.utf8.count) + digits
}

/// FNV-1a with 64 bits: Fowler, Noll and Vo. It needs to be stable, not safe.
private let fnvPrime: UInt64 = 0x100_0000_01b3
