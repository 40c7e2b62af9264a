/// A text in lines no wider than a width.
///
/// Breaks at spaces, after hyphens and slashes, and between ideographs; a word that is too long for a
/// line is broken anywhere between characters, with a hyphen between two letters. Nothing is ever cut.
/// A line is wider than asked only when a single character is.
func wrapped(_ text: String, width: Double, _ face: Face) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    var wrapping = Wrapping(bytes: bytes, measure: Measure(face), limit: Int(width * 1000 / face.size))
    return wrapping.lines()
  }
}

private struct Wrapping {
  let bytes: UnsafeBufferPointer<UInt8>
  let measure: Measure
  /// In thousandths of an em.
  let limit: Int

  /// Where a line may end, and where the next one then starts.
  struct Break {
    var end: Int
    var next: Int
    var needsHyphen: Bool
  }

  /// The best places to break the line at hand, as far as they have been seen.
  struct Opportunities {
    var word: Break?
    /// Inside a word, the last few, so that a break doesn't leave one or two letters alone.
    var emergency: [Break] = []
  }

  mutating func lines() -> [String] {
    var lines: [String] = []
    var start = skippedSpaces(from: 0)
    while start < bytes.count {
      let line = nextBreak(from: start)
      var text = String(decoding: bytes[start..<trimmed(start, line.end)], as: UTF8.self)
      if line.needsHyphen { text.append("-") }
      lines.append(text)
      start = skippedSpaces(from: line.next)
    }
    return lines.isEmpty ? [""] : lines
  }

  private func nextBreak(from start: Int) -> Break {
    var found = Opportunities()
    var width = 0
    var index = start
    var previous: UInt32 = 0
    while index < bytes.count {
      let place = index
      let scalar = nextScalar(bytes, &index)
      if isSpace(scalar) {
        found.word = Break(end: place, next: index, needsHyphen: false)
        found.emergency.removeAll(keepingCapacity: true)
      } else {
        noteEmergency(at: place, start: start, width: width, between: previous, scalar, in: &found)
        if width + measure.advance(of: scalar) > limit { return lineEnd(found, start, place, index) }
        noteBreak(after: scalar, previous: previous, place: place, next: index, width: width, in: &found)
      }
      width += measure.advance(of: scalar)
      previous = scalar
    }
    return Break(end: bytes.count, next: bytes.count, needsHyphen: false)
  }

  /// Where the line ends that has no room for the character at `place`.
  private func lineEnd(_ found: Opportunities, _ start: Int, _ place: Int, _ next: Int) -> Break {
    if let word = found.word { return word }
    let left = lettersLeft(from: place)
    if let best = found.emergency.last {
      guard best.needsHyphen, left < 3, found.emergency.count > 3 - left else { return best }
      return found.emergency[found.emergency.count - 1 - (3 - left)]
    }
    return place > start
      ? Break(end: place, next: place, needsHyphen: false) : Break(end: next, next: next, needsHyphen: false)
  }

  private func noteEmergency(
    at place: Int, start: Int, width: Int, between previous: UInt32, _ scalar: UInt32,
    in found: inout Opportunities
  ) {
    guard found.word == nil, place > start, !joins(previous, scalar) else { return }
    let needsHyphen = isLetter(previous) && isLetter(scalar)
    guard width + (needsHyphen ? measure.advance(of: 0x2D) : 0) <= limit else { return }
    if found.emergency.count > 6 { found.emergency.removeFirst(3) }
    found.emergency.append(Break(end: place, next: place, needsHyphen: needsHyphen))
  }

  private func noteBreak(
    after scalar: UInt32, previous: UInt32, place: Int, next: Int, width: Int, in found: inout Opportunities
  ) {
    switch scalar {
    case 0x2D, 0x2010, 0x2F:
      guard previous != 0, !isSpace(previous) else { return }
      found.word = Break(end: next, next: next, needsHyphen: false)
    case 0x200B: found.word = Break(end: place, next: next, needsHyphen: false)
    case 0xAD:
      guard width + measure.advance(of: 0x2D) <= limit else { return }
      found.word = Break(end: place, next: next, needsHyphen: true)
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF:
      found.word = Break(end: next, next: next, needsHyphen: false)
    default: break
    }
  }

  private func lettersLeft(from place: Int) -> Int {
    var index = place
    var count = 0
    while index < bytes.count, count < 3, isLetter(nextScalar(bytes, &index)) { count += 1 }
    return count
  }

  private func skippedSpaces(from place: Int) -> Int {
    var place = place
    while place < bytes.count, isSpace(UInt32(bytes[place])) { place += 1 }
    return place
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, isSpace(UInt32(bytes[end - 1])) { end -= 1 }
    return end
  }
}

@inline(__always)
private func isSpace(_ scalar: UInt32) -> Bool { scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D) }

/// Whether a hyphen is right between this character and another of its kind: Latin, Greek, Cyrillic.
private func isLetter(_ scalar: UInt32) -> Bool {
  (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
    || ((0xC0...0x52F).contains(scalar) && !(0x300...0x36F).contains(scalar) && scalar != 0xD7)
}

/// Whether two characters are one to the eye, or part of one.
private func joins(_ first: UInt32, _ second: UInt32) -> Bool {
  if first == 0x200D || second == 0x200D { return true }
  switch second {
  case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x900...0x903, 0x93A...0x94F,
    0xE31, 0xE34...0xE3A, 0xE47...0xE4E, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF,
    0xE0020...0xE007F:
    return true
  // Two regional letters are one flag; pairs are kept together as a run.
  case 0x1F1E6...0x1F1FF: return (0x1F1E6...0x1F1FF).contains(first)
  default: return false
  }
}
