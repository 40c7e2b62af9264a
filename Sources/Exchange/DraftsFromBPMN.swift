import Diagnostics
import Journeys

/// Reads processes of BPMN 2.0 into drafts, one for each: its tasks and its events with a name are steps, its
/// lanes say who acts, its flows are the ways between steps. A process knows no phases, so that it has one.
struct DraftsFromBPMN {
  private let language: Language
  private let pools: [BPMNPool]
  private(set) var drafts: [Draft] = []

  init(_ root: XMLElement, title: String, language: Language) {
    self.language = language
    pools = BPMNPool.all(in: root)
    drafts = pools.filter { !$0.order.isEmpty }.map { draft($0, title) }
  }

  private func draft(_ pool: BPMNPool, _ title: String) -> Draft {
    let name = pool.name.isEmpty ? title : pool.name
    var draft = Draft(title: name, language: language)
    draft.introduction = pool.notes.map { markdown(text: $0) }.joined(separator: "\n\n")
    var phase = Draft.Phase(name: name)
    var ids: [String: String] = [:]
    var taken: Set<String> = []
    for node in pool.order {
      let made = slug(undecorated(node.title))
      var id = made.isEmpty ? "step" : made
      var count = 1
      while !taken.insert(id).inserted {
        count += 1
        id = "\(made)-\(count)"
      }
      ids[node.id] = id
    }
    for (index, node) in pool.order.enumerated() {
      var step = Draft.Step(id: ids[node.id] ?? "", title: node.title)
      step.column = column(node, pool)
      addWays(&step.column, from: index, pool, ids)
      phase.steps.append(step)
    }
    draft.phases = [phase]
    if !pool.rest.isEmpty {
      let section = language.choose(en: "Also in the source", nl: "Ook in de bron")
      let lines = pool.rest.map { "- \(markdown(text: $0))" }.joined(separator: "\n")
      draft.sections = [Draft.Section(title: section, level: draft.phaseLevel, text: lines)]
    }
    return draft
  }

  private func column(_ node: BPMNPool.Node, _ pool: BPMNPool) -> Draft.Column {
    var column = Draft.Column()
    if let lane = node.lane { column.actors = [lane.replacing(",", with: " ")] }
    if node.isTimer { column.wait = node.title }
    column.items = node.inside.map { Draft.Item(word: .term(.lane(.doing)), text: markdown(text: $0)) }
    for message in node.messages {
      let arrow = message.isSent ? "→" : "←"
      let text = message.other.isEmpty ? message.name : message.other
      var item = Draft.Item(word: .term(.lane(.touchpoint)), text: markdown(text: "\(arrow) \(text)"))
      if !message.name.isEmpty, !message.other.isEmpty {
        item.attributes = [Draft.Attribute(word: .term(.lane(.message)), text: markdown(text: message.name))]
      }
      column.items.append(item)
    }
    for note in node.notes { column.say(nil, note) }
    return column
  }

  /// Arrows where the order does not say it.
  private func addWays(
    _ column: inout Draft.Column,
    from index: Int,
    _ pool: BPMNPool,
    _ ids: [String: String]
  ) {
    let ways = pool.ways(from: pool.order[index])
    let isLast = index + 1 == pool.order.count
    if ways.isEmpty, !isLast {
      column.say(nil, language.choose(en: "The way ends here.", nl: "Hier houdt de weg op."))
    }
    if ways.count == 1, ways[0].when.isEmpty, !isLast, ways[0].to == pool.order[index + 1].id { return }
    for way in ways {
      let target = pool.order.firstIndex { $0.id == way.to } ?? 0
      let when = way.when.isEmpty ? nil : way.when
      column.next.append(Draft.Arrow(to: ids[way.to] ?? "", when: when, isLoop: target <= index))
    }
  }
}

/// A process and, where it has one, the pool it is drawn in.
struct BPMNPool {
  struct Node {
    let id: String
    /// Empty for a gateway or an event without a name, which is no step.
    let title: String
    let isTimer: Bool
    var lane: String?
    /// What happens within a step that is a process itself.
    var inside: [String] = []
    var notes: [String] = []
    var messages: [Message] = []
  }

  struct Message {
    let name: String
    /// Whom it goes to or comes from.
    let other: String
    let isSent: Bool
  }

  private struct Flow {
    let from: String
    let to: String
    let name: String
  }

  private(set) var name: String
  /// The steps as one meets them.
  private(set) var order: [Node] = []
  /// What is said of the process as a whole.
  private(set) var notes: [String] = []
  /// Names of things that are no step: data, groups.
  private(set) var rest: [String] = []
  private var nodes: [String: Node] = [:]
  private var flows: [String: [Flow]] = [:]

  static func all(in root: XMLElement) -> [BPMNPool] {
    let participants = root.deep("participant")
    let messages = root.deep("messageFlow")
    return root.all("process").map { process in
      let participant = participants.first { $0["processRef"] == process["id"] }
      var pool = BPMNPool(name: participant.map { $0["name"].trimmed } ?? "")
      if pool.name.isEmpty { pool.name = process["name"].trimmed }
      pool.read(process)
      for message in messages { pool.take(message, root) }
      pool.findOrder(process.children.map { $0["id"] })
      return pool
    }
  }

  private init(name: String) { self.name = name }

  private static let steps: Set<String> = [
    "task", "userTask", "serviceTask", "sendTask", "receiveTask", "manualTask", "scriptTask",
    "businessRuleTask", "callActivity", "subProcess", "transaction", "adHocSubProcess", "startEvent",
    "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "exclusiveGateway",
    "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway",
  ]

