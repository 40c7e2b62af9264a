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
    let groups = journey.parallelGroups
    let steps = steps
    var connections: [Connection] = []
    connections.reserveCapacity(steps.count)
    for index in steps.indices {
      let transitions = steps[index].saysMore ? steps[index].next : []
      if transitions.allSatisfy(\.isLoop) {
        let last = groups.first { $0.contains(index) }?.last ?? index
        guard let to = follower(of: index, after: last) else { continue }
        guard let all = groups.first(where: { $0.contains(to) }) else {
          connections.append(Connection(from: index, to: to))
          continue
        }
        for to in all where to > index { connections.append(Connection(from: index, to: to)) }
      } else {
        for transition in transitions where !transition.isLoop {
          guard let id = transition.step, let to = steps.firstIndex(where: { $0.id == id }) else { continue }
          connections.append(Connection(from: index, to: to))
        }
      }
    }
    return connections + entries(notIn: connections)
  }

  private func follower(of index: Int, after last: Int) -> Int? {
    let steps = steps
    let path = steps[index].path
    let later = (last + 1)..<steps.count
    return later.first { steps[$0].path == path } ?? later.first { steps[$0].path == nil }
  }

  /// Ways onto an alternative path that no step names.
  private func entries(notIn connections: [Connection]) -> [Connection] {
    var entries: [Connection] = []
    let steps = steps
    for index in steps.indices where steps[index].path != nil {
      let isFirst = !steps[..<index].contains { $0.path == steps[index].path }
      guard isFirst, !connections.contains(where: { $0.to == index }),
        let from = steps[..<index].lastIndex(where: { $0.path == nil })
      else { continue }
      entries.append(Connection(from: from, to: index))
    }
    return entries
  }
}
