package import Journeys

/// A check that finds one kind of gap, with all there is to say about it.
package struct Rule: Sendable {
  /// Kebab-case; stands in settings, mutes and addresses.
  package let id: String
  /// Which of the questions that a map is drawn for it helps to answer.
  package let question: Question
  /// What a gap of this rule weighs when nothing makes it lighter or heavier.
  package let severity: Severity
  /// The kind of gap in a few words.
  package let title: LocalizedText
  /// What the rule looks at, and when it reports.
  package let looksAt: LocalizedText
  /// What it leaves alone or weighs differently, and why; nil when there is nothing to add.
  package let exceptions: LocalizedText?
  package let why: LocalizedText
  package let remedy: LocalizedText
  package let origins: [Origin]
  /// Thresholds that a site can set and that this rule goes by.
  package let thresholds: [Threshold]
  /// Rules whose gaps say the same with less: they are left out where a gap of this rule takes in
  /// their steps.
  let absorbs: [String]
  let check: Check

  enum Check: Sendable {
    /// Looks at one journey at a time.
    case journey(@Sendable (JourneyView) -> RuleOutcome)
    /// Looks at the registers and all journeys together.
    case site(@Sendable (SiteView) -> SiteRuleOutcome)
  }

  init(
    id: String,
    _ question: Question,
    severity: Severity,
    title: LocalizedText,
    looksAt: LocalizedText,
    exceptions: LocalizedText? = nil,
    why: LocalizedText,
    remedy: LocalizedText,
    origins: [Origin],
    thresholds: [Threshold] = [],
    absorbs: [String] = [],
    check: @escaping @Sendable (JourneyView) -> RuleOutcome
  ) {
    self.id = id
    self.question = question
    self.severity = severity
    self.title = title
    self.looksAt = looksAt
    self.exceptions = exceptions
    self.why = why
    self.remedy = remedy
    self.origins = origins
    self.thresholds = thresholds
    self.absorbs = absorbs
    self.check = .journey(check)
  }

  init(
    id: String,
    _ question: Question,
    severity: Severity,
    title: LocalizedText,
    looksAt: LocalizedText,
    exceptions: LocalizedText? = nil,
    why: LocalizedText,
    remedy: LocalizedText,
    origins: [Origin],
    thresholds: [Threshold] = [],
    siteCheck: @escaping @Sendable (SiteView) -> SiteRuleOutcome
  ) {
    self.id = id
    self.question = question
    self.severity = severity
    self.title = title
    self.looksAt = looksAt
    self.exceptions = exceptions
    self.why = why
    self.remedy = remedy
    self.origins = origins
    self.thresholds = thresholds
    absorbs = []
    check = .site(siteCheck)
  }

  /// Whether it looks at the registers and all journeys together, instead of at one journey.
  package var isSiteWide: Bool { if case .site = check { true } else { false } }

  /// What a gap makes people ask; the first three are what maps are drawn for.
  package enum Question: String, CaseIterable, Hashable, Sendable {
    /// When do we forget someone?
    case moment
    /// Whom do we forget?
    case audience
    /// What do we forget to tell?
    case message
    case touchpoints
    case promises
    case feelings
    case evidence
    case followUp = "follow-up"
    case plan

    package var text: LocalizedText {
      switch self {
      case .moment: LocalizedText(en: "When do we forget someone?", nl: "Wanneer vergeten we iemand?")
      case .audience: LocalizedText(en: "Whom do we forget?", nl: "Wie vergeten we?")
      case .message: LocalizedText(en: "What do we forget to tell?", nl: "Wat vergeten we te vertellen?")
      case .touchpoints:
        LocalizedText(en: "Where do touchpoints let go?", nl: "Waar laten contactmomenten los?")
      case .promises: LocalizedText(en: "Which promises don’t hold?", nl: "Welke beloften houden niet?")
      case .feelings: LocalizedText(en: "Where does it hurt?", nl: "Waar doet het pijn?")
      case .evidence: LocalizedText(en: "What don’t we know for sure?", nl: "Wat weten we niet zeker?")
      case .followUp: LocalizedText(en: "What is left lying?", nl: "Wat blijft er liggen?")
      case .plan:
        LocalizedText(en: "Where do plan and reality part?", nl: "Waar lopen plan en werkelijkheid uiteen?")
      }
    }
  }
}

/// What a rule has to say about one journey.
enum RuleOutcome: Sendable {
  /// It looked; without gaps it found none.
  case looked([Gap])
  /// It had nothing to look at.
  case skipped(LocalizedText)
}

/// What a rule has to say about the site as a whole.
enum SiteRuleOutcome: Sendable {
  case looked([SiteGap])
  case skipped(LocalizedText)
}

/// A gap of the site as a whole, as a rule sees it.
struct SiteGap: Hashable, Sendable {
  var subject: Finding.Subject
  var severity: Severity?
  /// As in `Gap`; the subject's id is added to it.
  var about: [String] = []
  var title: String
  var explanation: String
  var remedy: String
  var owner: String?
}
