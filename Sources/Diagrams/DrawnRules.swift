import Gaps

/// Rules whose gaps are drawn in a way of their own, by their places in the catalogue; a finding knows its rule's.
enum DrawnRules {
  static let stopsAtPurchase = place(of: "stops-at-purchase")
  static let noWayBack = place(of: "no-way-back")
  static let unbridgedSwitch = place(of: "unbridged-channel-switch")

  private static func place(of rule: String) -> Int {
    guard let place = ruleCatalogue.firstIndex(where: { $0.id == rule }) else {
      preconditionFailure("a rule that is drawn is in the catalogue")
    }
    return place
  }
}
