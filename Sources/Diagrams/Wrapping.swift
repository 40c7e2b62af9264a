import Markup

/// A text in lines no wider than a width.
///
/// Breaks at spaces, after hyphens and slashes, and between ideographs; a word that is too long for a
/// line is broken anywhere between characters, with a hyphen between two letters. Nothing is ever cut.
/// A line is wider than asked only when a single character is.
func wrapped(_ text: String, width: Double, _ face: Face) -> Lines {
  text.withUTF8Bytes { bytes in
    let wrapping = Wrapping(bytes: bytes, measure: Measure(face), limit: Int(width * 1000 / face.size))
    if let advance = wrapping.advanceOfOneLine { return Lines(text, advance: advance) }
    let (parts, advance) = wrapping.parts()
    return Lines(text, parts, advance: advance)
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
    /// How wide the line is up to its end.
    var advance: Int
  }

  /// How wide the text is, when it fits as it is.
  var advanceOfOneLine: Int? {
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    guard !isSpace(UInt32(first)), !isSpace(UInt32(last)) else { return nil }
    if let plain = measure.advance(ofPlain: bytes) { return plain <= limit ? plain : nil }
    var width = 0
    var index = 0
    while index < bytes.count {
      width += measure.advance(ofLettersIn: bytes, from: &index)
      guard width <= limit, index < bytes.count else { break }
      let scalar = nextScalar(bytes, &index)
      if scalar == 0xAD || scalar == 0x0A { return nil }
      width += measure.advance(of: scalar)
    }
    return width <= limit ? width : nil
  }

  /// One line at least, and how wide the widest is.
  func parts() -> (parts: [Lines.Part], advance: Int) {
    var parts: [Lines.Part] = []
    parts.reserveCapacity(4)
    var widest = 0
    var start = skippedSpaces(from: 0)
    while start < bytes.count {
      let line = nextBreak(from: start)
      let end = trimmed(start, line.end)
      let width = end == line.end ? line.advance : advance(from: start, to: end)
      widest = max(widest, width + (line.needsHyphen ? measure.advance(of: 0x2D) : 0))
      parts.append(Lines.Part(bytes: start..<end, endsWithHyphen: line.needsHyphen))
      start = skippedSpaces(from: line.next)
    }
    if parts.isEmpty { parts.append(Lines.Part(bytes: 0..<0, endsWithHyphen: false)) }
    return (parts, widest)
  }

  private func advance(from start: Int, to end: Int) -> Int {
    var sum = 0
    var index = start
    while index < end { sum += measure.advance(of: nextScalar(bytes, &index)) }
    return sum
  }

  private func nextBreak(from start: Int) -> Break {
    var word: Break?
    var width = 0
    var index = start
    var previous: UInt32 = 0
    while index < bytes.count {
      let letters = index
      width += measure.advance(ofLettersIn: bytes, from: &index)
      if width > limit { return word ?? breakInside(from: start, before: firstBeyondLimit(from: start)) }
      if index > letters { previous = UInt32(bytes[index - 1]) }
      guard index < bytes.count else { break }
      let place = index
      let scalar = nextScalar(bytes, &index)
      let advance = measure.advance(of: scalar)
      if isSpace(scalar) {
        word = Break(end: place, next: index, needsHyphen: false, advance: width)
      } else {
        if width + advance > limit { return word ?? breakInside(from: start, before: place) }
        if var found = self.word(after: scalar, previous, place: place, next: index, width: width) {
          if found.end > place { found.advance += advance }
          word = found
        }
      }
      width += advance
      previous = scalar
    }
    return Break(end: bytes.count, next: bytes.count, needsHyphen: false, advance: width)
  }

  /// The character with which a line gets too wide.
  private func firstBeyondLimit(from start: Int) -> Int {
    var width = 0
    var index = start
    var place = start
    while index < bytes.count, width <= limit {
      place = index
      width += measure.advance(of: nextScalar(bytes, &index))
    }
    return place
  }

  /// Where a line may end at a character that is no space, with the width before it.
  @inline(__always)
  private func word(after scalar: UInt32, _ previous: UInt32, place: Int, next: Int, width: Int) -> Break? {
    switch scalar {
    case 0x2D, 0x2010, 0x2F:
      guard previous != 0, !isSpace(previous), next < bytes.count else { return nil }
      return Break(end: next, next: next, needsHyphen: false, advance: width)
    case 0xAD where width + measure.advance(of: 0x2D) <= limit:
      return Break(end: place, next: next, needsHyphen: true, advance: width)
    case 0x200B: return Break(end: place, next: next, needsHyphen: false, advance: width)
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF:
      return Break(end: next, next: next, needsHyphen: false, advance: width)
    default: return nil
    }
  }

  /// The last place inside a word at which the line can end; earlier when one or two letters would be
  /// left alone.
  private func breakInside(from start: Int, before end: Int) -> Break {
    var breaks: [Break] = []
    var width = 0
    var index = start
    var previous: UInt32 = 0
    while index < bytes.count, index <= end {
      let place = index
      let scalar = nextScalar(bytes, &index)
      let needsHyphen = isLetter(previous) && isLetter(scalar)
      if place > start, !joins(previous, scalar),
        width + (needsHyphen ? measure.advance(of: 0x2D) : 0) <= limit
      {
        breaks.append(Break(end: place, next: place, needsHyphen: needsHyphen, advance: width))
      }
      width += measure.advance(of: scalar)
      previous = scalar
    }
    guard let last = breaks.last else {
      return Break(end: index, next: index, needsHyphen: false, advance: width)
    }
    let left = lettersLeft(from: last.end)
    guard last.needsHyphen, left < 3, breaks.count > 6 else { return last }
    return breaks[breaks.count - 1 - (3 - left)]
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
