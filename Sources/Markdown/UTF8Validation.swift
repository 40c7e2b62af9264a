extension [UInt8] {
  /// The offset of the first byte that is no part of well-formed UTF-8 (Unicode 15, table 3-7).
  var firstInvalidUTF8: Int? {
    withUnsafeBufferPointer { buffer in
      var index = 0
      let raw = UnsafeRawBufferPointer(buffer)
      while index < buffer.count {
        // Eight bytes at once, as long as all are ASCII.
        while index + 8 <= raw.count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { index += 8 }
        if index == buffer.count { break }
        guard buffer[index] >= 0x80 else {
          index += 1
          continue
        }
        guard let length = sequenceLength(in: buffer, at: index) else { return index }
        index += length
      }
      return nil
    }
  }
}

/// The length of the well-formed sequence of more than one byte that starts here, or nil.
private func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  let length: Int
  let second: ClosedRange<UInt8>
  switch bytes[index] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
  for next in (index + 2)..<max(index + 2, index + length) where bytes[next] & 0xC0 != 0x80 { return nil }
  return length
}
