/// The candidate nearest to a word, when it is near enough to have been meant: at most two edits
/// (an insertion, deletion, substitution or swap of neighbours) and less than half the word. Who makes two
/// mistakes still begins the word as it begins.
package func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
  let utf8Count = word.utf8.count
  let word = Array(word.lowercased().unicodeScalars)
  let limit = min(2, (word.count - 1) / 2)
  guard limit > 0 else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in candidates where abs(candidate.utf8.count - utf8Count) <= limit * 4 {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    guard abs(scalars.count - word.count) <= limit else { continue }
    let distance = editDistance(word, scalars)
    guard distance <= (scalars.first == word.first ? limit : 1) else { continue }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.word
}

/// “; did you mean 'x'?” when something near is known, else nothing.
package func suggestion(for word: String, in candidates: some Sequence<String>) -> String {
  nearest(to: word, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
}

/// Optimal string alignment distance.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      var cost = min(
        last[column + 1] + 1,
        current[column] + 1,
        last[column] + (left[row] == right[column] ? 0 : 1)
      )
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
