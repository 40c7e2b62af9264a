/// A touchpoint as it is met in a step.
package struct Contact: Hashable, Sendable {
  /// Id in the register, when it is there.
  package var touchpoint: String?
  /// The channel it runs over, as shown; the touchpoint's own name when none is given.
  package var channel: String
  /// Whether the author (or the register) named a channel.
  package var hasChannel: Bool
  package var control: Control?
  /// How the traveller's situation is passed on from the contact before; nil when nobody said.
  package var handover: String?
  package var isPersonal: Bool = false
  /// What someone may expect, and what happens, in the author's words (`2 days`).
  package var expected: String?
  package var actual: String?
  /// What limits the harm of a touchpoint that is not ours.
  package var mitigation: String?
  /// What it is there to do; the register's own jobs when the card names none.
  package var jobs: [Job] = []
  /// What one can do next, in the author's words.
  package var offers: String?
  /// Where the permission to be personal comes from.
  package var consent: String?
  package var status: Status?
  package var direction: Direction?

  package enum Status: String, CaseIterable, Hashable, Sendable {
    case live, failed, ended
  }

  /// Who starts: the audience comes in, or we go out to them.
  package enum Direction: String, CaseIterable, Hashable, Sendable {
    case inward = "in"
    case outward = "out"
    case both
  }
}

/// What a touchpoint is there to do.
package enum Job: String, CaseIterable, Hashable, Sendable {
  case inform, convince, transact, deliver, serve, retain
}

/// Who controls a touchpoint.
package enum Control: String, CaseIterable, Hashable, Sendable {
  case own, partner
  case thirdParty = "third-party"
}
