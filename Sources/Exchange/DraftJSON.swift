import Journeys
import Markup

extension Draft {
  /// What says that a JSON file is one of ours.
  static let jsonMark = "journeysite"

  /// The journey as JSON: every key in English, texts as Markdown.
  var json: JSON {
    let head = JSON.members([
      Self.jsonMark: "journey", "title": .string(title), "lang": .string(language.rawValue),
      "phase-model": phaseModel.map(JSON.string),
      "phase-level": phaseLevel == 2 ? nil : .number(Double(phaseLevel)),
    ])
    let body = JSON.members([
      "introduction": introduction.json,
      "phases": .array(phases.map(\.json)),
      "sections": sections.isEmpty ? nil : .array(sections.map(\.json)),
    ])
    let facts = facts.map { JSON.Member(key: $0.key, value: $0.value.json) }
    return .object(head.objectMembers + facts + body.objectMembers)
  }
}

extension Draft.Fact.Value {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .list(let texts): .strings(texts)
    case .mapping(let pairs): Self.object(pairs)
    case .mappings(let mappings): .array(mappings.map(Self.object))
    }
  }

  private static func object(_ pairs: [Draft.Pair]) -> JSON {
    .object(pairs.map { JSON.Member(key: $0.key, value: .string($0.text)) })
  }
}

extension Draft.Phase {
  fileprivate var json: JSON {
    let head = JSON.members([
      "id": id.json, "name": .string(name), "role": role.map(JSON.string),
      "question": question.map(JSON.string), "weight": weight == 0 ? nil : .number(Double(weight)),
      "skipped": skipped.map(JSON.string),
    ])
    let steps = JSON.members(["steps": steps.isEmpty ? nil : .array(steps.map(\.json))])
    return .object(head.objectMembers + column.members + steps.objectMembers)
  }
}

extension Draft.Step {
  fileprivate var json: JSON {
    .object(JSON.members(["id": id.json, "title": .string(title)]).objectMembers + column.members)
  }
}

extension Draft.Column {
  fileprivate var members: [JSON.Member] {
    JSON.members([
      "moment-of-truth": isMomentOfTruth ? .flag(true) : nil, "time": time.map(JSON.string),
      "wait": wait.map(JSON.string),
      "comes-from": comesFrom.map(JSON.string), "new-because": newBecause.map(JSON.string),
      "actors": actors.isEmpty ? nil : .strings(actors), "path": path.map(JSON.string),
      "optional": isOptional ? .flag(true) : nil, "parallel": parallelTo.map(JSON.string),
      "sub": sub.map(JSON.string),
      "next": next.isEmpty ? nil : .array(next.map(\.json)),
      "items": items.isEmpty ? nil : .array(items.map(\.json)), "text": text.json,
    ]).objectMembers
  }
}

extension Draft.Arrow {
  fileprivate var json: JSON {
    .members(["to": .string(to), "when": when.map(JSON.string), "loop": isLoop ? .flag(true) : nil])
  }
}

extension Draft.Item {
  fileprivate var json: JSON {
    var label: String?
    var lane: String?
    var event: String?
    switch word {
    case .term(.promiseKept): (lane, event) = (Lane.promise.id, "kept")
    case .term(.promiseBroken): (lane, event) = (Lane.promise.id, "broken")
    case .term(let key): lane = key.word(.en)
    case .own(let own):
      label = own
      if case .lane(let known)? = Key(own) { lane = known.id }
    }
    let attributes = attributes.map { attribute in
      JSON.Member(
        key: attribute.word.text(.en),
        value: attribute.text.isEmpty ? .flag(true) : .string(attribute.text)
      )
    }
    return .members([
      "lane": lane.map(JSON.string), "event": event.map(JSON.string), "label": label.map(JSON.string),
      "audience": audience.map(JSON.string), "text": .string(text), "more": more.json,
      "attributes": attributes.isEmpty ? nil : .object(attributes.grouped),
    ])
  }
}

extension Draft.Section {
  fileprivate var json: JSON {
    .members(["title": .string(title), "level": .number(Double(level)), "text": text.json])
  }
}

extension [JSON.Member] {
  /// Each key once; what comes several times is a list.
  fileprivate var grouped: [JSON.Member] {
    var result: [JSON.Member] = []
    for member in self {
      guard let index = result.firstIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      if case .array(let values) = result[index].value {
        result[index].value = .array(values + [member.value])
      } else {
        result[index].value = .array([result[index].value, member.value])
      }
    }
    return result
  }
}

extension JSON {
  fileprivate var objectMembers: [Member] { if case .object(let members) = self { members } else { [] } }
}

extension String {
  /// nil when there is nothing to write.
  fileprivate var json: JSON? { isEmpty ? nil : .string(self) }
}
