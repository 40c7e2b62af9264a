import Journeys
import Markdown

/// The ways between the steps of a journey on its way out of JSON or YAML.
extension StructureColumns {
  /// An arrow from one step to another.
  mutating func takeEdge(_ entries: [YAML.Entry]) -> Bool {
    func place(_ keys: [String]) -> (key: String, text: String)? {
      entries.first {
        keys.contains($0.key.lowercased()) && $0.value.scalar.map { places[$0]?.step != nil } == true
      }
      .flatMap { entry in entry.value.scalar.map { (entry.key, $0) } }
    }
    guard let from = place(["from", "source", "sourceref", "start"]), let start = places[from.text],
      let to = place(["to", "target", "targetref", "end"])
    else { return false }
    let words = entries.filter { ![from.key, to.key].contains($0.key) && !isID($0.key) }
      .compactMap { texts.text($0.value) }.filter { !$0.isEmpty }
    ways.append(Way(from: start, to: to.text, when: words.isEmpty ? nil : words.joined(separator: ", ")))
    return true
  }

  /// Ids, lists of ids, `{to: …, when: …}`, or a condition before each id.
  mutating func addWays(_ yaml: YAML, from place: Place, when: [String]) {
    func way(_ to: String, _ when: [String]) {
      ways.append(Way(from: place, to: to, when: when.isEmpty ? nil : when.joined(separator: ": ")))
    }
    switch yaml.value {
    case .null: break
    case .scalar(let to): way(to, when)
    case .sequence(let elements): for element in elements { addWays(element, from: place, when: when) }
    case .mapping(let entries):
      let target = entries.first {
        StructureWords.targets.contains($0.key.lowercased()) && $0.value.scalar != nil
      }
      if let target, let to = target.value.scalar {
        let words = entries.filter { $0.key != target.key && !isID($0.key) }.compactMap {
          texts.text($0.value)
        }
        return way(to, when + words.filter { !$0.isEmpty })
      }
      let said = entries.filter { entry in entry.value.scalar.map { places[$0] == nil } ?? false }
      let before = when + said.compactMap { texts.text($0.value) }
      for entry in entries where !said.contains(where: { $0.key == entry.key }) {
        let isWord = ["when", "als", "cond", "conditions"].contains(entry.key.lowercased())
        addWays(entry.value, from: place, when: before + (isWord ? [] : [entry.key]))
      }
      if said.count == entries.count, !said.isEmpty { way(before.last ?? "", Array(before.dropLast())) }
    }
  }

  mutating func write(_ way: Way) {
    guard let target = places[way.to], let step = target.step, let from = way.from.step else {
      let text = [way.when, way.to].compactMap(\.self).joined(separator: ": ")
      return change(way.from) { $0.say("next", text) }
    }
    let next = Place(phase: way.from.phase, step: from + 1)
    let isAlone = ways.count { $0.from == way.from } == 1
    if target == next, way.when == nil, isAlone { return }
    let to = phases[target.phase].steps[step]
    let isLoop = (target.phase, step) <= (way.from.phase, from)
    let id = to.id.isEmpty ? slug(undecorated(to.title)) : to.id
    change(way.from) { $0.next.append(Draft.Arrow(to: id, when: way.when, isLoop: isLoop)) }
  }
}