  private mutating func read(_ process: XMLElement) {
    var lanes: [String: String] = [:]
    for lane in process.deep("lane") where !lane["name"].isEmpty {
      for reference in lane.all("flowNodeRef") { lanes[reference.text.trimmed] = lane["name"].trimmed }
    }
    notes = process.all("documentation").map(\.text.trimmed).filter { !$0.isEmpty }
    for element in process.children {
      switch element.name {
      case "sequenceFlow":
        add(Flow(from: element["sourceRef"], to: element["targetRef"], name: element["name"].trimmed))
      case "laneSet", "textAnnotation", "association", "documentation", "extensionElements": break
      case let name where Self.steps.contains(name):
        var node = Node(
          id: element["id"],
          title: element["name"].split(whereSeparator: \.isWhitespace).joined(separator: " "),
          isTimer: name == "intermediateCatchEvent" && !element.all("timerEventDefinition").isEmpty
        )
        node.lane = lanes[node.id]
        node.notes = element.all("documentation").map(\.text.trimmed).filter { !$0.isEmpty }
        node.inside = Self.steps.flatMap { element.deep($0) }.isEmpty ? [] : Self.inside(element)
        nodes[node.id] = node
        if name == "boundaryEvent" { add(Flow(from: element["attachedToRef"], to: node.id, name: "")) }
      default: if !element["name"].trimmed.isEmpty { rest.append(element["name"].trimmed) }
      }
    }
    takeNotes(process)
  }

  /// The named steps within a step, in the order of the file.
  private static func inside(_ element: XMLElement) -> [String] {
    element.children.filter { steps.contains($0.name) }.flatMap { child in
      let own = child["name"].trimmed
      return (own.isEmpty ? [] : [own]) + inside(child)
    }
  }

  private mutating func add(_ flow: Flow) { flows[flow.from, default: []].append(flow) }

  private mutating func takeNotes(_ process: XMLElement) {
    for annotation in process.all("textAnnotation") {
      let text = annotation.all("text").map(\.text.trimmed).joined(separator: " ")
      guard !text.isEmpty else { continue }
      let id = annotation["id"]
      let ends = process.all("association").filter { [$0["sourceRef"], $0["targetRef"]].contains(id) }
      let about = ends.map { $0["sourceRef"] == id ? $0["targetRef"] : $0["sourceRef"] }.first {
        nodes[$0] != nil
      }
      if let about { nodes[about]?.notes.append(text) } else { notes.append(text) }
    }
  }

  private mutating func take(_ message: XMLElement, _ root: XMLElement) {
    for (own, other, isSent) in [("sourceRef", "targetRef", true), ("targetRef", "sourceRef", false)]
    where nodes[message[own]] != nil {
      let name = Self.poolName(of: message[other], root)
      nodes[message[own]]?.messages.append(
        Message(name: message["name"].trimmed, other: name, isSent: isSent)
      )
    }
  }

  /// The name of a pool, or of the one that something stands in.
  private static func poolName(of id: String, _ root: XMLElement) -> String {
    let participants = root.deep("participant")
    if let pool = participants.first(where: { $0["id"] == id }) { return pool["name"].trimmed }
    let process = root.all("process").first { process in process.children.contains { $0["id"] == id } }
    guard let process else { return "" }
    let pool = participants.first { $0["processRef"] == process["id"] }
    return (pool ?? process)["name"].trimmed
  }

  // MARK: Order

  /// The steps so that each comes behind those that lead to it, loops aside; those of the file's order first.
  private mutating func findOrder(_ ids: [String]) {
    let targets = Set(flows.values.joined().map(\.to))
    let known = ids.filter { nodes[$0] != nil }
    let starts = known.filter { !targets.contains($0) } + known
    var seen: Set<String> = []
    var found: [String] = []
    for start in starts.reversed() where !seen.contains(start) && !targets.contains(start) {
      walk(start, &seen, &found)
    }
    for start in starts where !seen.contains(start) { walk(start, &seen, &found) }
    order = found.reversed().compactMap { nodes[$0] }.filter { !$0.title.isEmpty }
  }

  /// Adds what a node leads to, and then the node itself.
  private func walk(_ start: String, _ seen: inout Set<String>, _ found: inout [String]) {
    var path: [(id: String, rest: [String])] = []
    func enter(_ id: String) {
      guard nodes[id] != nil, seen.insert(id).inserted else { return }
      path.append((id, (flows[id] ?? []).map(\.to)))
    }
    enter(start)
    while let last = path.indices.last {
      if let next = path[last].rest.popLast() {
        enter(next)
      } else {
        found.append(path.removeLast().id)
      }
    }
  }

  /// The steps that a step leads to, and on what condition; gateways and events without a name are passed.
  func ways(from node: Node) -> [(to: String, when: String)] {
    var result: [(to: String, when: String)] = []
    var seen: Set<String> = []
    var open = (flows[node.id] ?? []).map { ($0.to, [$0.name]) }
    while !open.isEmpty {
      let (id, when) = open.removeFirst()
      guard let target = nodes[id] else { continue }
      if !target.title.isEmpty {
        let words = when.filter { !$0.isEmpty }.joined(separator: ", ")
        if !result.contains(where: { $0.to == id && $0.when == words }) { result.append((id, words)) }
      } else if seen.insert(id).inserted {
        open += (flows[id] ?? []).map { ($0.to, when + [$0.name]) }
      }
    }
    return result
  }
}
