import Journeys

/// The first ten hexadecimal digits of a hash of a file: enough to tell two versions of an asset apart in a
/// browser's cache, and not meant to withstand an attacker.
package func contentHash(of bytes: [UInt8]) -> String {
  var hash = StableHash()
  hash.combine(bytes)
  return String(hash.digits(16).prefix(10))
}
