// A journey as text, for tests, for looking at what was read, and for telling whether it changed.

import Diagnostics
import Markdown

extension Journey {
  /// The journey's phases, steps and items, one a line, each with its line in the file.
  package var dump: String {
    var text = ""
    dump(to: &text)
    return text
  }

  /// The same, piece by piece.
  func dump(to text: inout some TextOutputStream) {
    text.write("journey ", id, " '\(title)' \(state.rawValue) @\(location.line)")
    if let ends { text.write("\n  ends '", ends, "'") }
    for id in comparedWith { text.write("\n  compare-with ", id) }
    for audience in audiences { text.write("\n  audience \(audience.id ?? "-") '", audience.name, "'") }
    for index in phases.indices { dump(phases[index], to: &text) }
    for section in sections { text.write("\n  section '", section.title.plainText, "'") }
  }

  private func dump(_ phase: Phase, to text: inout some TextOutputStream) {
    text.write("\n  phase ", phase.id, " '")
    text.write(phase.name, "' @", String(phase.location.line))
    if let role = phase.role { text.write(" role=", role.rawValue) }
    if phase.weight > 0 { text.write(" weight=", String(phase.weight)) }
    if let skipped = phase.skipped { text.write(" skipped='", skipped, "'") }
    for index in phase.items.indices {
      text.write("\n    ")
      phase.items[index].dump(to: &text)
    }
    for index in phase.steps { steps[index].dump(to: &text) }
  }
}

extension TextOutputStream {
  fileprivate mutating func write(_ before: String, _ value: String, _ after: String = "") {
    write(before)
    write(value)
    write(after)
  }
}

extension Step {
  fileprivate func dump(to text: inout some TextOutputStream) {
    text.write("\n    step ", id, " '")
    text.write(title, "' @", String(location.line))
    if isPhase { text.write(" is-phase") }
    if isMomentOfTruth { text.write(" moment-of-truth") }
    if isOptional { text.write(" optional") }
    if let parallelTo { text.write(" parallel=", parallelTo) }
    if let time { text.write(" time='", time, "'") }
    if let wait { text.write(" wait='", wait, "'") }
    if let comesFrom { text.write(" comes-from='", comesFrom, "'") }
    if let newBecause { text.write(" new-because='", newBecause, "'") }
    if let path { text.write(" path='", path, "'") }
    if !actors.isEmpty { text.write(" actors=", actors.joined(separator: "+")) }
    for transition in next {
      text.write(transition.isLoop ? " loops-to=" : " next=", transition.step ?? transition.journey ?? "-")
      if let when = transition.when { text.write("(", when, ")") }
    }
    for index in items.indices {
      text.write("\n      ")
      items[index].dump(to: &text)
    }
  }
}

extension Item {
  fileprivate func dump(to text: inout some TextOutputStream) {
    text.write(lane.id, " '", self.text)
    text.write("' @", String(location.line))
    if let label, Key(label) == nil { text.write(" label='", label, "'") }
    if isKnownEmpty { text.write(" known-empty") }
    if evidence.status != .unstated { text.write(" evidence=", evidence.status.rawValue) }
    for reference in evidence.references {
      text.write(" source=", reference.source ?? reference.link ?? reference.text)
    }
    if let owner { text.write(" owner='", owner, "'") }
    if let audience { text.write(" audience='", audience, "'") }
    if let through { text.write(" through=", through) }
    if !meets.isEmpty { text.write(" meets=", meets.description) }
    if isObjection { text.write(" objection") }
    for attribute in attributes { text.write(" \(attribute.key)='", attribute.text, "'") }
    detail.dump(to: &text)
  }
}

extension Item.Detail {
  fileprivate func dump(to text: inout some TextOutputStream) {
    switch self {
    case .none: break
    case .question(let question):
      text.write(question.answers.isEmpty ? " unanswered" : " answers=\(question.answers)")
    case .feeling(let feeling):
      for moment in feeling.moments {
        text.write(" [", moment.words)
        if let score = moment.score { text.write(" score=", score.description) }
        if let level = moment.level { text.write(" level=", level.description) }
        text.write("]")
      }
    case .contact(let contact): contact.dump(to: &text)
    case .promise(let promise):
      text.write(" \(promise.event.rawValue)=", promise.promise)
      if let how = promise.how { text.write(" how='", how, "'") }
      if let expected = promise.expected { text.write(" expected='", expected, "'") }
      if let actual = promise.actual { text.write(" actual='", actual, "'") }
    case .opportunity(let opportunity):
      text.write(" solves=", opportunity.solves.description)
      if let effect = opportunity.effect { text.write(" effect=", effect.description) }
      if let effort = opportunity.effort { text.write(" effort=", effort.description) }
      if let due = opportunity.due { text.write(" due=", due.iso) }
      if opportunity.status != .open { text.write(" ", opportunity.status.rawValue) }
    case .metric(let metric):
      if let target = metric.target { text.write(" target='", target, "'") }
      if let better = metric.better { text.write(" better=", better.rawValue) }
    case .gap(let gap):
      if let severity = gap.severity { text.write(" severity=", severity) }
    }
  }
}

extension Contact {
  fileprivate func dump(to text: inout some TextOutputStream) {
    text.write(" channel='", channel, "'")
    if let control { text.write(" control=", control.rawValue) }
    if let touchpoint { text.write(" touchpoint=", touchpoint) }
    if let handover { text.write(" handover='", handover, "'") }
    if !jobs.isEmpty { text.write(" jobs=", jobs.map(\.rawValue).joined(separator: "+")) }
    if let offers { text.write(" offers='", offers, "'") }
    if let consent { text.write(" consent='", consent, "'") }
    if let status { text.write(" status=", status.rawValue) }
    if let direction { text.write(" direction=", direction.rawValue) }
  }
}
