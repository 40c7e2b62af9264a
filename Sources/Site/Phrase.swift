/// The interface's words: a key in the theme's `strings` files for each.
enum Phrase: String, CaseIterable, Hashable, Sendable {
  // The shell.
  case skip
  case menu
  case overview
  case gaps
  case audiences
  case sources
  case rules
  case format
  case built
  case notFound = "not-found"
  case notFoundNext = "not-found-next"

  // The first page.
  case journeys
  case journeysCount = "journeys-count"
  case audiencesCount = "audiences-count"
  case gapsCount = "gaps-count"
  case indexSummary = "index-summary"
  case whereFirst = "where-first"
  case allGaps = "all-gaps"
  case outOfDate = "out-of-date"
  case daysOld = "days-old"
  case noStepsYet = "no-steps-yet"
  case siteWithoutJourneys = "site-without-journeys"
  case siteWithoutJourneysNext = "site-without-journeys-next"
  case siteWithoutJourneysExample = "site-without-journeys-example"

  // The head of a journey.
  case audience
  case goal
  case glance
  case state
  case owner
  case noOwner = "no-owner"
  case reviewed
  case neverReviewed = "never-reviewed"
  case today
  case daysAgo = "days-ago"
  case everyDays = "every-days"
  case drawnOn = "drawn-on"
  case evidence
  case researchedShare = "researched-share"
  case asIs = "as-is"
  case toBe = "to-be"
  case planned
  case actual
  case draft
  case inReview = "in-review"
  case approved
  case aboutJourney = "about-journey"
  case comesAfter = "comes-after"
  case goesOnTo = "goes-on-to"
  case detailOf = "detail-of"
  case laidBeside = "laid-beside"
  case ends
  case approvedAs = "approved-as"
  case alsoInSource = "also-in-source"
  case document
  case tags
  case tableHeads = "table-heads"
  case bareHeadings = "bare-headings"
  case journeyWithoutSteps = "journey-without-steps"
  case journeyWithoutStepsNext = "journey-without-steps-next"

  // The map.
  case map
  case mapSize = "map-size"
  case steps
  case lanes
  case mapAsPicture = "map-as-picture"
  case onlyGaps = "only-gaps"
  case fitWindow = "fit-window"
  case legend
  case mapAsTable = "map-as-table"
  case tableCaption = "table-caption"
  case phase
  case step
  case wholePhase = "whole-phase"

  // Gaps.
  case critical
  case high
  case medium
  case low
  case info
  case muted
  case gapsRanked = "gaps-ranked"
  case gapsNote = "gaps-note"
  case noGapsFound = "no-gaps-found"
  case noGapsNext = "no-gaps-next"
  case allRules = "all-rules"
  case onTheMap = "on-the-map"
  case mutedBecause = "muted-because"
  case mutedUntil = "muted-until"
  case seenByAuthor = "seen-by-author"
  case rulesSkipped = "rules-skipped"
  case rulesSwitchedOff = "rules-switched-off"
  case wholeJourney = "whole-journey"
  case stepPlace = "step-place"
  case stepsPlace = "steps-place"
  case phasePlace = "phase-place"
  case wholeSite = "whole-site"
  case nothingForgotten = "nothing-forgotten"
  case andMoreGaps = "and-more-gaps"
  case andMore = "and-more"

  // The register of gaps.
  case gapsByWeight = "gaps-by-weight"
  case toIndex = "to-index"
  case gapIndex = "gap-index"
  case byRule = "by-rule"
  case bySeverity = "by-severity"
  case byJourney = "by-journey"
  case byRole = "by-role"
  case byAudience = "by-audience"
  case filterAll = "filter-all"
  case filterCount = "filter-count"
  case filterClear = "filter-clear"
  case asTable = "as-table"
  case asData = "as-data"
  case trend
  case trendStory = "trend-story"
  case trendRule = "trend-rule"
  case trendOpen = "trend-open"
  case trendHeavy = "trend-heavy"
  case roleLatent = "role-latent"
  case roleAware = "role-aware"
  case roleOrient = "role-orient"
  case roleConsider = "role-consider"
  case roleBuy = "role-buy"
  case roleDeliver = "role-deliver"
  case roleUse = "role-use"
  case roleSupport = "role-support"
  case roleLoyal = "role-loyal"
  case roleAdvocate = "role-advocate"
  case roleExit = "role-exit"

