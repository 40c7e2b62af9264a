import Diagnostics
import Markdown

/// Turns the raw items of one step (or of one phase) into items, and into what they say about the step.
struct ItemReader {
  let registers: Registers
  let scale: FeelingScale
  let audiences: [AudienceReference]
  /// The bytes of the last item's id, and how many of them are those that all ids of the step start with.
  private var idBytes: [UInt8] = []
  private var idStart = 0
  /// What the items stand in; of a phase with steps only that it is left out is said of the phase itself.
  private var owner = Owner.step

  enum Owner { case step, phase, phaseWithSteps }

  /// The items, and what is said of the step itself.
  struct Result {
    var items: [Item] = []
    fileprivate(set) var stepFacts: [(key: StepKey, item: RawItem)] = []
  }

  private var result = Result()
  /// Attributes written beside the items instead of in one, by their places: they hold for all of them.
  private(set) var shared: [(key: AttributeKey, place: Int)] = []
  /// The channel that is written beside the items, and whether one of them runs over it.
  var channel: (place: Int, text: String)?
  var isChannelTaken = false
  private var counts = LaneCounts()
  /// What the author's own words are near to.
  private var neighbours: [String: String?] = [:]

  init(registers: Registers, scale: FeelingScale, audiences: [AudienceReference]) {
    self.registers = registers
    self.scale = scale
    self.audiences = audiences
  }

  /// An item that is not finished: what stands beside it may still say something of it.
  struct Draft {
    let lane: Lane
    let isKnownEmpty: Bool
    var fields: Item.Fields

    consuming func item() -> Item { Item(in: lane, fields, isKnownEmpty: isKnownEmpty) }
  }

  var drafts: [Draft] = []

  mutating func read(
    _ raw: [RawItem],
    of stepID: String,
    as owner: Owner,
    _ diagnostics: inout [Diagnostic]
  ) -> Result {
    guard !raw.isEmpty else { return Result() }
    idBytes.removeAll(keepingCapacity: true)
    idBytes.append(contentsOf: stepID.utf8)
    idBytes.append(UInt8(ascii: "-"))
    idStart = idBytes.count
    self.owner = owner
    counts.removeAll()
    shared.removeAll(keepingCapacity: true)
    drafts.removeAll(keepingCapacity: true)
    for place in raw.indices {
      if case .attribute(let key)? = raw[place].meaning?.key, key.holdsForAll { shared.append((key, place)) }
    }
    findChannel(in: raw)
    var besides = shared[...]
    for place in raw.indices {
      if place == besides.first?.place { besides.removeFirst() } else { read(raw, place, &diagnostics) }
    }
    share(raw, &diagnostics)
    result.items.reserveCapacity(drafts.count)
    // From the last to the first: a draft that is taken off the end is moved into its item, not copied.
    while !drafts.isEmpty { result.items.append(drafts.removeLast().item()) }
    result.items.reverse()
    defer { result = Result() }
    return result
  }

  /// Items are asked for in their list, one thing at a time: a copy costs as much as there are references in it.
  private mutating func read(_ raw: [RawItem], _ place: Int, _ diagnostics: inout [Diagnostic]) {
    switch raw[place].meaning?.key {
    case .lane(let lane): append(raw, place, lane, &diagnostics)
    case .objection: append(raw, place, .pain, &diagnostics)
    case .promiseKept: append(raw, place, .promise, event: .kept, &diagnostics)
    case .promiseBroken: append(raw, place, .promise, event: .broken, &diagnostics)
    case .step(let key):
      if isFact(key, raw[place]) {
        result.stepFacts.append((key, raw[place]))
      } else {
        append(raw, place, .own(raw[place].word), &diagnostics)
      }
    case .attribute: append(raw, place, .own(raw[place].word), &diagnostics)
    case nil:
      let word = raw[place].word
      if let near = neighbour(of: word) {
        let remark = Diagnostic.similarKey(word, near, at: raw[place].location)
        // A word that stands at many steps is said to be odd once.
        if !diagnostics.contains(where: { $0.message == remark.message }) { diagnostics.append(remark) }
      }
      append(raw, place, .own(word), &diagnostics)
    }
  }

  /// The word of the vocabulary that a word is near to; looked for once, since a label of one's own stands at
  /// many steps.
  private mutating func neighbour(of word: String) -> String? {
    if let known = neighbours[word] { return known }
    let near = nearest(to: word, in: vocabularyWords)
    neighbours[word] = .some(near)
    return near
  }

  /// Whether a line says something about the step that its other lines don't say already, and no more than
  /// that; else it is a card of its own, so that its words stay.
  private func isFact(_ key: StepKey, _ raw: RawItem) -> Bool {
    let isSaid = result.stepFacts.contains { $0.key == key }
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
    _ raw: [RawItem],
    _ place: Int,
    _ lane: Lane,
    event: PromiseUse.Event = .made,
    _ diagnostics: inout [Diagnostic]
  ) {
    if let rest = raw[place].rest, rest.content.isEmpty, rest.more.count == 1,
      case .list(let list) = rest.more[0], list.start == nil
    {
      let lines = list.items.compactMap(raw[place].with(line:))
      for line in lines.indices { append(one: lines, line, lane, event, &diagnostics) }
      return
    }
    append(one: raw, place, lane, event, &diagnostics)
  }

