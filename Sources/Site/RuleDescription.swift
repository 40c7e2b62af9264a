import Gaps
import Journeys

/// A rule as its page explains it.
struct RuleDescription: Sendable {
  var id: String
  var question: Question
  var severity: Severity
  var title: LocalizedText
  var looksAt: LocalizedText
  var why: LocalizedText
  var remedy: LocalizedText
  /// What readings it comes from.
  var origins: [LocalizedText]

  /// What a gap makes people ask; the first three are what maps are drawn for.
  enum Question: CaseIterable, Sendable {
    /// When do we forget someone?
    case moment
    /// Whom do we forget?
    case audience
    /// What do we forget to tell?
    case message
    /// What is there and falls short.
    case quality

    /// By the rule's id. A rule that is not named here is about quality.
    init(ofRule id: String) {
      self =
        if Self.moments.contains(id) { .moment } else if Self.audiences.contains(id) {
          .audience
        } else if Self.messages.contains(id) { .message } else { .quality }
    }

    private static let moments: Set = [
      "phase-without-touchpoint", "silent-stretch", "phase-without-steps", "no-latent-phase",
      "stops-at-purchase", "no-way-back", "no-follow-up", "step-without-audience", "slow-response",
      "unexpected-wait",
    ]
    private static let audiences: Set = [
      "audience-without-journey", "audience-without-phase", "audience-not-reached", "only-customers",
      "audience-unknown", "rejection-unexplained", "single-path",
    ]
    private static let messages: Set = [
      "unanswered-question", "need-not-met", "message-incomplete", "means-first", "personal-too-early",
      "never-personal", "no-next-action", "inside-jargon",
    ]
  }
}

extension RuleDescription {
  /// Every rule, in the order of the catalogue.
  static let all = ruleCatalogue.map { rule in
    RuleDescription(
      id: rule.id,
      question: Question(ofRule: rule.id),
      severity: rule.severity,
      title: rule.title,
      looksAt: rule.looksAt,
      why: rule.why,
      remedy: rule.remedy,
      origins: rule.origins.map(\.text)
    )
  }

  fileprivate static let ids = Set(all.map(\.id))
}

extension Site {
  var ruleCount: Int { RuleDescription.all.count }

  /// Whether the page of rules explains it.
  func hasRule(_ id: String) -> Bool { RuleDescription.ids.contains(id) }
}

extension Wording {
  func question(_ question: RuleDescription.Question) -> String {
    switch question {
    case .moment: self[.forgottenMoment]
    case .audience: self[.forgottenAudience]
    case .message: self[.forgottenMessage]
    case .quality: self[.fallsShort]
    }
  }
}
