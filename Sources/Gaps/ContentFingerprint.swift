package import Journeys

/// A name for what a map says: titles, steps and cards with all that belongs to them, in order. It changes
/// with any of them and with nothing else: not with prose, dates of review, mutes or the file's layout.
package func contentFingerprint(of journey: Journey) -> String {
  // A dump holds all of that, each line ending in its place in the file.
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for line in journey.dump.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
    var isPlace = false
    for byte in line {
      if byte == UInt8(ascii: "@") {
        isPlace = true
      } else if isPlace, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        isPlace = false
      }
      if !isPlace { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    hash = (hash ^ 0xFF) &* 0x100_0000_01b3
  }
  let digits = String(hash & 0xFFFF_FFFF_FFFF, radix: 16)
  return String(repeating: "0", count: 12 - digits.utf8.count) + digits
}
