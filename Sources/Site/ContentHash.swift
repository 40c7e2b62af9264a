/// The first ten hexadecimal digits of a file's 64-bit FNV-1a hash: enough to tell two versions of an
/// asset apart in a browser's cache, and not meant to withstand an attacker.
package func contentHash(of bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String((String(repeating: "0", count: 16 - digits.utf8.count) + digits).prefix(10))
}
