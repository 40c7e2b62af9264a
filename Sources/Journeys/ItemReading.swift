import Diagnostics
import Markdown

/// Turns the raw items of one step (or of one phase) into items, and into what they say about the step.
struct ItemReader {
  let registers: Registers
  let scale: FeelingScale
  let audiences: [AudienceReference]
  /// The id that the items' own ids start with.
  let stepID: String
  /// What the items stand in; of a phase with steps only that it is left out is said of the phase itself.
  let owner: Owner

  enum Owner { case step, phase, phaseWithSteps }

  var items: [Item] = []
  private(set) var stepFacts: [(key: StepKey, item: RawItem)] = []
  /// Attributes written beside the items instead of in one: they hold for all of them.
  private(set) var shared: [(key: AttributeKey, item: RawItem)] = []

  init(
    registers: Registers,
    scale: FeelingScale,
    audiences: [AudienceReference],
    stepID: String,
    owner: Owner
  ) {
    self.registers = registers
    self.scale = scale
    self.audiences = audiences
    self.stepID = stepID
    self.owner = owner
  }

  mutating func read(_ raw: [RawItem], _ diagnostics: inout [Diagnostic]) {
    for item in raw { read(item, &diagnostics) }
    share(&diagnostics)
  }

  private mutating func read(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) {
    switch raw.key {
    case .lane(let lane): append(raw, lane, &diagnostics)
    case .objection: append(raw, .pain, &diagnostics)
    case .promiseKept: append(raw, .promise, event: .kept, &diagnostics)
    case .promiseBroken: append(raw, .promise, event: .broken, &diagnostics)
    case .step(let key):
      if isFact(key, raw) {
        stepFacts.append((key, raw))
      } else {
        append(raw, .own(raw.word), &diagnostics)
      }
    case .attribute(let key):
      switch key {
      case .id, .owner, .evidence, .assumed, .channel, .control: shared.append((key, raw))
      case .through, .answeredBy, .handover, .personal, .expected, .actual, .mitigation, .solves, .effect,
        .effort, .due, .status, .target, .severity, .how, .job, .meets, .offers, .consent, .direction,
        .better:
        append(raw, .own(raw.word), &diagnostics)
      }
    case nil:
      if let near = nearest(to: raw.word, in: vocabularyWords) {
        let remark = Diagnostic.similarKey(raw.word, near, at: raw.location)
        // A word that stands at many steps is said to be odd once.
        if !diagnostics.contains(where: { $0.message == remark.message }) { diagnostics.append(remark) }
      }
      append(raw, .own(raw.word), &diagnostics)
    }
  }

  /// Whether a line says something about the step that its other lines don't say already, and no more than
  /// that; else it is a card of its own, so that its words stay.
  private func isFact(_ key: StepKey, _ raw: RawItem) -> Bool {
    let isSaid = stepFacts.contains { $0.key == key }
    let isWay = key == .next || key == .loopsTo
    guard raw.more.isEmpty, raw.nested.allSatisfy({ isWay && $0.key == .step(.when) }), raw.nested.count < 2
    else { return false }
    switch key {
    case .skipped: return owner != .step && !isSaid && !raw.text.isEmpty
    case .time, .next, .loopsTo, .actor: return owner != .phaseWithSteps && !raw.text.isEmpty
    case .wait, .comesFrom, .newBecause: return owner != .phaseWithSteps && !isSaid && !raw.text.isEmpty
    case .path: return owner != .phaseWithSteps && !isSaid && !raw.text.isEmpty && raw.text.utf8.count <= 80
    // An id; words that are none stay words.
    case .subJourney:
      return owner != .phaseWithSteps && !isSaid && slugPath(raw.text) == raw.text.lowercased()
    case .optional, .momentOfTruth:
      return owner != .phaseWithSteps && (raw.text.isEmpty || Bool(flag: raw.text) != nil)
    case .parallel: return owner == .step && !isSaid && raw.text.utf8.count <= 80
    case .when: return false
    }
  }

  /// One item, or one for each line of a nested list when the key has no value of its own.
  mutating func append(
    _ raw: RawItem,
    _ lane: Lane,
    event: PromiseUse.Event = .made,
    _ diagnostics: inout [Diagnostic]
  ) {
    if raw.content.isEmpty, raw.more.count == 1, case .list(let list)? = raw.more.first, list.start == nil {
      for single in list.items.compactMap(raw.with(line:)) {
        append(one: single, lane, event, &diagnostics)
      }
      return
    }
    append(one: raw, lane, event, &diagnostics)
  }

