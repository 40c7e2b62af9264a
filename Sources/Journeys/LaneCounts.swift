/// How many items of each lane a step has so far.
struct LaneCounts {
  private var known = Array(repeating: 0, count: Lane.known.count)
  /// By the lane's id, since two labels of one's own may make the same.
  private var own: [String: Int] = [:]

  mutating func removeAll() {
    for place in known.indices { known[place] = 0 }
    if !own.isEmpty { own = [:] }
  }

  /// Counts one more and says how many there are.
  mutating func add(_ lane: Lane, named name: String) -> Int {
    guard let place = lane.place else {
      own[name, default: 0] += 1
      return own[name, default: 1]
    }
    known[place] += 1
    return known[place]
  }
}
