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
  let usesEvidence = view.steps.contains { step in
    step.items.contains { $0.evidenceStatus != .unstated }
  }
  guard usesEvidence else {
    return .skipped(
      LocalizedText(en: "this journey keeps no evidence", nl: "deze reis houdt geen bewijs bij")
    )
  }
  var extremes: [JourneyView.Card] = []
  var claims = Claims(steps: view.steps.count)
  for lane in [Lane.thinking, .need, .feeling, .pain, .metric] {
    for card in view.cards(in: lane) where card.phase == nil && isUnsupportedClaim(card.item) {
      if isExtreme(card.item), !view.steps[card.steps.lowerBound].isMomentOfTruth {
        extremes.append(card)
      } else {
        claims.add(card)
      }
    }
  }
  let sorted = claims.inOrder
  let truths = view.steps.indices.filter { view.steps[$0].isMomentOfTruth && claims.has($0) }
  let runs = view.runs { !view.steps[$0].isMomentOfTruth && claims.has($0) }
  return .looked(
    extremes.map { gap([$0], severity: .high, view) }
      + truths.map { gap(sorted[claims.places(of: $0..<($0 + 1))], severity: .high, view) }
      + runs.map { gap(sorted[claims.places(of: $0)], severity: .medium, view) }
  )
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
    var starts: [Int] = []
    starts.reserveCapacity(counts.count)
    for count in counts { starts.append((starts.last ?? 0) + count) }
    for step in counts.indices { starts[step] -= counts[step] }
    var order = [Int](repeating: 0, count: cards.count)
    for index in cards.indices {
      let step = cards[index].steps.lowerBound
      order[starts[step]] = index
      starts[step] += 1
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
private func isUnsupportedClaim(_ item: Item) -> Bool {
  guard item.evidenceStatus == .unstated else { return false }
  guard item.lane == .thinking else { return true }
  return item.text.unicodeScalars.first.map { "\"“”„‘'«".unicodeScalars.contains($0) } ?? false
}

/// Whether a feeling reaches an end of the scale.
private func isExtreme(_ item: Item) -> Bool { item.feeling?.level.map { abs($0) >= 1 } ?? false }

private func gap(_ claims: ArraySlice<JourneyView.Card>, severity: Severity, _ view: JourneyView) -> Gap {
  Gap(
    place: place(of: claims),
    severity: severity,
    about: claims.map(\.item.id),
    title: title(claims, view.language),
    explanation: explanation(claims, view.language),
    remedy: view.language.choose(
      en: "Name the source, or write that it is an assumption.",
      nl: "Noem de bron, of schrijf erbij: aanname."
    )
  )
}

/// On the only card, else on the steps from the first to the last, in the lane that all of them stand in.
private func place(of claims: ArraySlice<JourneyView.Card>) -> Finding.Place {
  let (first, last) = (claims.startIndex, claims.endIndex - 1)
  guard first < last else { return claims[first].place }
  let steps = claims[first].steps.lowerBound..<(claims[last].steps.lowerBound + 1)
  let lane = claims[first].item.lane
  return .steps(steps, lane: claims.allSatisfy { $0.item.lane == lane } ? lane : nil)
}

private func title(_ claims: ArraySlice<JourneyView.Card>, _ language: Language) -> String {
  guard claims.count == 1, let item = claims.first?.item else {
    let count = counted(claims.count, language).capitalised
    return language.choose(en: "\(count) claims without evidence", nl: "\(count) beweringen zonder bewijs")
  }
  let kind = kind(of: item.lane)[language]
  return language.choose(en: "\(kind) without evidence: ", nl: "\(kind) zonder bewijs: ")
    + quoted(words(of: item))
}

private func explanation(_ claims: ArraySlice<JourneyView.Card>, _ language: Language) -> String {
  guard claims.count > 1 else {
    return language.choose(
      en: "It names no source, and doesn't say that it is an assumption either.",
      nl: "Er staat geen bron bij en ook niet dat het een aanname is."
    )
  }
  let list = listed(claims.count, language) { quoted(words(of: claims[claims.startIndex + $0].item), to: 40) }
  return language.choose(
    en: "No source and no “assumption” with \(list).",
    nl: "Geen bron en geen ‘aanname’ bij \(list)."
  )
}

private func words(of item: Item) -> String {
  let words = item.feeling?.words ?? ""
  return words.isEmpty ? item.text : words
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
