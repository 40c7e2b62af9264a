import Journeys

extension JourneyView {
  /// Two steps of which the second can come right after the first.
  struct Connection: Hashable, Sendable {
    var from: Int
    var to: Int
  }

  /// Which steps follow each other, loops left out: as `next` says, else the next step on the same
  /// path. An alternative path starts from the last step of the main path before it, and returns to the
  /// first one after it. Steps at the same time don't follow each other: all of them come after what is
  /// before them, and lead to what is after them.
  var connections: [Connection] {
    var connections: [Connection] = []
    let groups = journey.parallelGroups
    for (index, step) in steps.enumerated() {
      let transitions = step.next.filter { !$0.isLoop }
      if transitions.isEmpty {
        let last = groups.first { $0.contains(index) }?.last ?? index
        guard let to = follower(of: index, after: last) else { continue }
        let all = groups.first { $0.contains(to) } ?? [to]
        for to in all where to > index { connections.append(Connection(from: index, to: to)) }
      } else {
        for id in transitions.compactMap(\.step) {
          guard let to = steps.firstIndex(where: { $0.id == id }) else { continue }
          connections.append(Connection(from: index, to: to))
        }
      }
    }
    return connections + entries(notIn: connections)
  }

  private func follower(of index: Int, after last: Int) -> Int? {
    let later = steps[(last + 1)...]
    let path = steps[index].path
    return later.firstIndex { $0.path == path } ?? later.firstIndex { $0.path == nil }
  }

  /// Ways onto an alternative path that no step names.
  private func entries(notIn connections: [Connection]) -> [Connection] {
    var entries: [Connection] = []
    for (index, step) in steps.enumerated() where step.path != nil {
      let isFirst = !steps[..<index].contains { $0.path == step.path }
      guard isFirst, !connections.contains(where: { $0.to == index }),
        let from = steps[..<index].lastIndex(where: { $0.path == nil })
      else { continue }
      entries.append(Connection(from: from, to: index))
    }
    return entries
  }
}
