package import Gaps

/// What a map says of other journeys: those before and after it, and those that tell a step in detail.
package struct Neighbours: Sendable {
  package struct Neighbour: Sendable {
    package var title: String
    /// From the page of the map.
    package var address: String
    /// How many gaps are open in it, and in the journeys that tell its own steps in detail.
    package var gaps: Int
    package var heaviest: Severity?
    /// The lowest feeling in them, in words, with its number.
    package var lowest: String?

    package init(
      title: String,
      address: String,
      gaps: Int = 0,
      heaviest: Severity? = nil,
      lowest: String? = nil
    ) {
      self.title = title
      self.address = address
      self.gaps = gaps
      self.heaviest = heaviest
      self.lowest = lowest
    }
  }

  /// By their ids: every other journey that the map names.
  package var named: [String: Neighbour]
  /// Ids of the journeys that this one comes after.
  package var before: [String]

  package static let none = Neighbours(named: [:], before: [])

  package init(named: [String: Neighbour], before: [String]) {
    self.named = named
    self.before = before
  }
}
