import Journeys

/// One whole published site, in a folder of its own that nothing changes any more.
package struct Release: Hashable, Sendable {
  /// Counts up from 1, so that the order of releases never depends on a clock.
  package var number: Int
  /// The folder's name: `00012-2026-11-22`, the number and the day that the site was built for.
  package var name: String
  /// How many files we wrote to it.
  package var files: Int
  /// Whether it is the one that is shown.
  package var isCurrent: Bool

  static func name(_ number: Int, on day: Day) -> String {
    let digits = "\(number)"
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits + "-\(day.iso)"
  }

  /// The number in a folder's name; nil when the folder is none of ours.
  static func number(in name: String) -> Int? {
    guard let dash = name.firstIndex(of: "-"), Day(String(name[dash...].dropFirst())) != nil,
      let number = Int(name[..<dash]), number > 0, name.first != "+"
    else { return nil }
    return number
  }
}
