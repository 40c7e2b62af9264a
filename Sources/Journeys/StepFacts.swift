import Diagnostics

extension Step {
  /// Takes the items and what is said of the step itself.
  mutating func take(_ read: ItemReader.Result) {
    items = read.items
    for (key, raw) in read.stepFacts {
      switch key {
      case .time: time = time.map { "\($0), \(raw.text)" } ?? raw.text
      case .path: path = raw.text
      case .optional: isOptional = Bool(flag: raw.text) ?? true
      case .actor: actors += raw.text.split(separator: ",").map(\.trimmed)
      case .momentOfTruth: isMomentOfTruth = Bool(flag: raw.text) ?? true
      case .subJourney: subJourney = slugPath(raw.text)
      case .next, .loopsTo:
        next.append(
          Transition(
            step: raw.text,
            journey: nil,
            when: raw.nested.first { $0.key == .step(.when) }?.text,
            written: raw.text,
            isLoop: key == .loopsTo,
            location: raw.valueLocation
          )
        )
      case .wait: wait = raw.text
      case .comesFrom: comesFrom = raw.text
      case .newBecause: newBecause = raw.text
      case .parallel: parallelTo = Bool(flag: raw.text) == false ? nil : raw.text
      case .when, .skipped: break
      }
    }
  }
}

extension Journey {
  /// Turns what steps and items say of each other into ids, and reports what is not there.
  mutating func resolveReferences(_ diagnostics: inout [Diagnostic]) {
    let stepIDs = steps.map { $0.id }
    let places = namesItems ? ReferencePlaces(self) : ReferencePlaces()
    var found: [Mention] = []
    for index in steps.indices {
      if steps[index].saysMore {
        if let sub = steps[index].subJourney {
          found.append(Mention(journey: sub, location: steps[index].location))
        }
        resolveParallel(at: index, stepIDs, &diagnostics)
        for arrow in steps[index].next.indices {
          steps[index].next[arrow] = resolved(steps[index].next[arrow], stepIDs, &found)
        }
      }
      for item in steps[index].items.indices where steps[index].items[item].mayNameItems {
        steps[index].items[item].resolve(stepIDs, places, &diagnostics)
      }
    }
    for index in phases.indices {
      for item in phases[index].items.indices {
        phases[index].items[item].resolve(stepIDs, places, &diagnostics)
      }
    }
    if !found.isEmpty { mentions += found }
  }

  /// Whether an item says what it solves or meets.
  private var namesItems: Bool {
    steps.indices.contains { step in
      steps[step].items.indices.contains { item in
        steps[step].items[item].mayNameItems && steps[step].items[item].namesItems
      }
    } || phases.contains { !$0.items.isEmpty }
  }

  /// A transition leads to a step of this journey, or else to another journey.
  private func resolved(
    _ transition: Step.Transition,
    _ stepIDs: [String],
    _ mentions: inout [Mention]
  ) -> Step.Transition {
    var transition = transition
    guard let name = transition.step else { return transition }
    let id = slug(name)
    if let step = steps.first(where: { $0.id == id || slug($0.title) == id }) {
      transition.step = step.id
    } else {
      transition.step = nil
      transition.journey = slugPath(name)
      mentions.append(Mention(journey: slugPath(name), location: transition.location, stepIDs: stepIDs))
    }
    return transition
  }
}

extension Item {
  /// Whether it is one of the few that can say what they solve or meet, or where they end.
  fileprivate var mayNameItems: Bool { saysMore || lane == .opportunity }

  /// Whether it says what it solves or meets.
  fileprivate var namesItems: Bool {
    if case .opportunity(let opportunity) = detail, !opportunity.solves.isEmpty { return true }
    return !meets.isEmpty
  }

  fileprivate mutating func resolve(
    _ stepIDs: [String],
    _ places: ReferencePlaces,
    _ diagnostics: inout [Diagnostic]
  ) {
    if saysMore { resolveNames(stepIDs, places, &diagnostics) }
    guard case .opportunity(var opportunity) = detail, !opportunity.solves.isEmpty else { return }
    let found = opportunity.solves.flatMap {
      places.resolved($0, "the opportunity solves", at: location, &diagnostics)
    }
    opportunity.solves = found.map(\.id)
    detail = .opportunity(opportunity)
    for name in found.compactMap(\.unknown) { keep(.solves, name) }
  }

  /// Where it ends, and what it meets.
  private mutating func resolveNames(
    _ stepIDs: [String],
    _ places: ReferencePlaces,
    _ diagnostics: inout [Diagnostic]
  ) {
    if let through, !stepIDs.contains(through) {
      keep(.through, through)
      self.through = nil
      diagnostics.append(
        Diagnostic(
          .unknownStep,
          .error,
          "no step has the id '\(through)'" + suggestion(for: through, in: stepIDs),
          at: location
        )
      )
    }
    if !meets.isEmpty {
      let found = meets.flatMap { places.resolved($0, "it meets", at: location, &diagnostics) }
      meets = found.map(\.id)
      for name in found.compactMap(\.unknown) { keep(.meets, name) }
    }
  }

  /// Words that name nothing on the map stay as they are.
  private mutating func keep(_ key: AttributeKey, _ text: String) {
    attributes.append(Attribute(key: key.rawValue, text: text, location: location))
  }
}

/// What opportunities can name as solved: pains, questions and needs, by id and by words.
private struct ReferencePlaces {
  private var items: [String: String] = [:]

  init() {}

  init(_ journey: Journey) {
    for item in journey.steps.flatMap(\.items) + journey.phases.flatMap(\.items) {
      switch item.lane {
      case .pain, .question, .need, .gap:
        items[slug(item.text)] = items[slug(item.text)] ?? item.id
        items[item.id] = item.id
      default: continue
      }
    }
  }

  /// The ids of what an author names, one or several between commas; of what is not there also its words.
  func resolved(
    _ written: String,
    _ what: String,
    at location: SourceLocation,
    _ diagnostics: inout [Diagnostic]
  ) -> [(id: String, unknown: String?)] {
    if let id = item(named: written) { return [(id, nil)] }
    return written.split(separator: ",").map { part in
      let name = part.trimmed
      if let id = item(named: name) { return (id, nil) }
      diagnostics.append(
        Diagnostic(
          .unknownPain,
          .warning,
          "nothing in this journey is called '\(name)', so \(what) nothing on the map",
          at: location,
          notes: [Diagnostic.Note("repeat the words of the pain or question, or its id")]
        )
      )
      return (slug(name), name)
    }
  }

  func item(named name: some StringProtocol) -> String? { items[slug(String(name))] }
}
