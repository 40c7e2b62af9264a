import Markdown

/// How much a section looks like a part of a map.
struct SectionWeight {
  /// How many lanes its items stand in that the format or the document knows.
  private(set) var lanes = 0
  /// Whether there is anything of a map.
  private(set) var holds = false

  init() {}

  init(of section: Section) {
    var names = LaneNames()
    for part in section.parts {
      switch part {
      case .list(let items, _), .rows(let items, _):
        for place in items.indices { names.insert(items[place].meaning?.key) }
      case .items(let items):
        for item in items { if let key = item.key { names.insert(key) } else { names.insert(item.word) } }
      case .prose(.table(let table)):
        if let map = MapTable(table), !map.arePhases { for name in map.lanes { names.insert(name) } }
      case .prose: continue
      }
    }
    for child in section.children where child.isLane { names.insert(child.slug) }
    lanes = names.count
    holds = section.holdsItems || section.hasStepTable
  }
}

/// Different names of lanes. Those of the format are one bit each.
private struct LaneNames {
  private var known = 0
  private var others: Set<String> = []

  var count: Int { known.nonzeroBitCount + others.count }

  mutating func insert(_ key: Key?) {
    guard case .lane(let lane)? = key else { return }
    if let place = lane.place { known |= 1 << place } else { insert(lane.id) }
  }

  mutating func insert(_ name: String) {
    if let lane = Lane.known.first(where: { $0.id == name }) {
      insert(.lane(lane))
    } else {
      others.insert(name)
    }
  }
}

extension Section {
  /// Whether it is about who travels, or about the document itself.
  var tellsOfPeople: Bool {
    if hasPlainList { return false }
    let names = names
    return names.contains(.persona) && !names.contains(.journey) && !StructureWord.isJourneyCode(title)
      && !tellsOfContact
  }

  /// Whether it says where people meet something, or how that feels, which is said of a part of a journey
  /// (“Complete your profile”) and of nobody's character.
  private var tellsOfContact: Bool {
    parts.contains { part in
      part.containsItem { $0.key == .lane(.touchpoint) || $0.key == .lane(.feeling) }
    }
  }

  /// Whether the heading says that what stands below it is a journey or its stages.
  var saysJourney: Bool { !isNumbered && !names.isDisjoint(with: [.journey, .phase]) }

  /// Whether it names a journey: by a word for it, or by a code such as J3, UJ-001 or CJ-2.
  var namesJourney: Bool {
    !isNumbered && (names.contains(.journey) || StructureWord.isJourneyCode(title))
  }
}

extension Block {
  /// Whether it is a table that is a map and whose columns are steps.
  var isStepTable: Bool {
    if case .table(let table) = self, let map = MapTable(table) { !map.arePhases } else { false }
  }
}

/// Sums for those levels of headings that have any; the highest level has the lowest number.
private struct LevelSums {
  private var sums: [Int?] = Array(repeating: nil, count: 7)

  mutating func add(_ number: Int, to level: Int) { sums[level] = (sums[level] ?? 0) + number }

  subscript(level: Int) -> Int { sums[level] ?? 0 }

  var levelCount: Int { sums.count { $0 != nil } }

  func highest(where condition: (Int) -> Bool = { _ in true }) -> Int? {
    sums.indices.first { level in sums[level].map(condition) ?? false }
  }
}

/// Finds the level of a document's phase headings.
struct PhaseLevel {
  /// What the search goes by: the lanes below headings, or in texts without lanes what is told there.
  let isHolder: (Section) -> Bool
  let weight: (Section) -> Int
  /// Whether a heading names a phase of the journey's model.
  let isNamed: (Section) -> Bool

  /// nil when no heading is a phase.
  ///
  /// With a model it is the level of the first heading that names one of its phases. Else it is the level of
  /// headings that number stages; else that of the headings that hold items, or of their parents when all of
  /// those headings are steps: that is, when the items stand on one level and it has more than one parent.
  /// Parents that say that they are journeys, or whose children have the same names, are journeys.
  func level(in outline: Outline) -> Int? {
    var named: Int?
    var sums = LevelSums()
    var numbered = LevelSums()
    outline.visitJourney { section in
      guard !section.has(class: "prose") else { return }
      if named == nil, isNamed(section) || section.has(class: "phase") { named = section.heading.level }
      if isHolder(section), !section.isLane { sums.add(weight(section), to: section.heading.level) }
      if section.isNumbered, section.contains(where: isHolder) { numbered.add(1, to: section.heading.level) }
    }
    if let named { return named }
    if let stages = numbered.highest(where: { $0 > 1 }) { return stages }
    guard let highest = sums.highest() else { return nil }
    if let group = heaviestGroup(in: outline), group.level > highest, group.weight > sums[highest] {
      return group.level
    }
    if sums.levelCount > 1 { return highest }
    let parents = parents(in: outline, ofLevel: highest)
    guard let first = parents.first else { return highest }
    if parents.count == 1 {
      // A single parent of level 1 is the document's title, not a phase.
      return first.heading.level > 1 && !first.saysJourney ? first.heading.level : highest
    }
    return areJourneys(parents) ? highest : first.heading.level
  }

  /// The heading that says that it holds the journey, and holds most of it.
  private func heaviestGroup(in outline: Outline) -> (level: Int, weight: Int)? {
    var best: (level: Int, weight: Int)?
    outline.visitJourney { section in
      guard !isHolder(section), section.saysJourney else { return }
      let inside = section.children.filter { isHolder($0) && !$0.isLane }
      let sum = inside.reduce(0) { $0 + weight($1) }
      guard inside.count > 1, let level = inside.first?.heading.level, sum > best?.weight ?? 0 else { return }
      best = (level, sum)
    }
    return best
  }

  /// The sections right above those of a level that hold items.
  private func parents(in outline: Outline, ofLevel level: Int) -> [Section] {
    var parents: [Section] = []
    outline.visitJourney { section in
      if section.children.contains(where: { $0.heading.level == level && isHolder($0) && !$0.isLane }) {
        parents.append(section)
      }
    }
    return parents
  }

  private func areJourneys(_ parents: [Section]) -> Bool {
    if parents.count(where: { $0.namesJourney }) > 1 { return true }
    var names: [String: Int] = [:]
    for parent in parents {
      for name in Set(parent.children.filter { isHolder($0) && !$0.isLane }.map(\.slug)) {
        names[name, default: 0] += 1
      }
    }
    return names.values.count { $0 > 1 } * 2 > names.count
  }
}

extension StructureWord {
  /// Whether a title starts with a journey's code: J3, UJ-001 or CJ-2.
  fileprivate static func isJourneyCode(_ title: String) -> Bool {
    let code = title.drop { !$0.isLetter }.prefix { $0 != " " }
    let letters = code.prefix { $0.isLetter }
    let digits = code.dropFirst(letters.count).drop { $0 == "-" }
    return ["J", "UJ", "CJ"].contains(letters) && digits.first?.isNumber == true
  }
}
