import Diagnostics

// A feeling is written as words, a number on the journey's scale, an emoji, or several of these in any
// order; an arrow between two feelings is a change within the step. The author's words are never
// replaced by a number.

extension Feeling {
  /// Reads a feeling; a number off the scale is reported and left out.
  init(
    reading text: String,
    scale: FeelingScale,
    at location: @autoclosure () -> SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) {
    moments = Self.parts(text).map { part in
      Moment(reading: part, scale: scale, at: location(), &diagnostics)
    }
  }

  /// The text between arrows.
  private static func parts(_ text: String) -> [String] {
    // Most feelings have no arrow; all arrows have one of two bytes.
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == UInt8(ascii: ">") }) else {
      let only = text.trimmed
      return only.isEmpty ? [] : [only]
    }
    var parts = [""]
    var rest = text[...]
    while let first = rest.first {
      if let arrow = ["→", "->", "=>", "➜", "⟶"].first(where: { rest.hasPrefix($0) }) {
        parts.append("")
        rest = rest.dropFirst(arrow.count)
      } else {
        parts[parts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return parts.map { $0.trimmed }.filter { !$0.isEmpty }
  }
}

extension Feeling.Moment {
  fileprivate init(
    reading text: String,
    scale: FeelingScale,
    at location: @autoclosure () -> SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) {
    words = text
    if !scale.words.isEmpty, let index = scale.words.firstIndex(of: text.lowercased()) {
      score = Double(index)
      level = scale.level(of: Double(index))
      return
    }
    if let value = shortInteger(text.utf8) {
      take(value, written: text[...], besides: "", scale, at: location(), &diagnostics)
      return
    }
    let pieces = text.split(separator: " ")
    let first = pieces.indices.lazy.compactMap { index in scoreNumber(pieces[index]).map { (index, $0) } }
      .first
    if let (index, value) = first, index == pieces.startIndex || index == pieces.endIndex - 1 {
      let rest = (pieces[..<index] + pieces[(index + 1)...]).joined(separator: " ")
      take(value, written: pieces[index], besides: rest, scale, at: location(), &diagnostics)
      return
    }
    guard let emoji = text.unicodeScalars.lazy.compactMap({ emojiLevels[$0] }).first else { return }
    level = emoji
    score = scale.neutral + emoji * (scale.highest - scale.lowest) / 2
  }

  private mutating func take(
    _ number: Double,
    written text: Substring,
    besides words: String,
    _ scale: FeelingScale,
    at location: @autoclosure () -> SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.words = words
    guard scale.lowest...scale.highest ~= number else {
      diagnostics.append(.offScale(text, scale, at: location()))
      return
    }
    score = number
    level = scale.level(of: number)
  }
}

/// A number, also with its maximum behind it (`3/5`) or a colon or comma stuck to it.
private func scoreNumber(_ piece: Substring) -> Double? {
  if let value = shortInteger(piece.utf8) { return value }
  var piece = piece
  while let last = piece.last, ",;:)".contains(last) { piece = piece.dropLast() }
  while piece.first == "(" { piece = piece.dropFirst() }
  // A piece without a digit is no number.
  guard piece.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return nil }
  if let slash = piece.firstIndex(of: "/") {
    guard number(piece[piece.index(after: slash)...]) != nil else { return nil }
    piece = piece[..<slash]
  }
  return number(piece)
}

/// Common faces and hearts, and where they stand between −1 (worst) and 1 (best).
package let feelingFaces: [(level: Double, faces: [Character])] = [
  (1, Array("😀😃😄😁🤩😍🥰🥳😆🎉❤🤗💚")), (0.5, Array("🙂😊☺😌😇👍😎💛😉")), (0, Array("😐😑🤔😶😮🧐")),
  (-0.5, Array("🙁😕😟☹😬😒🙄😓😥😰👎🧡")), (-1, Array("😠😡😭🤬😢😤😩😫😞😖💔😱")),
]

private let emojiLevels: [Unicode.Scalar: Double] = {
  var levels: [Unicode.Scalar: Double] = [:]
  for (level, faces) in feelingFaces {
    for scalar in faces.flatMap(\.unicodeScalars) where scalar.value != 0xFE0F { levels[scalar] = level }
  }
  return levels
}()

extension Diagnostic {
  fileprivate static func offScale(
    _ text: Substring,
    _ scale: FeelingScale,
    at location: SourceLocation
  ) -> Self {
    Diagnostic(
      .invalidFeeling,
      .error,
      "feeling '\(text)' is off the scale \(short(scale.lowest))..\(short(scale.highest))",
      at: location,
      notes: [Diagnostic.Note("choose a number on the scale, or set 'feeling-scale' in the front-matter")]
    )
  }
}

/// A number without decimals when it has none.
func short(_ number: Double) -> String {
  number == number.rounded() ? String(Int(number)) : String(number)
}
