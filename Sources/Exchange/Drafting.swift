import Diagnostics
package import Journeys
import Markdown

extension Draft {
  /// A journey that was read, as its author would write it; what its site's settings say is left out.
  package init(of journey: Journey, besides settings: Settings) {
    self.init(title: journey.title, language: journey.language)
    facts = Self.facts(of: journey, settings)
    phaseModel = journey.phaseModel
    introduction = Exchange.markdown(journey.introduction)
    phaseLevel = Self.phaseLevel(for: journey)
    phases = journey.phases.map { Phase(of: $0, in: journey) }
    let top = journey.sections.map(\.level).min() ?? 0
    sections = journey.sections.map { section in
      Section(
        title: Exchange.markdown(section.title, in: .heading),
        level: section.level - top + phaseLevel,
        text: Exchange.markdown(section.blocks)
      )
    }
  }

  private static func facts(of journey: Journey, _ settings: Settings) -> [Fact] {
    var facts: [Fact] = []
    func add(_ key: String, _ text: String?) {
      if let text { facts.append(Fact(key: key, value: .text(text))) }
    }
    func add(_ key: String, _ list: [String]) {
      if let first = list.first {
        facts.append(Fact(key: key, value: list.count == 1 ? .text(first) : .list(list)))
      }
    }
    add("audience", journey.audiences.map { $0.id ?? $0.name })
    add("state", journey.state == .asIs ? nil : journey.state.rawValue)
    add("goal", journey.goal)
    add("follows", journey.follows)
    add("ends", journey.ends)
    add("compare-with", journey.comparedWith)
    add("approved-as", journey.approvedAs)
    add("feeling-scale", journey.feelingScale == .standard ? nil : journey.feelingScale.written)
    add("tags", journey.tags)
    add("owner", journey.owner)
    add("status", journey.status?.rawValue)
    add("date", journey.date?.iso)
    add("reviewed", journey.reviewed?.iso)
    add(
      "review-every",
      journey.reviewEvery == settings.reviewEvery ? nil : journey.reviewEvery.map { "\($0)d" }
    )
    if !journey.ruleSettings.isEmpty {
      let pairs = journey.ruleSettings.map { Pair(key: $0.rule, text: $0.value) }
      facts.append(Fact(key: "gaps", value: .mapping(pairs)))
    }
    if !journey.mutes.isEmpty {
      facts.append(Fact(key: "mute", value: .mappings(journey.mutes.map(\.pairs))))
    }
    return facts
  }

  /// 2, or less where headings within the phases' prose stand on level 2 or 3 themselves.
  private static func phaseLevel(for journey: Journey) -> Int {
    let inPhases = journey.phases.flatMap(\.prose).compactMap(\.headingLevel).min() ?? 6
    let inSteps = journey.steps.flatMap(\.prose).compactMap(\.headingLevel).min() ?? 6
    return max(1, min(2, inPhases - 1, inSteps - 2))
  }
}

