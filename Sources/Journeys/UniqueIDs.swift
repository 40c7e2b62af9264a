import Diagnostics

/// The ids of one journey's phases and steps: those that an author gives may come only once, those made
/// from words get a number when they come again.
struct UniqueIDs {
  enum Kind: String {
    case phase, step
  }

  private struct Use {
    var location: SourceLocation
    /// The number behind the last id that was made of the same words.
    var count = 1
  }

  private var phases: [String: Use] = [:]
  private var steps: [String: Use] = [:]

  /// With room for as many as most journeys have.
  static var roomy: UniqueIDs {
    var ids = UniqueIDs()
    ids.phases.reserveCapacity(8)
    ids.steps.reserveCapacity(24)
    return ids
  }

  /// The id to use for something called `base`.
  mutating func unique(
    _ base: String,
    _ kind: Kind,
    isGiven: Bool,
    at location: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) -> String {
    let base = base.isEmpty ? kind.rawValue : base
    let first =
      switch kind {
      case .phase: Self.take(base, at: location, &phases)
      case .step: Self.take(base, at: location, &steps)
      }
    if isGiven, let place = first.takenAt {
      diagnostics.append(
        Diagnostic(
          .duplicateID,
          .error,
          "two \(kind.rawValue)s have the id '\(base)'; give one of them another",
          at: location,
          notes: [Diagnostic.Note("the other one is here", at: place)]
        )
      )
    }
    return first.id
  }

  /// The id that is free, and where the one that was asked for is in use.
  private static func take(
    _ base: String,
    at location: SourceLocation,
    _ uses: inout [String: Use]
  ) -> (id: String, takenAt: SourceLocation?) {
    guard let first = uses.updateValue(Use(location: location), forKey: base) else { return (base, nil) }
    var count = first.count
    var id = base
    repeat {
      count += 1
      id = "\(base)-\(count)"
    } while uses[id] != nil
    uses[base] = Use(location: first.location, count: count)
    uses[id] = Use(location: location)
    return (id, first.location)
  }
}
