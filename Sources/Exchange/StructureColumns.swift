import Journeys
import Markdown

/// The columns of a journey on its way out of JSON or YAML: its phases and steps with what stands in them, and
/// what stands elsewhere in the file and belongs to one of them.
struct StructureColumns {
  let texts: StructureTexts
  private let fallbackTitle: String
  var phases: [Draft.Phase] = []
  /// By id and by name; a step before a phase.
  var places: [String: Place] = [:]
  private var stepIDs: Set<String> = []
  private var phaseIDs: Set<String> = []
  private var audiences: [String] = []
  var ways: [Way] = []
  /// Whether the file lists steps only: they stand in one phase.
  private let hasStepsOnly: Bool
  /// What is said of the phases and steps, to be taken once all of them are known.
  private var waiting: [(entry: YAML.Entry, place: Place)] = []
  /// What stands in a phase and belongs to none of its columns.
  private(set) var rest: [YAML.Entry] = []
  /// Keys that only say how something looks.
  private(set) var leftOut: [String] = []

  struct Place: Hashable {
    var phase: Int
    var step: Int?
  }

  struct Way {
    var from: Place
    var to: String
    var when: String?
  }

  init(phases elements: [YAML], _ texts: StructureTexts, _ fallbackTitle: String) {
    self.texts = texts
    self.fallbackTitle = fallbackTitle
    hasStepsOnly = false
    for element in elements { addPhase(element) }
    takeWaiting()
  }

  init(steps elements: [YAML], of title: String, _ texts: StructureTexts) {
    self.texts = texts
    fallbackTitle = title
    hasStepsOnly = true
    phases = [Draft.Phase(name: title)]
    for element in elements { addStep(element) }
    takeWaiting()
  }

  // MARK: Phases and steps

  private mutating func addPhase(_ yaml: YAML) {
    let name = texts.name(of: yaml)
    var phase = Draft.Phase(name: yaml.scalar ?? name?.text ?? fallbackTitle)
    phase.id = Self.unique(texts.id(of: yaml), phase.name, &phaseIDs)
    let index = phases.count
    phases.append(phase)
    note(yaml, name?.text, Place(phase: index))
    let steps = steps(in: yaml)
    for step in steps?.elements ?? [] { addStep(step) }
    for entry in yaml.entries ?? [] where entry.key != name?.key && entry.key != steps?.key {
      if !isID(entry.key) { waiting.append((entry, Place(phase: index))) }
    }
  }

  private mutating func takeWaiting() {
    for (entry, place) in waiting {
      let isOfLane = isLane(StructureWords.words(of: entry.key))
      if place.step != nil || isOfLane || !StructureRest.isDeep(entry.value, texts) {
        add(entry, to: place)
      } else if let left = self.place(entry) {
        rest.append(left)
      }
    }
    waiting = []
  }

  private func steps(in phase: YAML) -> (key: String, elements: [YAML])? {
    if let found = DraftsFromStructure.list(StructureWords.steps, in: phase) { return found }
    guard let found = DraftsFromStructure.list(StructureWords.looseSteps, in: phase) else { return nil }
    let tells = found.elements.contains { element in
      element.entries?.contains { entry in
        switch Key(StructureWords.words(of: entry.key)) {
        case .lane(.doing), .lane(.feeling), .lane(.thinking), .lane(.pain): true
        default: false
        }
      } ?? false
    }
    return tells ? found : nil
  }

  private mutating func addStep(_ yaml: YAML) {
    let name = yaml.scalar.map { (key: "", text: $0) } ?? texts.name(of: yaml) ?? texts.firstWords(of: yaml)
    let title = name?.text ?? fallbackTitle
    let phase = phases.count - 1
    let step = Draft.Step(id: Self.unique(texts.id(of: yaml), title, &stepIDs), title: title)
    phases[phase].steps.append(step)
    let place = Place(phase: phase, step: phases[phase].steps.count - 1)
    note(yaml, name?.text, place)
    for entry in yaml.entries ?? [] where entry.key != name?.key && !isID(entry.key) {
      waiting.append((entry, place))
    }
  }

