/// Every rule, in the order in which they are run, listed and explained: the moments, people and
/// messages that were forgotten first, then what is there and falls short.
package let ruleCatalogue: [Rule] = [
  // The moment.
  .phaseWithoutTouchpoint,
  .silentStretch,
  .phaseWithoutSteps,
  .noLatentPhase,
  .stopsAtPurchase,
  .noWayBack,
  .noFollowUp,
  .stepWithoutAudience,
  .slowResponse,
  .unexpectedWait,
  // The audience.
  .audienceWithoutJourney,
  .audienceWithoutPhase,
  .audienceNotReached,
  .onlyCustomers,
  .audienceUnknown,
  .rejectionUnexplained,
  .singlePath,
  // The message.
  .unansweredQuestion,
  .needNotMet,
  .messageIncomplete,
  .meansFirst,
  .personalTooEarly,
  .neverPersonal,
  .noNextAction,
  .insideJargon,
  // Touchpoints and hand-overs.
  .unbridgedChannelSwitch,
  .unownedTouchpoint,
  .ownerHandover,
  .outsideOwnControl,
  .duplicateTouchpoints,
  .jobNotCovered,
  .overloadedTouchpoint,
  .deadTouchpoint,
  .singleChannel,
  .contradiction,
  // Promises.
  .brokenPromise,
  .promiseNotKept,
  .valueNotFelt,
  // Feelings.
  .valleyWithoutAction,
  .cliff,
  .badEnding,
  .noFeeling,
  .painWithoutOpportunity,
  .noWayToComplain,
  // Evidence.
  .claimWithoutEvidence,
  .assumedMomentOfTruth,
  .behaviourWithoutExplanation,
  .feelingWithoutBehaviour,
  .oldEvidence,
  .insideOut,
  // Follow-up and freshness.
  .opportunityWithoutOwner,
  .opportunityOverdue,
  .journeyWithoutOwner,
  .staleMap,
  .approvedButChanged,
  .metricOffTarget,
  // Plan against reality.
  .missingTouchpoint,
  .adHocTouchpoint,
  .failedTouchpoint,
  .wrongOrder,
  .wishWithoutOrigin,
  .atlasOverlap,
]

/// The rule of gaps that an author wrote down; it stands behind all others.
package let authorRule = "author"

/// A rule that looks at one journey at a time: what is asked of it for every journey.
struct JourneyRule: Sendable {
  let id: String
  /// Its place in the catalogue.
  let place: Int
  let severity: Severity
  /// The places of the rules whose gaps say the same with less.
  let absorbs: [Int]
  let check: @Sendable (JourneyView) -> RuleOutcome

  /// nil for a rule that looks at the site as a whole.
  init?(_ rule: Rule, at place: Int) {
    guard case .journey(let check) = rule.check else { return nil }
    id = rule.id
    self.place = place
    severity = rule.severity
    absorbs = rule.absorbs.compactMap { ruleOrder[$0] }
    self.check = check
  }
}

/// The rules that look at one journey at a time.
let journeyRules: [JourneyRule] = ruleCatalogue.enumerated().compactMap { JourneyRule($1, at: $0) }

/// The rules that look at the site as a whole.
let siteRules: [(rule: Rule, check: @Sendable (SiteView) -> SiteRuleOutcome)] = ruleCatalogue.compactMap {
  if case .site(let check) = $0.check { ($0, check) } else { nil }
}

/// The place of each rule in the catalogue.
let ruleOrder: [String: Int] = Dictionary(
  uniqueKeysWithValues: (ruleCatalogue.map(\.id) + [authorRule]).enumerated().map { ($1, $0) }
)
