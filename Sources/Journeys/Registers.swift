package import Diagnostics
package import Markdown

/// A target group or persona.
package struct Audience: Hashable, Sendable {
  package var id: String
  package var name: String
  /// Marked as an example, not a real group.
  package var isExample: Bool = false
  /// Whether they are a customer already; nil when not said.
  package var isCustomer: Bool?
  /// Why this audience is left aside on purpose.
  package var notServed: String?
  package var need: String?
  package var route: String?
  package var considerations: String?
  package var reaction: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}

/// A contact moment with more to say than its name.
package struct Touchpoint: Hashable, Sendable {
  package var id: String
  package var name: String
  package var channel: String?
  package var control: Control?
  package var owner: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}

/// A source that claims rest on.
package struct EvidenceSource: Hashable, Sendable {
  package var id: String
  package var name: String
  /// interviews, survey, observation, diary, analytics, social-listening, complaints, expert …
  package var kind: String?
  package var date: Day?
  /// How many people or cases.
  package var count: Int?
  package var owner: String?
  package var link: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}

/// A brand value or promise.
package struct Promise: Hashable, Sendable {
  package var id: String
  package var name: String
  package var owner: String?
  package var prose: [Block] = []
  package var location: SourceLocation
}