  private mutating func append(
    one raw: [RawItem],
    _ place: Int,
    _ lane: Lane,
    _ event: PromiseUse.Event,
    _ diagnostics: inout [Diagnostic]
  ) {
    let text = raw[place].text
    let isKnownEmpty = saysEmpty(text)
    let isObjection = if case .objection? = raw[place].meaning?.key { true } else { false }
    let isLaneName = raw[place].meaning?.isCanonical == true && !isObjection
    let own = drafts.count
    // Made in the place where it stays: a copy costs as much as there are references in it.
    drafts.append(
      Draft(
        lane: lane,
        isKnownEmpty: isKnownEmpty,
        fields: Item.Fields(
          id: nextID(lane),
          text: text,
          detail: detail(raw, place, lane, event, isEmpty: isKnownEmpty, &diagnostics),
          location: raw[place].location,
          label: isLaneName ? nil : raw[place].word
        )
      )
    )
    if isObjection { drafts[own].fields.isObjection = true }
    let rest = raw[place].rest
    if let rest {
      drafts[own].fields.content = rest.content
      drafts[own].fields.more = rest.more
      drafts[own].fields.audience = rest.qualifier.map { audience(named: $0) }
    }
    if lane == .promise { drafts[own].fields.showPromise(registers) }
    guard let nested = rest?.nested, !nested.isEmpty else { return }
    var fields = drafts[own].fields
    let lifted = readNested(nested, in: &fields, &diagnostics)
    drafts[own].fields = fields
    drafts += lifted
  }

  private func audience(named name: String) -> String {
    let id = slug(name)
    return audiences.first { $0.id == id || slug($0.name) == id }?.name ?? name
  }

  /// Reads what is nested in an item; what is a card of its own is returned.
  private mutating func readNested(
    _ attributes: [RawItem],
    in item: inout Item.Fields,
    _ diagnostics: inout [Diagnostic]
  ) -> [Draft] {
    var lifted: [Draft] = []
    for attribute in attributes {
      if let lane = liftedLane(attribute, from: item) {
        lifted.append(lift(attribute, to: lane, &diagnostics))
      } else {
        item.read(attribute, registers, &diagnostics)
      }
    }
    for index in lifted.indices where lifted[index].fields.evidence.status == .unstated {
      lifted[index].fields.evidence = item.evidence
      lifted[index].fields.owner = lifted[index].fields.owner ?? item.owner
    }
    return lifted
  }

  private mutating func lift(
    _ attribute: RawItem,
    to lane: Lane,
    _ diagnostics: inout [Diagnostic]
  ) -> Draft {
    var child = Item.Fields(
      id: nextID(lane),
      text: attribute.text,
      detail: detail([attribute], 0, lane, .made, isEmpty: saysEmpty(attribute.text), &diagnostics),
      location: attribute.location,
      label: attribute.ownWord
    )
    child.content = attribute.content
    if case .promise(let use) = child.detail,
      let known = registers.promises.first(where: { $0.id == use.promise })
    {
      child.say(known.name)
    }
    for inner in attribute.nested { child.read(inner, registers, &diagnostics) }
    return Draft(lane: lane, isKnownEmpty: false, fields: child)
  }

  /// A message or promise that is written inside a touchpoint is a card of its own.
  private func liftedLane(_ attribute: RawItem, from item: Item.Fields) -> Lane? {
    guard case .lane(let lane)? = attribute.key, item.hasContact else { return nil }
    switch lane {
    case .message, .promise: return lane
    case .image, .context, .doing, .thinking, .need, .question, .feeling, .touchpoint, .frontstage,
      .backstage, .support, .pain, .opportunity, .solution, .metric, .gap, .own:
      return nil
    }
  }

  /// An id for the next item in a lane: the first is called after the lane, the others have a number.
  private mutating func nextID(_ lane: Lane) -> String {
    let name = lane.id
    let count = counts.add(lane, named: name)
    idBytes.removeLast(idBytes.count - idStart)
    idBytes.append(contentsOf: name.utf8)
    if count > 1 { idBytes.append(contentsOf: "-\(count)".utf8) }
    return String(decoding: idBytes, as: UTF8.self)
  }

  private mutating func detail(
    _ raw: [RawItem],
    _ place: Int,
    _ lane: Lane,
    _ event: PromiseUse.Event,
    isEmpty: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Item.Detail {
    switch lane {
    case .question: return .question(Question(answers: []))
    case .feeling:
      return .feeling(
        Feeling(
          reading: isEmpty ? "" : raw[place].text,
          scale: scale,
          at: raw[place].valueLocation,
          &diagnostics
        )
      )
    case .touchpoint: return isEmpty ? .none : .contact(contact(raw, place))
    case .promise:
      let promise = registers.promiseID(raw[place], &diagnostics)
      return .promise(PromiseUse(promise: promise, event: event, how: nil))
    case .opportunity: return .opportunity(Opportunity(solves: [], effect: nil, effort: nil, due: nil))
    case .metric: return .metric(Metric(target: nil))
    case .gap: return .gap(AuthoredGap(severity: nil, status: nil))
    case .image, .context, .doing, .thinking, .need, .frontstage, .message, .backstage, .support, .pain,
      .solution, .own:
      return .none
    }
  }

  private mutating func contact(_ raw: [RawItem], _ place: Int) -> Contact {
    let known = registers.touchpoint(named: raw[place].text)
    let named = known?.channel ?? takenChannel(for: raw, place)
    return Contact(
      touchpoint: known?.id,
      channel: named ?? raw[place].text,
      hasChannel: named != nil,
      control: known?.control,
      jobs: known?.jobs ?? []
    )
  }
}

extension Item.Fields {
  /// Whether it is a touchpoint that is there.
  var hasContact: Bool { if case .contact = detail { true } else { false } }
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