  func isID(_ key: String) -> Bool { StructureWords.ids.contains(key.lowercased()) }

  /// An id that is written: the file's own, or a number behind words that come again.
  private static func unique(_ id: String?, _ name: String, _ taken: inout Set<String>) -> String {
    let own = slug(id ?? "")
    let made = slug(undecorated(name))
    if !own.isEmpty, taken.insert(own).inserted { return own }
    if taken.insert(made).inserted { return "" }
    var count = 2
    while !taken.insert("\(made)-\(count)").inserted { count += 1 }
    return "\(made)-\(count)"
  }

  private mutating func note(_ yaml: YAML, _ name: String?, _ place: Place) {
    for word in [texts.id(of: yaml), name, yaml.scalar].compactMap(\.self) where !word.isEmpty {
      if places[word] == nil || place.step != nil && places[word]?.step == nil { places[word] = place }
    }
  }

  // MARK: What stands in a column

  /// Takes an entry into a column: in the lane its key names, as what it says of the step, or as text.
  private mutating func add(
    _ entry: YAML.Entry,
    to place: Place,
    _ isKnown: Bool = false,
    for audience: String? = nil
  ) {
    let words = StructureWords.words(of: entry.key)
    guard !isKnown, entry.value.value != .null else { return }
    guard !texts.isLook(words, entry.value) else {
      if !leftOut.contains(entry.key) { leftOut.append(entry.key) }
      return
    }
    if StructureWords.isWay(entry.key), place.step != nil {
      addWays(entry.value, from: place, when: [])
      return
    }
    if texts.text(entry.value) == nil, let entries = entry.value.entries, !isLane(words) {
      for inner in entries { add(inner, to: place, isID(inner.key), for: audience) }
      return
    }
    change(place) { [texts] in $0.take(words, entry.value, texts, audience) }
  }

  private func isLane(_ words: String) -> Bool { if case .lane? = Key(words) { true } else { false } }

  mutating func change(_ place: Place, _ body: (inout Draft.Column) -> Void) {
    if let step = place.step {
      body(&phases[place.phase].steps[step].column)
    } else {
      body(&phases[place.phase].column)
    }
  }

  // MARK: What stands elsewhere

  /// On a map of steps only, what a lane says of the whole way.
  mutating func takeForAll(_ entry: YAML.Entry) -> Bool {
    guard hasStepsOnly, isLane(StructureWords.words(of: entry.key)) else { return false }
    add(entry, to: Place(phase: 0))
    return true
  }

  /// Takes what belongs to a step or a phase into it; returns what is left.
  mutating func place(_ entry: YAML.Entry, inside: [Named] = []) -> YAML.Entry? {
    var left = entry
    if let elements = entry.value.elements {
      if spread(entry, elements, inside) { return nil }
      let rest = elements.compactMap { place($0, under: entry.key, inside) }
      if rest.isEmpty, !elements.isEmpty { return nil }
      left.value.value = .sequence(rest)
    } else if entry.value.entries != nil {
      guard let rest = place(entry.value, under: entry.key, inside) else { return nil }
      left.value = rest
    }
    return left
  }

  /// A mapping around what is looked at: the key it stands under and what it is called.
  struct Named {
    var key: String
    var name: String
  }

  private mutating func place(_ yaml: YAML, under key: String, _ inside: [Named]) -> YAML? {
    guard let entries = yaml.entries else { return yaml }
    if takeEdge(entries) || takeCell(entries, key, inside) { return nil }
    let name = texts.name(of: yaml)?.text
    let within = inside + (name.map { [Named(key: key, name: $0)] } ?? [])
    let rest = entries.compactMap { place($0, inside: within) }
    return rest.isEmpty ? nil : YAML(.mapping(rest), at: yaml.location)
  }

