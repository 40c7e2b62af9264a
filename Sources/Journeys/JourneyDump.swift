// A journey as text, for tests and for looking at what was read.

import Diagnostics
import Markdown

extension Journey {
  /// The journey's phases, steps and items, one a line, each with its line in the file.
  package var dump: String {
    var lines = ["journey \(id) '\(title)' \(state.rawValue) @\(location.line)"]
    if let ends { lines.append("  ends '\(ends)'") }
    for id in comparedWith { lines.append("  compare-with \(id)") }
    for audience in audiences { lines.append("  audience \(audience.id ?? "-") '\(audience.name)'") }
    for phase in phases {
      var line = "  phase \(phase.id) '\(phase.name)' @\(phase.location.line)"
      if let role = phase.role { line += " role=\(role.rawValue)" }
      if phase.weight > 0 { line += " weight=\(phase.weight)" }
      if let skipped = phase.skipped { line += " skipped='\(skipped)'" }
      lines.append(line)
      lines += phase.items.map { "    \($0.dump)" }
      for step in steps[phase.steps] { lines += step.dump.map { "    \($0)" } }
    }
    for section in sections { lines.append("  section '\(section.title.plainText)'") }
    return lines.joined(separator: "\n")
  }
}

extension Step {
  fileprivate var dump: [String] {
    var line = "step \(id) '\(title)' @\(location.line)"
    if isPhase { line += " is-phase" }
    if isMomentOfTruth { line += " moment-of-truth" }
    if isOptional { line += " optional" }
    if let parallelTo { line += " parallel=\(parallelTo)" }
    if let time { line += " time='\(time)'" }
    if let wait { line += " wait='\(wait)'" }
    if let comesFrom { line += " comes-from='\(comesFrom)'" }
    if let newBecause { line += " new-because='\(newBecause)'" }
    if let path { line += " path='\(path)'" }
    if !actors.isEmpty { line += " actors=\(actors.joined(separator: "+"))" }
    for transition in next {
      line += transition.isLoop ? " loops-to=" : " next="
      line += transition.step ?? transition.journey ?? "-"
      if let when = transition.when { line += "(\(when))" }
    }
    return [line] + items.map { "  \($0.dump)" }
  }
}

extension Item {
  fileprivate var dump: String {
    var line = "\(lane.id) '\(text)' @\(location.line)"
    if let label, Key(label) == nil { line += " label='\(label)'" }
    if isKnownEmpty { line += " known-empty" }
    if evidence.status != .unstated { line += " evidence=\(evidence.status.rawValue)" }
    for reference in evidence.references {
      line += " source=\(reference.source ?? reference.link ?? reference.text)"
    }
    if let owner { line += " owner='\(owner)'" }
    if let audience { line += " audience='\(audience)'" }
    if let through { line += " through=\(through)" }
    if !meets.isEmpty { line += " meets=\(meets)" }
    if isObjection { line += " objection" }
    for attribute in attributes { line += " \(attribute.key)='\(attribute.text)'" }
    return line + detail.dump
  }
}

extension Item.Detail {
  fileprivate var dump: String {
    switch self {
    case .none: ""
    case .question(let question): question.answers.isEmpty ? " unanswered" : " answers=\(question.answers)"
    case .feeling(let feeling):
      feeling.moments.map { moment in
        " [\(moment.words)" + (moment.score.map { " score=\($0)" } ?? "")
          + (moment.level.map { " level=\($0)" } ?? "") + "]"
      }.joined()
    case .contact(let contact):
      " channel='\(contact.channel)'" + (contact.control.map { " control=\($0.rawValue)" } ?? "")
        + (contact.touchpoint.map { " touchpoint=\($0)" } ?? "")
        + (contact.handover.map { " handover='\($0)'" } ?? "")
        + (contact.jobs.isEmpty ? "" : " jobs=\(contact.jobs.map(\.rawValue).joined(separator: "+"))")
        + (contact.offers.map { " offers='\($0)'" } ?? "")
        + (contact.consent.map { " consent='\($0)'" } ?? "")
        + (contact.status.map { " status=\($0.rawValue)" } ?? "")
        + (contact.direction.map { " direction=\($0.rawValue)" } ?? "")
    case .promise(let promise):
      " \(promise.event.rawValue)=\(promise.promise)" + (promise.how.map { " how='\($0)'" } ?? "")
        + (promise.expected.map { " expected='\($0)'" } ?? "")
        + (promise.actual.map { " actual='\($0)'" } ?? "")
    case .opportunity(let opportunity):
      " solves=\(opportunity.solves)" + (opportunity.effect.map { " effect=\($0)" } ?? "")
        + (opportunity.effort.map { " effort=\($0)" } ?? "")
        + (opportunity.due.map { " due=\($0.iso)" } ?? "")
        + (opportunity.status == .open ? "" : " \(opportunity.status.rawValue)")
    case .metric(let metric):
      (metric.target.map { " target='\($0)'" } ?? "") + (metric.better.map { " better=\($0.rawValue)" } ?? "")
    case .gap(let gap): gap.severity.map { " severity=\($0)" } ?? ""
    }
  }
}
