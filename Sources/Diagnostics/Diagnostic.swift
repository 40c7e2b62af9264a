// Diagnostics tell an author what is wrong with the content, where, and how to mend it.
//
// They are values: every stage collects them and goes on, the shell sorts and prints them. Gaps in a
// journey are not diagnostics; they are what the product is for, and live in the target `Gaps`.

/// One remark about the content for its author.
package struct Diagnostic: Hashable, Sendable {
  /// How bad it is. An error means that a page would be wrong or missing, so nothing is written; a
  /// warning means that the page is right, but probably not what was meant.
  package enum Severity: String, Hashable, Sendable, Comparable {
    case error, warning

    package static func < (left: Self, right: Self) -> Bool { left == .error && right == .warning }
  }

  /// Another place that belongs to the remark, or how to mend it.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var location: SourceLocation?

    package init(_ message: String, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  package var id: DiagnosticID
  package var severity: Severity
  /// What was found and what was expected, in one sentence without a full stop.
  package var message: String
  package var location: SourceLocation
  package var notes: [Note]

  package init(
    _ id: DiagnosticID,
    _ severity: Severity,
    _ message: String,
    at location: SourceLocation,
    notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.notes = notes
  }
}

extension Diagnostic: Comparable {
  /// A total order, so that work done in parallel prints the same.
  package static func < (left: Self, right: Self) -> Bool {
    if left.location != right.location { return left.location < right.location }
    if left.severity != right.severity { return left.severity < right.severity }
    return (left.id.rawValue, left.message) < (right.id.rawValue, right.message)
  }
}

/// A value with what there was to say about making it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension [Diagnostic] {
  /// Sorted, each remark once.
  package var inOrder: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return sorted().filter { seen.insert($0).inserted }
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}
