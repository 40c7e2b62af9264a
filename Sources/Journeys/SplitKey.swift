import Markdown

/// A key and what stands behind its colon.
struct SplitKey {
  var word: String
  var qualifier: String?
  var value: [Inline]
  /// From the start to the value, in bytes.
  var width: Int
  var isBold: Bool
}

/// The key before the first colon, when the inlines start like `key: value` or `**Key:** value`.
func splitKey(_ inlines: [Inline]) -> SplitKey? {
  switch inlines.first {
  case .text(let text)?:
    guard var split = splitKey(text) else { return nil }
    if inlines.count > 1 {
      let isEmpty = split.value.isEmpty
      split.value += inlines.dropFirst().drop { $0 == .softBreak && isEmpty }
    }
    return split
  case .strong(let strong)?: return splitKey(strong, inlines.dropFirst())
  default: return nil
  }
}

/// The key before the first colon of a line of plain text.
func splitKey(_ text: String) -> SplitKey? {
  var text = text
  return text.withUTF8 { bytes in
    switch lineStart(bytes) {
    case .key(let word, let value):
      SplitKey(
        word: String(decoding: bytes[word], as: UTF8.self),
        qualifier: nil,
        value: value.isEmpty ? [] : [.text(String(decoding: bytes[value], as: UTF8.self))],
        width: value.lowerBound,
        isBold: false
      )
    case .noKey: nil
    case .unusual: splitUnusualKey(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// What the first bytes of a line tell of its key.
enum LineStart {
  /// Where the key stands, and the value behind its colon.
  case key(Range<Int>, value: Range<Int>)
  case noKey
  /// There may be a qualifier or a colon of another width, which are looked for by characters.
  case unusual
}

/// Looks no further than a key can reach, since every line and every paragraph is asked.
func lineStart(_ bytes: UnsafeBufferPointer<UInt8>) -> LineStart {
  var spaces = 0
  for index in bytes.indices.prefix(longestKey + 1) {
    switch bytes[index] {
    case UInt8(ascii: ":"): return plainKey(bytes, colon: index)
    case .space:
      spaces += 1
      if spaces > mostSpacesInKey { return .noKey }
    case 0xEF: return .unusual
    case let byte: if byte.endsKeys { return .noKey }
    }
  }
  return .noKey
}

private func plainKey(_ bytes: UnsafeBufferPointer<UInt8>, colon: Int) -> LineStart {
  var start = colon + 1
  guard start == bytes.count || bytes[start] == .space else { return .noKey }
  while start < bytes.count, bytes[start] == .space { start += 1 }
  var word = 0..<colon
  while let first = word.first, bytes[first].isSpace { word.removeFirst() }
  while let last = word.last, bytes[last].isSpace { word.removeLast() }
  guard let last = word.last else { return .noKey }
  return bytes[last] == UInt8(ascii: "]") ? .unusual : .key(word, value: start..<bytes.count)
}

/// The key of a line with a qualifier, or with a colon of another width.
func splitUnusualKey(_ text: String) -> SplitKey? {
  guard let colon = keyEnd(in: text), let name = keyName(text[..<colon.lowerBound]) else { return nil }
  let bytes = text.utf8
  var start = colon.upperBound
  while start < bytes.endIndex, bytes[start] == .space { bytes.formIndex(after: &start) }
  return SplitKey(
    word: name.word,
    qualifier: name.qualifier,
    value: start == bytes.endIndex ? [] : [.text(String(text[start...]))],
    width: bytes.distance(from: bytes.startIndex, to: start),
    isBold: false
  )
}

/// The key in bold letters, with its colon among them or behind them.
private func splitKey(_ strong: [Inline], _ behind: ArraySlice<Inline>) -> SplitKey? {
  let text = strong.plainText.trimmed
  var rest = Array(behind)
  var word = Substring(text)
  if word.hasSuffix(":") || word.hasSuffix("：") {
    word = word.dropLast()
  } else {
    guard case .text(let behind)? = rest.first, let colon = keyEnd(in: behind),
      behind[..<colon.lowerBound].allSatisfy({ $0 == " " })
    else { return nil }
    rest[0] = .text(String(behind[colon.upperBound...]))
  }
  guard let name = keyName(word) else { return nil }
  if case .text(let behind)? = rest.first { rest[0] = .text(String(behind.drop { $0 == " " })) }
  rest = Array(rest.drop { $0 == .text("") }.drop { $0 == .softBreak || $0 == .lineBreak })
  return SplitKey(
    word: name.word,
    qualifier: name.qualifier,
    value: rest,
    width: text.utf8.count + 5,
    isBold: true
  )
}

/// The first colon of a text, when a space or nothing stands behind it; a full-width one needs none.
private func keyEnd(in text: String) -> Range<String.Index>? {
  let bytes = text.utf8
  if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
    let behind = bytes.index(after: colon)
    return behind == text.endIndex || bytes[behind] == .space ? colon..<behind : nil
  }
  guard bytes.contains(0xEF), let colon = text.firstIndex(of: "：") else { return nil }
  return colon..<text.index(after: colon)
}

/// Whether a word can stand as a key before a colon.
package func isKey(_ word: String) -> Bool {
  let name = keyName(word[...])
  return name?.word == word && name?.qualifier == nil
}

/// A key's word and qualifier; nil for something too long or too much like a sentence to be a key.
private func keyName(_ text: Substring) -> (word: String, qualifier: String?)? {
  let bytes = text.utf8
  guard bytes.withContiguousStorageIfAvailable({ canBeName($0) }) ?? canBeName(bytes) else { return nil }
  let trimmed = text.trimmed
  guard !trimmed.isEmpty else { return nil }
  guard trimmed.utf8.last == UInt8(ascii: "]"), let bracket = trimmed.firstIndex(of: "[") else {
    return (trimmed, nil)
  }
  let inside = trimmed[trimmed.index(after: bracket)...].dropLast()
  return (trimmed[..<bracket].trimmed, String(inside))
}

/// In bytes.
private let longestKey = 60
private let mostSpacesInKey = 4

private func canBeName(_ bytes: some Collection<UInt8>) -> Bool {
  guard bytes.count <= longestKey else { return false }
  var spaces = 0
  for byte in bytes {
    if byte.endsKeys { return false }
    if byte == .space { spaces += 1 }
  }
  return spaces <= mostSpacesInKey
}

extension UInt8 {
  fileprivate static var space: UInt8 { 0x20 }

  /// Whether it stands in sentences and in no key.
  fileprivate var endsKeys: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ","): true
    default: false
    }
  }
}
