import Journeys

/// What rules ask of a contact time and again, in a few bytes: a copy of all that its card says costs as much as
/// there are words in it.
struct ContactTraits: Sendable {
  /// Who controls it: as the card says; where it doesn't, as the register does.
  var control: Control?
  var status: Contact.Status?
  var direction: Contact.Direction?
  var hasChannel: Bool
  var isHandedOver: Bool
  var isPersonal: Bool
  /// Whether something limits the harm that it does.
  var isMitigated: Bool
  /// Whether it is there to serve.
  var serves: Bool

  /// nil for what is no contact.
  @inline(__always)
  init?(of detail: Item.Detail) {
    guard case .contact(let contact) = detail else { return nil }
    control = contact.control
    status = contact.status
    direction = contact.direction
    hasChannel = contact.hasChannel
    isHandedOver = contact.handover != nil
    isPersonal = contact.isPersonal
    isMitigated = contact.mitigation != nil
    serves = contact.jobs.contains { if case .serve = $0 { true } else { false } }
  }

  /// Whether it is in our own hands, as far as anybody says.
  var isOurs: Bool {
    switch control {
    case .own, nil: true
    case .partner, .thirdParty: false
    }
  }
}
