/// A name as an id: lower case, letters and digits of any script, single hyphens between words.
///
/// Latin letters lose their accents, since ids stand in addresses that people type; other scripts stay
/// as they are. The result is empty when the text has no letter and no digit.
package func slug(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    bytes.allSatisfy { $0 < 0x80 } ? asciiSlug(bytes) : slug(of: String(decoding: bytes, as: UTF8.self))
  }
}

/// A hyphen stands where at least one other byte did, so that an id is never longer.
private func asciiSlug(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  String(unsafeUninitializedCapacity: bytes.count) { result in
    var count = 0
    var needsHyphen = false
    for byte in bytes {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
        if needsHyphen && count > 0 {
          result[count] = UInt8(ascii: "-")
          count += 1
        }
        needsHyphen = false
        result[count] = 0x41...0x5A ~= byte ? byte | 0x20 : byte
        count += 1
      case UInt8(ascii: "'"): break
      default: needsHyphen = true
      }
    }
    return count
  }
}

private func slug(of text: String) -> String {
  var result = ""
  var needsHyphen = false
  for scalar in text.unicodeScalars {
    if let plain = plainLetters(for: scalar) {
      if needsHyphen && !result.isEmpty { result.append("-") }
      needsHyphen = false
      result.append(plain)
    } else if scalar.value < 0x80 || scalar.properties.canonicalCombiningClass == .notReordered,
      !isApostrophe(scalar)
    {
      needsHyphen = true
    }
  }
  return result
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "’" || scalar == "‘"
}

/// The letters or digits that stand for a character in an id; nil when it is neither.
private func plainLetters(for scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "a"..."z", "0"..."9": return String(Character(scalar))
  case "A"..."Z": return String(Character(Unicode.Scalar(UInt8(scalar.value) + 32)))
  case "ß": return "ss"
  case "æ", "Æ": return "ae"
  case "œ", "Œ": return "oe"
  case "ø", "Ø": return "o"
  case "ł", "Ł": return "l"
  case "ð", "Ð": return "d"
  case "þ", "Þ": return "th"
  default: break
  }
  guard scalar.value >= 0xC0, scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  else { return nil }
  if let base = latinBases[scalar.value] { return base }
  return scalar.properties.lowercaseMapping
}

/// Latin letters with accents (Latin-1 and Latin Extended-A), by the letter below the accent.
private let latinBases: [UInt32: String] = {
  let groups: [(String, String)] = [
    ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ĎďĐđ"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"),
    ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("j", "Ĵĵ"), ("k", "Ķķ"),
    ("l", "ĹĺĻļĽľ"), ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕÖòóôõöŌōŎŏŐő"), ("r", "ŔŕŖŗŘř"),
    ("s", "ŚśŜŝŞşŠš"), ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("w", "Ŵŵ"),
    ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
  ]
  var bases: [UInt32: String] = [:]
  for (base, letters) in groups {
    for scalar in letters.unicodeScalars { bases[scalar.value] = base }
  }
  return bases
}()
