import Diagnostics

/// The ids of one journey's phases and steps: those that an author gives may come only once, those made
/// from words get a number when they come again.
struct UniqueIDs {
  private var places: [String: SourceLocation] = [:]
  /// The number behind the last id that was made of the same words.
  private var counts: [String: Int] = [:]

  /// The id to use for something called `base`.
  mutating func unique(
    _ base: String,
    _ kind: String,
    isGiven: Bool,
    at location: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) -> String {
    let base = base.isEmpty ? kind : base
    if isGiven, let first = places["\(kind) \(base)"] {
      diagnostics.append(
        Diagnostic(
          .duplicateID,
          .error,
          "two \(kind)s have the id '\(base)'; give one of them another",
          at: location,
          notes: [Diagnostic.Note("the other one is here", at: first)]
        )
      )
    }
    var id = base
    var count = counts["\(kind) \(base)", default: 1]
    while places["\(kind) \(id)"] != nil {
      count += 1
      id = "\(base)-\(count)"
    }
    counts["\(kind) \(base)"] = count
    places["\(kind) \(id)"] = location
    return id
  }
}
