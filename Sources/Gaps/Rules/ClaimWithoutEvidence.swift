import Journeys

extension Rule {
  /// A feeling, need, quote, pain or metric that says neither what it rests on nor that it is assumed.
  ///
  /// Skipped where nothing in the journey says so: then the author doesn't keep evidence, and every card
  /// would be reported. Claims that weigh most stand on their own: a feeling at the end of the scale, and
  /// all claims of a moment of truth together (they are checked in one go). The others are one gap per
  /// run of neighbouring steps.
  static let claimWithoutEvidence = Rule(
    id: "claim-without-evidence",
    .evidence,
    severity: .medium,
    title: LocalizedText(en: "Claim without evidence", nl: "Bewering zonder bewijs"),
    looksAt: LocalizedText(
      en: "Feelings, needs, quotes, pains and metrics with neither `evidence` nor `assumed`.",
      nl: "Gevoelens, behoeften, citaten, pijnpunten en cijfers zonder `evidence` en zonder `assumed`."
    ),
    exceptions: LocalizedText(
      en:
        "High at the ends of the scale and at moments of truth. The others are one gap per run of neighbouring steps.",
      nl:
        "Hoog aan de uiteinden van de schaal en bij momenten van de waarheid. De andere zijn één gat per rij aangrenzende stappen."
    ),
    why: LocalizedText(
      en: "What nobody checked looks on a map just like what is known.",
      nl: "Wat niemand heeft nagegaan, ziet er op een kaart net zo uit als wat je weet."
    ),
    remedy: LocalizedText(
      en: "Name the source, or write that it is an assumption.",
      nl: "Noem de bron, of schrijf erbij dat het een aanname is."
    ),
    origins: [.ownTerms],
    check: claimsWithoutEvidence
  )
}

private func claimsWithoutEvidence(in view: JourneyView) -> RuleOutcome {
  guard view.uses.contains(.evidenceOfSteps) else {
    return .skipped(
      LocalizedText(en: "this journey keeps no evidence", nl: "deze reis houdt geen bewijs bij")
    )
  }
  let steps = view.steps
  var gaps: [Gap] = []
  var claims = Claims(steps: steps.count)
  for lane in [Lane.thinking, .need, .feeling, .pain, .metric] {
    let cards = view.cards(in: lane)
    for index in cards.indices where cards[index].phase == nil {
      guard case .unstated = cards[index].evidence, isClaim(cards[index].item) else { continue }
      let card = cards[index]
      if isExtreme(card.item), !steps[card.steps.lowerBound].isMomentOfTruth {
        gaps.append(gap(card, severity: .high, view))
      } else {
        claims.add(card)
      }
    }
  }
  let sorted = claims.inOrder
  for step in steps.indices where steps[step].isMomentOfTruth && claims.has(step) {
    gaps.append(gap(sorted[claims.places(of: step..<(step + 1))], severity: .high, view))
  }
  for run in view.runs(where: { !steps[$0].isMomentOfTruth && claims.has($0) }) {
    gaps.append(gap(sorted[claims.places(of: run)], severity: .medium, view))
  }
  return .looked(gaps)
}

/// Claims, lane by lane as they are added, to be put in the order of their steps.
private struct Claims {
  private var cards: [JourneyView.Card] = []
  /// Per step, how many there are.
  private var counts: [Int]

  init(steps: Int) { counts = [Int](repeating: 0, count: steps) }

  mutating func add(_ card: JourneyView.Card) {
    cards.append(card)
    counts[card.steps.lowerBound] += 1
  }

  func has(_ step: Int) -> Bool { counts[step] > 0 }

  /// By step; those of one step as they were added.
  var inOrder: [JourneyView.Card] {
    var next = counts
    var total = 0
    for step in next.indices { (next[step], total) = (total, total + counts[step]) }
    var order = [Int](repeating: 0, count: cards.count)
    for index in cards.indices {
      let step = cards[index].steps.lowerBound
      order[next[step]] = index
      next[step] += 1
    }
    return order.map { cards[$0] }
  }

  /// Where those of some steps are in `inOrder`.
  func places(of steps: Range<Int>) -> Range<Int> {
    let start = counts[..<steps.lowerBound].reduce(0, +)
    return start..<(start + counts[steps].reduce(0, +))
  }
}

/// A thought is a claim when it is quoted: then somebody is said to have said it.
private func isClaim(_ item: Item) -> Bool {
  guard case .thinking = item.lane else { return true }
  return item.text.unicodeScalars.first.map { "\"“”„‘'«".unicodeScalars.contains($0) } ?? false
}

/// Whether a feeling reaches an end of the scale.
private func isExtreme(_ item: Item) -> Bool {
  guard case .feeling = item.lane, let level = item.feeling?.level else { return false }
  return abs(level) >= 1
}

private func gap(_ claim: JourneyView.Card, severity: Severity, _ view: JourneyView) -> Gap {
  let kind = kind(of: claim.item.lane)[view.language]
  let title = view.language.choose(en: "\(kind) without evidence: ", nl: "\(kind) zonder bewijs: ")
  return Gap(
    place: claim.place,
    severity: severity,
    about: [claim.item.id],
    title: title + quoted(words(of: claim.item)),
    explanation: view.language.choose(
      en: "It names no source, and doesn't say that it is an assumption either.",
      nl: "Er staat geen bron bij en ook niet dat het een aanname is."
    ),
    remedy: remedy[view.language]
  )
}

/// On the steps from the first to the last, in the lane that all of them stand in.
private func gap(_ claims: ArraySlice<JourneyView.Card>, severity: Severity, _ view: JourneyView) -> Gap {
  let (first, last) = (claims.startIndex, claims.endIndex - 1)
  guard first < last else { return gap(claims[first], severity: severity, view) }
  let lane = claims[first].item.lane
  let isOneLane = claims.indices.allSatisfy { claims[$0].item.lane == lane }
  let count = counted(claims.count, view.language).capitalised
  let list = listed(claims.count, view.language) { quoted(words(of: claims[first + $0].item), to: 40) }
  return Gap(
    place: .steps(
      claims[first].steps.lowerBound..<(claims[last].steps.lowerBound + 1),
      lane: isOneLane ? lane : nil
    ),
    severity: severity,
    about: claims.indices.map { claims[$0].item.id },
    title: view.language.choose(
      en: "\(count) claims without evidence",
      nl: "\(count) beweringen zonder bewijs"
    ),
    explanation: view.language.choose(
      en: "No source and no “assumption” with \(list).",
      nl: "Geen bron en geen ‘aanname’ bij \(list)."
    ),
    remedy: remedy[view.language]
  )
}

private let remedy = LocalizedText(
  en: "Name the source, or write that it is an assumption.",
  nl: "Noem de bron, of schrijf erbij: aanname."
)

private func words(of item: Item) -> String {
  guard case .feeling = item.lane, let words = item.feeling?.words, !words.isEmpty else { return item.text }
  return words
}

private func kind(of lane: Lane) -> LocalizedText {
  switch lane {
  case .feeling: LocalizedText(en: "Feeling", nl: "Gevoel")
  case .need: LocalizedText(en: "Need", nl: "Behoefte")
  case .thinking: LocalizedText(en: "Quote", nl: "Citaat")
  case .pain: LocalizedText(en: "Pain", nl: "Pijnpunt")
  case .metric: LocalizedText(en: "Metric", nl: "Cijfer")
  case .image, .context, .doing, .question, .touchpoint, .frontstage, .message, .promise, .backstage,
    .support,
    .opportunity, .solution, .gap, .own:
    LocalizedText(en: "Claim", nl: "Bewering")
  }
}
