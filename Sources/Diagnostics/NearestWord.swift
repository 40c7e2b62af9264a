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
    guard let distance = editDistance(word, scalars, upTo: scalars.first == word.first ? limit : 1) else {
      continue
    }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (candidate, distance)
  }
  return best?.word
}

/// “; did you mean 'x'?” when something near is known, else nothing.
package func suggestion(for word: String, in candidates: some Sequence<String>) -> String {
  nearest(to: word, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
}

/// Optimal string alignment distance; nil when it is beyond a limit.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], upTo limit: Int) -> Int? {
  var beforeLast = Array(repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  var current = beforeLast
  var lowestBefore = 0
  for row in left.indices {
    current[0] = row + 1
    var lowest = row + 1
    for column in right.indices {
      var cost = min(
        last[column + 1] + 1,
        current[column] + 1,
        last[column] + (left[row] == right[column] ? 0 : 1)
      )
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current[column + 1] = cost
      lowest = min(lowest, cost)
    }
    // Further rows build on the last two.
    if lowest > limit, lowestBefore >= limit { return nil }
    lowestBefore = lowest
    swap(&beforeLast, &last)
    swap(&last, &current)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}