  /// A list as long as the columns says something of each in turn.
  private mutating func spread(_ entry: YAML.Entry, _ elements: [YAML], _ inside: [Named]) -> Bool {
    let words = StructureWords.words(of: entry.key)
    let all = phases.indices.flatMap { phase in
      phases[phase].steps.indices.map { Place(phase: phase, step: $0) }
    }
    let columns = elements.count == phases.count ? phases.indices.map { Place(phase: $0) } : all
    guard elements.count == columns.count, elements.count > 1 else { return false }
    let called = texts.called(entry.key).map { [Named(key: "personas", name: $0)] } ?? []
    let lane = inside.last { StructureWords.laneLists.contains($0.key.lowercased()) }?.name
    let audience = (inside + called).last { StructureWords.people.contains($0.key.lowercased()) }?.name
    if elements.allSatisfy({ $0.entries == nil && $0.elements == nil }) {
      guard lane != nil || isLane(words) else { return false }
    } else {
      let tellLanes = elements.allSatisfy { element in
        element.entries?.contains { isLane(StructureWords.words(of: $0.key)) } ?? false
      }
      guard tellLanes, !StructureWords.people.contains(entry.key.lowercased()) else { return false }
    }
    if let audience, !audiences.contains(audience) { audiences.append(audience) }
    for (element, place) in zip(elements, columns) {
      var own = entry
      own.key = lane ?? entry.key
      own.value = element
      for inner in element.entries ?? [own] { add(inner, to: place, isID(inner.key), for: audience) }
    }
    return true
  }

  /// A card that says which step or phase it stands in, and perhaps its lane.
  private mutating func takeCell(_ entries: [YAML.Entry], _ key: String, _ inside: [Named]) -> Bool {
    func first(_ words: [String]) -> YAML.Entry? {
      entries.first {
        words.contains(StructureWords.words(of: $0.key).lowercased()) && $0.value.scalar != nil
      }
    }
    let named = entries.filter { entry in
      StructureWords.places.contains(StructureWords.words(of: entry.key).lowercased())
        && entry.value.scalar.map { places[$0] != nil } ?? false
    }
    let found = named.compactMap { entry in entry.value.scalar.flatMap { places[$0] } }
    guard let place = found.first(where: { $0.step != nil }) ?? found.first else { return false }
    let laneEntry = first(StructureWords.lanes)
    var rest = entries.filter { entry in
      !named.contains { $0.key == entry.key } && entry.key != laneEntry?.key && !isID(entry.key)
    }
    guard !rest.isEmpty else { return false }
    if laneEntry == nil, rest.contains(where: { isLane(StructureWords.words(of: $0.key)) }) {
      for entry in rest { add(entry, to: place) }
      return true
    }
    for around in inside {
      rest.append(
        YAML.Entry(
          key: around.key,
          keyLocation: entries[0].keyLocation,
          value: YAML(.scalar(around.name), at: entries[0].keyLocation)
        )
      )
    }
    let lane = laneEntry?.value.scalar.map { texts.called($0) ?? $0 } ?? key
    let card = YAML(.mapping(rest), at: entries[0].keyLocation)
    change(place) { [texts] in $0.take(lane, card, texts, nil) }
    return true
  }

  // MARK: The draft

  mutating func finish(_ draft: inout Draft) {
    for way in ways { write(way) }
    draft.phases = phases
    if !audiences.isEmpty, !draft.facts.contains(where: { $0.key == "audience" }) {
      draft.facts.insert(Draft.Fact(key: "audience", value: .list(audiences)), at: 0)
    }
    let columns = phases.map(\.column) + phases.flatMap { $0.steps.map(\.column) }
    let numbers = columns.flatMap(\.items).filter { $0.isFeeling }.compactMap { Double($0.text) }
    if let scale = Self.scale(of: numbers) {
      draft.facts.append(Draft.Fact(key: "feeling-scale", value: .text(scale)))
    }
  }

  /// The scale on which feelings that are off the usual one are given.
  private static func scale(of numbers: [Double]) -> String? {
    guard let lowest = numbers.min(), let highest = numbers.max(), lowest < -2 || highest > 2 else {
      return nil
    }
    let ends: [Double] = [5, 10, 100]
    let end = ends.first { $0 >= max(highest, -lowest) } ?? max(highest, -lowest).rounded(.up)
    if lowest < 0 { return "\(written(-end))..\(written(end))" }
    return "\(lowest >= 1 && end <= 10 ? 1 : 0)..\(written(end))"
  }
}