extension Draft.Phase {
  init(of phase: Phase, in journey: Journey) {
    self.init(id: phase.id, name: phase.name)
    role = phase.role?.rawValue
    question = phase.question
    weight = phase.weight
    skipped = phase.skipped
    let own = journey.steps[phase.steps]
    if own.count == 1, let only = own.first, only.isPhase {
      column = Draft.Column(of: only, in: journey)
    } else {
      column.items = drafts(of: phase.items, in: phase.id, journey)
      steps = own.map { step in
        Draft.Step(id: step.id, title: step.title, column: Draft.Column(of: step, in: journey))
      }
    }
    let prose = markdown(phase.prose, headingClass: "prose")
    column.text = [column.text, prose].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

extension Draft.Column {
  init(of step: Step, in journey: Journey) {
    isMomentOfTruth = step.isMomentOfTruth
    time = step.time
    wait = step.wait
    comesFrom = step.comesFrom
    newBecause = step.newBecause
    path = step.path
    isOptional = step.isOptional
    parallelTo = step.parallelTo
    actors = step.actors
    next = step.next.map { arrow in
      Draft.Arrow(to: arrow.step ?? arrow.journey ?? "", when: arrow.when, isLoop: arrow.isLoop)
    }
    sub = step.subJourney
    items = drafts(of: step.items, in: step.id, journey)
    text = markdown(step.prose, headingClass: "prose")
  }
}

/// The items of a step, or of a phase; an id that follows from its place is left out.
private func drafts(of items: [Item], in step: String, _ journey: Journey) -> [Draft.Item] {
  var counts: [String: Int] = [:]
  return items.map { item in
    let base = "\(step)-\(item.lane.id)"
    let count = counts[base, default: 0] + 1
    counts[base] = count
    var draft = Draft.Item(of: item, in: journey)
    if item.id != (count == 1 ? base : "\(base)-\(count)") {
      draft.attributes.insert(Draft.Attribute(.id, item.id), at: 0)
    }
    return draft
  }
}

extension Draft.Item {
  fileprivate init(of item: Item, in journey: Journey) {
    self.init(word: Draft.Word(of: item), audience: item.audience, text: markdown(item.content))
    more = markdown(item.more)
    attributes = Self.attributes(of: item.detail, in: journey)
    if let owner = item.owner { attributes.append(Draft.Attribute(.owner, plain: owner)) }
    if let evidence = item.evidence.written {
      attributes.append(Draft.Attribute(.evidence, evidence))
    }
    let saysWhy = item.attributes.contains { Key($0.key) == .attribute(.assumed) }
    if item.evidence.isAssumed, !saysWhy { attributes.append(Draft.Attribute(.assumed, "")) }
    for need in item.meets where journey.holds(need) {
      attributes.append(Draft.Attribute(.meets, plain: journey.words(forSolved: need)))
    }
    if let through = item.through { attributes.append(Draft.Attribute(.through, through)) }
    attributes += item.attributes.map { attribute in
      Draft.Attribute(word: .own(attribute.key), text: markdown(text: attribute.text))
    }
  }

  private static func attributes(of detail: Item.Detail, in journey: Journey) -> [Draft.Attribute] {
    var attributes: [Draft.Attribute] = []
    func add(_ key: AttributeKey, _ text: String?) {
      if let text { attributes.append(Draft.Attribute(key, plain: text)) }
    }
    switch detail {
    case .none, .feeling: break
    case .question(let question):
      add(.answeredBy, question.answers.isEmpty ? nil : question.answers.joined(separator: ", "))
    case .contact(let contact):
      add(.channel, contact.hasChannel ? contact.channel : nil)
      add(.control, contact.control?.rawValue)
      add(.handover, contact.handover)
      add(.personal, contact.isPersonal ? "" : nil)
      add(.expected, contact.expected)
      add(.actual, contact.actual)
      add(.mitigation, contact.mitigation)
      add(.job, contact.jobs.isEmpty ? nil : contact.jobs.map(\.rawValue).joined(separator: ", "))
      add(.offers, contact.offers)
      add(.consent, contact.consent)
      add(.status, contact.status?.rawValue)
      add(.direction, contact.direction?.rawValue)
    case .promise(let promise):
      add(.how, promise.how)
      add(.expected, promise.expected)
      add(.actual, promise.actual)
    case .opportunity(let opportunity):
      for solved in opportunity.solves where journey.holds(solved) {
        add(.solves, journey.words(forSolved: solved))
      }
      add(.effect, opportunity.effect.map(written))
      add(.effort, opportunity.effort.map(written))
      add(.due, opportunity.due?.iso)
      add(.status, opportunity.status == .open ? nil : opportunity.status.rawValue)
    case .metric(let metric):
      add(.target, metric.target)
      add(.better, metric.better?.rawValue)
    case .gap(let gap):
      add(.severity, gap.severity)
      add(.status, gap.status)
    }
    return attributes
  }
}

extension Draft.Attribute {
  init(_ key: AttributeKey, _ text: String) { self.init(word: .term(.attribute(key)), text: text) }

  init(_ key: AttributeKey, plain text: String) { self.init(key, markdown(text: text)) }
}

extension Draft.Word {
  init(of item: Item) {
    if let label = item.label {
      self = .own(label)
    } else if case .own(let label) = item.lane {
      self = .own(label)
    } else {
      switch item.promise?.event {
      case .kept: self = .term(.promiseKept)
      case .broken: self = .term(.promiseBroken)
      case .made, nil: self = .term(.lane(item.lane))
      }
    }
  }
}

extension Journey {
  /// Whether a card has that id; words that name none are kept beside what was resolved.
  fileprivate func holds(_ id: String) -> Bool {
    item(id) != nil || phases.contains { $0.items.contains { $0.id == id } }
  }

  /// What an author would name as solved: the words, where only one thing is called so, else the id.
  fileprivate func words(forSolved id: String) -> String {
    let named = (steps.flatMap(\.items) + phases.flatMap(\.items)).filter { item in
      [.pain, .question, .need, .gap].contains(item.lane)
    }
    guard let item = named.first(where: { $0.id == id }), !slug(item.text).isEmpty,
      named.count(where: { slug($0.text) == slug(item.text) || $0.id == slug(item.text) }) == 1
    else { return id }
    return item.text
  }
}

extension Evidence {
  /// Links first, as they are read; nil without any.
  fileprivate var written: String? {
    let links = references.compactMap { reference in
      reference.link.map {
        markdown([.link(destination: $0, title: "", [.text(reference.text)], SourceLocation(file: ""))])
      }
    }
    let words = references.filter { $0.link == nil }.map { markdown(text: $0.source ?? $0.text) }
    return links.isEmpty && words.isEmpty ? nil : (links + words).joined(separator: ", ")
  }
}

extension FeelingScale {
  /// As front-matter has it.
  var written: String {
    if !words.isEmpty { return words.joined(separator: "/") }
    // A point would be taken for one of the two between the ends.
    return [lowest, highest].map { Exchange.written($0).replacing(".", with: ",") }.joined(separator: "..")
  }
}

extension Mute {
  fileprivate var pairs: [Draft.Pair] {
    [("rule", rule), ("at", place), ("reason", reason), ("until", until?.iso)].compactMap { key, text in
      text.map { Draft.Pair(key: key, text: $0) }
    }
  }
}

extension Block {
  fileprivate var headingLevel: Int? { if case .heading(let heading) = self { heading.level } else { nil } }
}

/// A number without decimals when it has none.
func written(_ number: Double) -> String {
  number == number.rounded() ? String(Int(number)) : String(number)
}
