import Diagnostics
import Markdown

extension Journey {
  /// Steps that happen at the same time: groups of two or more, each as indices in order.
  package var parallelGroups: [[Int]] {
    guard steps.contains(where: { $0.parallelTo != nil }) else { return [] }
    let places = Dictionary(steps.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Each step points to an earlier one of its group, the first to itself.
    var leaders = Array(steps.indices)
    func leader(of step: Int) -> Int {
      var step = step
      while leaders[step] != step { step = leaders[step] }
      return step
    }
    for (index, step) in steps.enumerated() {
      guard let other = step.parallelTo.flatMap({ places[$0] }) else { continue }
      let (one, two) = (leader(of: index), leader(of: other))
      leaders[max(one, two)] = min(one, two)
    }
    var groups: [Int: [Int]] = [:]
    for index in steps.indices { groups[leader(of: index), default: []].append(index) }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Turns what an author wrote for `parallel` into the id of a step: nothing or yes is the step before.
  mutating func resolveParallel(at index: Int, _ stepIDs: [String], _ diagnostics: inout [Diagnostic]) {
    guard let written = steps[index].parallelTo else { return }
    if written.isEmpty || Bool(flag: written) == true {
      guard index == 0 else {
        steps[index].parallelTo = steps[index - 1].id
        return
      }
      diagnostics.append(
        Diagnostic(
          .unknownStep,
          .error,
          "no step stands before this one, so it can't be at the same time as that; name the other step's id",
          at: steps[index].location
        )
      )
    } else {
      let id = slug(written)
      if let other = steps.firstIndex(where: { $0.id == id || slug($0.title) == id }), other != index {
        steps[index].parallelTo = steps[other].id
        return
      }
      let others = stepIDs.filter { $0 != steps[index].id }
      diagnostics.append(
        Diagnostic(
          .unknownStep,
          .error,
          "no other step has the id '\(written)'" + suggestion(for: id, in: others),
          at: steps[index].location
        )
      )
    }
    steps[index].keepAsCard(written)
  }
}

extension Step {
  /// In a document of the wild a word that names no step stays as a card.
  fileprivate mutating func keepAsCard(_ written: String) {
    parallelTo = nil
    guard !written.isEmpty else { return }
    items.append(
      Item(
        id: "\(id)-parallel-\(items.count + 1)",
        lane: .own("parallel"),
        content: [.text(written)],
        text: written,
        location: location
      )
    )
  }
}
