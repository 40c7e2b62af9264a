import Gaps
import Journeys

/// What the signs on one map mean: only those that are on it.
struct Legend: Sendable {
  struct Group: Sendable {
    var title: String
    var entries: [Entry]
  }

  struct Entry: Sendable {
    var sign: Sign
    var words: String
  }

  enum Sign: Sendable {
    case card(Evidence.Status)
    case dot(Evidence.Status)
    case gap(Severity, isMuted: Bool)
    case hole, heavyPhase
    case stop(Control?)
    case link, brokenLink
    case promise(PromiseUse.Event)
    case momentOfTruth, weight, unknownFeeling, transition, loop, secondCurve
    case parallel, path, optional, detail
    case deviation(Deviation)
    case tornEdge

    /// Width of its swatch.
    var width: Double {
      switch self {
      case .dot, .stop, .promise, .tornEdge: 30
      case .gap: 32
      case .weight: 34
      case .card, .hole, .heavyPhase, .link, .brokenLink, .momentOfTruth, .unknownFeeling, .transition, .loop,
        .secondCurve, .deviation, .parallel, .path, .optional, .detail:
        44
      }
    }
  }

  var groups: [Group] = []

  init(of layout: borrowing Layout) {
    let used = UsedSigns(layout)
    let wording = layout.wording
    add(
      wording.choose("Evidence of a card", "Bewijs op een kaartje"),
      Evidence.Status.allCases.filter { used.cards.contains($0) }.map { (.card($0), wording.evidence($0)) }
    )
    add(
      wording.choose("Evidence of a feeling", "Bewijs van een gevoel"),
      Evidence.Status.allCases.filter { used.dots.contains($0) }.map { (.dot($0), wording.evidence($0)) }
    )
    var gaps: [(Sign, String)] = [Severity.critical, .high, .medium, .low, .info].filter { severity in
      layout.findings.contains { $0.severity == severity && !$0.isMuted }
    }.map { (.gap($0, isMuted: false), wording.severity($0)) }
    if let muted = layout.findings.first(where: \.isMuted) {
      gaps.append((.gap(muted.severity, isMuted: true), wording.muted))
    }
    if used.hasHole { gaps.append((.hole, wording.missing)) }
    if layout.head.phases.contains(where: \.isHatched) {
      gaps.append((.heavyPhase, wording.choose("phase with a heavy gap", "fase met een zwaar gat")))
    }
    if layout.isCutOff {
      gaps.append((.tornEdge, wording.choose("stops too soon", "houdt te vroeg op")))
    }
    add(wording.choose("Gap, numbered by rank", "Gat, genummerd naar rang"), gaps)
    add(
      wording.choose("Against the plan", "Tegenover het plan"),
      Deviation.allCases.filter { used.deviations.contains($0) }.map {
        (.deviation($0), wording.deviation($0))
      }
    )
    add(
      wording.choose("Who controls the contact", "Wie heeft het contact in de hand"),
      Control.allCases.filter { used.controls.contains($0) }.map { (.stop($0), wording.holder($0)) }
        + (used.hasUnsaidControl ? [(.stop(nil), wording.choose("not said", "niet gezegd"))] : [])
    )
    if used.hasLinks {
      add(
        wording.choose("Between two channels", "Tussen twee kanalen"),
        [(.link, wording.choose("the way goes on", "de weg loopt door"))]
          + (used.hasBreaks
            ? [(.brokenLink, wording.choose("without a hand-over", "zonder overdracht"))] : [])
      )
    }
    add(
      wording.choose("Promises", "Beloften"),
      PromiseUse.Event.allCases.filter { used.promises.contains($0) }.map {
        (.promise($0), wording.event($0))
      }
    )
    add(wording.choose("Also", "Verder"), rest(layout, used))
  }

  private mutating func add(_ title: String, _ entries: [(Sign, String)]) {
    guard !entries.isEmpty else { return }
    groups.append(Group(title: title, entries: entries.map { Entry(sign: $0.0, words: $0.1) }))
  }