  private mutating func append(
    one raw: RawItem,
    _ lane: Lane,
    _ event: PromiseUse.Event,
    _ diagnostics: inout [Diagnostic]
  ) {
    var item = Item(
      id: nextID(lane),
      lane: lane,
      content: raw.content,
      text: raw.text,
      location: raw.location
    )
    item.label = raw.ownWord
    item.more = raw.more
    item.isKnownEmpty = saysEmpty(item.text)
    if raw.key == .objection {
      item.isObjection = true
      item.label = raw.word
    }
    item.audience = raw.qualifier.map { named in
      let id = slug(named)
      return audiences.first { $0.id == id || slug($0.name) == id }?.name ?? named
    }
    item.detail = detail(raw, lane, event, &diagnostics)
    item.showPromise(registers)
    var lifted: [Item] = []
    for attribute in raw.nested {
      if let lane = liftedLane(attribute, from: item) {
        var child = Item(
          id: nextID(lane, besides: lifted),
          lane: lane,
          content: attribute.content,
          text: attribute.text,
          location: attribute.location
        )
        child.label = attribute.ownWord
        child.detail = detail(attribute, lane, .made, &diagnostics)
        if let promise = child.promise,
          let known = registers.promises.first(where: { $0.id == promise.promise })
        {
          child.text = known.name
          child.content = [.text(known.name)]
        }
        for inner in attribute.nested { child.read(inner, registers, &diagnostics) }
        lifted.append(child)
      } else {
        item.read(attribute, registers, &diagnostics)
      }
    }
    for index in lifted.indices where lifted[index].evidence.status == .unstated {
      lifted[index].evidence = item.evidence
      lifted[index].owner = lifted[index].owner ?? item.owner
    }
    items.append(item)
    items += lifted
  }

  /// A message or promise that is written inside a touchpoint is a card of its own.
  private func liftedLane(_ attribute: RawItem, from item: Item) -> Lane? {
    guard item.contact != nil, case .lane(let lane)? = attribute.key else { return nil }
    return lane == .message || lane == .promise ? lane : nil
  }

  /// An id for the next item in a lane: the first is called after the lane, the others have a number.
  private func nextID(_ lane: Lane, besides others: [Item] = []) -> String {
    let isSame: (Item) -> Bool
    if case .own = lane {
      // Two labels of one's own may make the same id.
      isSame = { $0.lane.id == lane.id }
    } else {
      isSame = { $0.lane == lane }
    }
    let count = items.count(where: isSame) + others.count(where: isSame)
    return count == 0 ? "\(stepID)-\(lane.id)" : "\(stepID)-\(lane.id)-\(count + 1)"
  }

  private func detail(
    _ raw: RawItem,
    _ lane: Lane,
    _ event: PromiseUse.Event,
    _ diagnostics: inout [Diagnostic]
  ) -> Item.Detail {
    switch lane {
    case .question: return .question(Question(answers: []))
    case .feeling:
      return .feeling(
        Feeling(
          reading: saysEmpty(raw.text) ? "" : raw.text,
          scale: scale,
          at: raw.valueLocation,
          &diagnostics
        )
      )
    case .touchpoint: return saysEmpty(raw.text) ? .none : .contact(contact(raw))
    case .promise:
      return .promise(PromiseUse(promise: registers.promiseID(raw, &diagnostics), event: event, how: nil))
    case .opportunity: return .opportunity(Opportunity(solves: [], effect: nil, effort: nil, due: nil))
    case .metric: return .metric(Metric(target: nil))
    case .gap: return .gap(AuthoredGap(severity: nil, status: nil))
    case .image, .context, .doing, .thinking, .need, .frontstage, .message, .backstage, .support, .pain,
      .solution, .own:
      return .none
    }
  }

  private func contact(_ raw: RawItem) -> Contact {
    let known = registers.touchpoint(named: raw.text)
    return Contact(
      touchpoint: known?.id,
      channel: known?.channel ?? raw.text,
      hasChannel: known?.channel != nil,
      control: known?.control,
      jobs: known?.jobs ?? []
    )
  }
}

extension Item {
  /// Lets a promise of the register appear under its name.
  fileprivate mutating func showPromise(_ registers: Registers) {
    guard let id = promise?.promise, let known = registers.promise(named: id) else { return }
    text = known.name
    content = [.text(known.name)]
  }
}

/// Whether a value says that there is nothing: `—`, `n/a — reason`.
func saysEmpty(_ text: String) -> Bool {
  // All such values start with a dash or an n or g.
  guard let first = text.utf8.first, [0xE2, 0x2D, 0x6E, 0x4E, 0x67, 0x47].contains(first) else {
    return false
  }
  let start = text.prefix(8).lowercased()
  if ["—", "–", "-", "n/a", "nvt", "n.v.t.", "none", "geen"].contains(start) { return text.count < 8 }
  return ["— ", "n/a ", "n/a:", "n.v.t. ", "nvt "].contains { start.hasPrefix($0) }
}

extension Registers {
  /// The id of the promise that an item names; made from its words when the register has none like it.
  fileprivate func promiseID(_ raw: RawItem, _ diagnostics: inout [Diagnostic]) -> String {
    if let promise = promise(named: raw.text) { return promise.id }
    let id = slug(raw.text)
    if !promises.isEmpty, raw.text == id {
      diagnostics.append(
        Diagnostic(
          .unknownPromise,
          .error,
          "no promise has the id '\(raw.text)'" + suggestion(for: raw.text, in: promises.map(\.id)),
          at: raw.valueLocation,
          notes: [Diagnostic.Note("add a file for it under content/promises/, or write the promise in words")]
        )
      )
    }
    return id
  }
}

extension Diagnostic {
  fileprivate static func similarKey(_ word: String, _ near: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .similarKey,
      .warning,
      "'\(word)' is taken as a lane of your own; did you mean '\(near)'?",
      at: location
    )
  }
}
