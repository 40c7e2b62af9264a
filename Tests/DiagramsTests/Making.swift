import Diagnostics
@testable import Gaps
@testable import Journeys

// Short ways to write journeys as values.

let nowhere = SourceLocation(file: "journeys/test.md", line: 1)

func item(
  _ lane: Lane,
  _ text: String,
  id: String? = nil,
  evidence status: Evidence.Status = .researched,
  owner: String? = nil,
  through: String? = nil,
  audience: String? = nil,
  detail: Item.Detail = .none
) -> Item {
  var item = Item(
    id: id ?? lane.id + "-" + slug(text),
    lane: lane,
    content: [],
    text: text,
    location: nowhere
  )
  item.evidence.isAssumed = status == .assumed || status == .partly
  if status == .researched || status == .partly {
    item.evidence.references = [Evidence.Reference(source: "interviews", text: "interviews", link: nil)]
  }
  item.owner = owner
  item.through = through
  item.audience = audience
  item.detail = detail
  return item
}

func feels(
  _ score: Double?,
  _ words: String,
  id: String? = nil,
  evidence: Evidence.Status = .researched,
  audience: String? = nil
) -> Item {
  let moment = Feeling.Moment(words: words, level: score.map { $0 / 2 }, score: score)
  return item(
    .feeling,
    words,
    id: id ?? "feeling-\(slug(words))-\(score ?? 9)",
    evidence: evidence,
    audience: audience,
    detail: .feeling(Feeling(moments: [moment]))
  )
}

func asks(_ text: String, _ answers: String..., evidence: Evidence.Status = .researched) -> Item {
  item(.question, text, evidence: evidence, detail: .question(Question(answers: answers)))
}

func meets(
  _ text: String,
  over channel: String?,
  _ control: Control? = .own,
  handover: String? = nil,
  id: String? = nil
) -> Item {
  var contact = Contact(channel: channel ?? text, hasChannel: channel != nil)
  contact.control = control
  contact.handover = handover
  return item(.touchpoint, text, id: id, detail: .contact(contact))
}

func promises(_ promise: String, _ event: PromiseUse.Event, _ text: String, id: String? = nil) -> Item {
  item(
    .promise,
    text,
    id: id ?? "promise-\(promise)-\(event.rawValue)",
    detail: .promise(PromiseUse(promise: promise, event: event))
  )
}

func solves(
  _ text: String,
  owner: String?,
  evidence: Evidence.Status = .researched,
  through: String? = nil
) -> Item {
  item(
    .opportunity,
    text,
    evidence: evidence,
    owner: owner,
    through: through,
    detail: .opportunity(Opportunity(solves: []))
  )
}

func step(
  _ title: String,
  _ time: String? = nil,
  id: String? = nil,
  isMomentOfTruth: Bool = false,
  next: [Step.Transition] = [],
  _ items: [Item] = []
) -> Step {
  var step = Step(id: id ?? slug(title), title: title, location: nowhere)
  step.time = time
  step.isMomentOfTruth = isMomentOfTruth
  step.items = items
  step.next = next
  return step
}

func step(
  _ title: String,
  id: String? = nil,
  isMomentOfTruth: Bool = false,
  next: [Step.Transition] = [],
  _ items: [Item]
) -> Step {
  step(title, nil, id: id, isMomentOfTruth: isMomentOfTruth, next: next, items)
}

/// A journey of phases with their steps.
func journey(
  _ title: String = "A journey",
  language: Language = .en,
  _ phases: [(name: String, role: PhaseRole?, weight: Int, steps: [Step])]
) -> Journey {
  var journey = Journey(id: slug(title), title: title, language: language, location: nowhere)
  for phase in phases {
    let start = journey.steps.count
    journey.steps += phase.steps
    var made = Phase(
      id: slug(phase.name),
      name: phase.name,
      steps: start..<journey.steps.count,
      location: nowhere
    )
    made.role = phase.role
    made.weight = phase.weight
    journey.phases.append(made)
  }
  return journey
}

func finding(
  _ severity: Severity,
  _ place: Finding.Place,
  _ title: String = "Something is wrong",
  rule: String = "some-rule",
  hole: (what: String, question: String)? = nil,
  isMuted: Bool = false
) -> Finding {
  Finding(
    rule: rule,
    severity: severity,
    place: place,
    title: title,
    explanation: "It matters.",
    remedy: "Mend it.",
    hole: hole.map { Finding.Hole(what: $0.what, question: $0.question) },
    fingerprint: title,
    rank: severity.rawValue,
    mute: isMuted ? Mute(rule: rule, place: nil, reason: "Known.", until: nil, location: nowhere) : nil
  )
}

func found(_ findings: [Finding], in journey: Journey) -> JourneyFindings {
  JourneyFindings(journey: journey.id, findings: findings, skipped: [])
}

func journey(_ phases: [(name: String, role: PhaseRole?, weight: Int, steps: [Step])]) -> Journey {
  journey("A journey", phases)
}