  private func rest(_ layout: Layout, _ used: UsedSigns) -> [(Sign, String)] {
    let wording = layout.wording
    var rest: [(Sign, String)] = []
    if layout.head.steps.contains(where: \.isMomentOfTruth) {
      rest.append((.momentOfTruth, wording.momentOfTruth))
    }
    if layout.head.phases.contains(where: { $0.weight > 0 }) {
      rest.append((.weight, wording.choose("weight of the phase, 1–3", "gewicht van de fase, 1–3")))
    }
    if used.hasUnknown { rest.append((.unknownFeeling, wording.unknownFeeling)) }
    if layout.head.transitions.arrows.contains(where: { $0.kind == .way }) {
      rest.append((.transition, wording.choose("where it can go from here", "waar het heen kan gaan")))
    }
    if layout.head.transitions.arrows.contains(where: { $0.kind == .loop }) {
      rest.append((.loop, wording.choose("back again", "terug")))
    }
    rest += belonging(layout.head, wording)
    if layout.series.count(where: \.isRated) > 1 {
      rest.append((.secondCurve, wording.choose("another audience", "andere doelgroep")))
    }
    return rest
  }
}

extension Legend {
  /// What the titles of steps say of each other and of other journeys.
  private func belonging(_ head: HeadLayout, _ wording: Wording) -> [(Sign, String)] {
    var signs: [(Sign, String)] = []
    if head.spans.spans.contains(where: { $0.kind == .parallel }) {
      signs.append((.parallel, wording.parallel))
    }
    if head.spans.spans.contains(where: { $0.kind == .path }) {
      signs.append((.path, wording.choose("another path", "een andere route")))
    }
    if head.steps.contains(where: { $0.optional != nil }) {
      signs.append((.optional, wording.choose("not everybody does this", "niet iedereen doet dit")))
    }
    if head.steps.contains(where: { $0.detail != nil }) {
      signs.append((.detail, wording.choose("told in a journey of its own", "uitgewerkt in een eigen reis")))
    }
    return signs
  }
}

/// Which signs a layout uses. They are few: a list of them is quicker than a set.
private struct UsedSigns {
  var cards: [Evidence.Status] = []
  var dots: [Evidence.Status] = []
  var controls: [Control] = []
  var promises: [PromiseUse.Event] = []
  var deviations: [Deviation] = []
  var hasUnsaidControl = false
  var hasHole: Bool
  var hasLinks = false
  var hasBreaks = false
  var hasUnknown = false

  init(_ layout: borrowing Layout) {
    hasHole = !layout.places.slots.isEmpty || layout.head.holes.contains { !$0.isSkipped }
    for block in layout.blocks {
      for lane in block.lanes { add(lane.content) }
    }
  }

  private mutating func add(_ content: LaneLayout.Content) {
    switch content {
    case .cards(let lane): for card in lane.cards where !card.isKnownEmpty { cards.note(card.evidence) }
    case .feeling(let lane):
      for curve in lane.curves {
        for spot in curve.spots { dots.note(spot.evidence) }
      }
      hasUnknown = !lane.unknown.isEmpty
    case .touchpoints(let lane):
      for stop in lane.stops {
        if let control = stop.control { controls.note(control) } else { hasUnsaidControl = true }
        if let deviation = stop.deviation { deviations.note(deviation) }
      }
      if !lane.ghosts.isEmpty { deviations.note(.missing) }
      hasLinks = lane.guides.count > 1
      hasBreaks = !lane.threads.isEmpty
    case .promises(let lane):
      for row in lane.rows {
        for event in row.events where !event.isMarked { promises.note(event.kind) }
      }
    }
  }
}

extension Array where Element: Equatable {
  /// Adds what is not in it yet.
  fileprivate mutating func note(_ element: Element) { if !contains(element) { append(element) } }
}

extension Wording {
  func evidence(_ status: Evidence.Status) -> String {
    switch status {
    case .researched: choose("researched", "onderzocht")
    case .partly: choose("partly", "deels")
    case .assumed: choose("assumed", "aanname")
    case .unstated: choose("not stated", "niets vermeld")
    }
  }

  func holder(_ control: Control) -> String {
    switch control {
    case .own: choose("we do", "wij")
    case .partner: choose("a partner", "partner")
    case .thirdParty: choose("a third party", "derde partij")
    }
  }
}
