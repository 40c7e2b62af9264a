import Diagnostics

// A feeling is written as words, a number on the journey's scale, an emoji, or several of these in any
// order; an arrow between two feelings is a change within the step. The author's words are never
// replaced by a number.

extension Feeling {
  /// Reads a feeling; a number off the scale is reported and left out.
  init(
    reading text: String,
    scale: FeelingScale,
    at location: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) {
    moments = Self.parts(text).map { part in
      Moment(reading: part, scale: scale, at: location, &diagnostics)
    }
  }

  /// The text between arrows.
  private static func parts(_ text: String) -> [String] {
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
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Feeling.Moment {
  fileprivate init(
    reading text: String,
    scale: FeelingScale,
    at location: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) {
    words = text
    if let index = scale.words.firstIndex(of: text.lowercased()) {
      score = Double(index)
      level = scale.level(of: Double(index))
      return
    }
    let pieces = text.split(separator: " ")
    let numbers = pieces.indices.compactMap { index in scoreNumber(pieces[index]).map { (index, $0) } }
    if let (index, value) = numbers.first, index == pieces.startIndex || index == pieces.endIndex - 1 {
      words = pieces.enumerated().filter { $0.offset != index }.map(\.element).joined(separator: " ")
      guard scale.lowest...scale.highest ~= value else {
        diagnostics.append(.offScale(pieces[index], scale, at: location))
        return
      }
      score = value
      level = scale.level(of: value)
      return
    }
    guard let emoji = text.unicodeScalars.lazy.compactMap({ emojiLevels[$0] }).first else { return }
    level = emoji
    score = scale.neutral + emoji * (scale.highest - scale.lowest) / 2
  }
}

/// A number, also with its maximum behind it (`3/5`) or a colon or comma stuck to it.
private func scoreNumber(_ piece: Substring) -> Double? {
  var piece = piece
  while let last = piece.last, ",;:)".contains(last) { piece = piece.dropLast() }
  while piece.first == "(" { piece = piece.dropFirst() }
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