  // Opportunities and research.
  case opportunities
  case opportunitiesCount = "opportunities-count"
  case opportunitiesIntroduction = "opportunities-introduction"
  case noOpportunities = "no-opportunities"
  case noOpportunitiesNext = "no-opportunities-next"
  case planAsTable = "plan-as-table"
  case planAsText = "plan-as-text"
  case effortPicture = "effort-picture"
  case moreEffect = "more-effect"
  case moreEffort = "more-effort"
  case notEstimated = "not-estimated"
  case doneOrDropped = "done-or-dropped"
  case research
  case researchIntroduction = "research-introduction"
  case nothingToResearch = "nothing-to-research"
  case nothingToResearchNext = "nothing-to-research-next"

  // Rules.
  case rulesIntroduction = "rules-introduction"
  case nothingFound = "nothing-found"
  case foundTimes = "found-times"
  case skippedIn = "skipped-in"
  case skippedOnSite = "skipped-on-site"

  // What else belongs to a card or a step.
  case offers
  case consent
  case contactFailed = "contact-failed"
  case contactEnded = "contact-ended"
  case endedOn = "ended-on"
  case endsOn = "ends-on"
  case isFor = "is-for"
  case theyStart = "they-start"
  case weStart = "we-start"
  case bothStart = "both-start"
  case jobInform = "job-inform"
  case jobConvince = "job-convince"
  case jobTransact = "job-transact"
  case jobDeliver = "job-deliver"
  case jobServe = "job-serve"
  case jobRetain = "job-retain"
  case lowerIsBetter = "lower-is-better"
  case higherIsBetter = "higher-is-better"
  case meets
  case waits
  case comesFrom = "comes-from"
  case newBecause = "new-because"
  case barriers

  // The story.
  case story
  case phaseWithoutSteps = "phase-without-steps"
  case phaseSkipped = "phase-skipped"
  case momentOfTruth = "moment-of-truth"
  case with
  case onPath = "on-path"
  case optional
  case goesTo = "goes-to"
  case loopsTo = "loops-to"
  case when
  case toldIn = "told-in"
  case lowestFeeling = "lowest-feeling"
  case parallelWith = "parallel-with"
  case feelingUnknown = "feeling-unknown"
  case nobodyAnswers = "nobody-answers"
  case personal
  case own
  case partner
  case thirdParty = "third-party"
  case expected
  case actually
  case handover
  case mitigation
  case promiseMade = "promise-made"
  case promiseKept = "promise-kept"
  case promiseBroken = "promise-broken"
  case target
  case effect
  case effort
  case due
  case solves
  case statusOpen = "status-open"
  case statusPlanned = "status-planned"
  case statusDone = "status-done"
  case statusDropped = "status-dropped"
  case ownedBy = "owned-by"
  case source
  case partlyResearched = "partly-researched"
  case assumed
  case sourceUnstated = "source-unstated"

  // Lanes.
  case laneImage = "lane-image"
  case laneContext = "lane-context"
  case laneDoing = "lane-doing"
  case laneThinking = "lane-thinking"
  case laneNeed = "lane-need"
  case laneQuestion = "lane-question"
  case laneFeeling = "lane-feeling"
  case laneTouchpoint = "lane-touchpoint"
  case laneFrontstage = "lane-frontstage"
  case laneMessage = "lane-message"
  case lanePromise = "lane-promise"
  case laneBackstage = "lane-backstage"
  case laneSupport = "lane-support"
  case lanePain = "lane-pain"
  case laneOpportunity = "lane-opportunity"
  case laneSolution = "lane-solution"
  case laneMetric = "lane-metric"
  case laneGap = "lane-gap"

  // Registers.
  case restsOn = "rests-on"
  case claimsRest = "claims-rest"
  case kindInterviews = "kind-interviews"
  case kindSurvey = "kind-survey"
  case kindObservation = "kind-observation"
  case kindDiary = "kind-diary"
  case kindAnalytics = "kind-analytics"
  case kindSocialListening = "kind-social-listening"
  case kindComplaints = "kind-complaints"
  case kindExpert = "kind-expert"
  case noParticulars = "no-particulars"
  case sourcesIntroduction = "sources-introduction"
  case sourceUnused = "source-unused"
  case usedIn = "used-in"
  case example
  case customer
  case notYetCustomer = "not-yet-customer"
  case notServed = "not-served"
  case audienceNeed = "audience-need"
  case audienceRoute = "audience-route"
  case audienceConsiderations = "audience-considerations"
  case audienceReaction = "audience-reaction"
  case audienceWithoutJourney = "audience-without-journey"
}
