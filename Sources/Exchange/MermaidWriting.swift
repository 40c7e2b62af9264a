package import Journeys

/// The journey as a Mermaid `journey` diagram: its phases as sections, its steps as tasks with a feeling and
/// actors. That is all such a diagram can hold.
///
/// A step without a feeling stands in the middle of the scale, since a task needs a score; a comment says so.
func mermaid(_ journey: Journey) -> String {
  var lines = ["journey", "  title \(escaped(journey.title))"]
  let scores = Scores(of: journey)
  var section: String?
  for phase in journey.phases {
    // Without sections a diagram is one phase under the title.
    if journey.phases.count > 1 || phase.name != journey.title || section != nil {
      section = phase.name
      lines.append("  section \(escaped(phase.name))")
    }
    for step in journey.steps[phase.steps] {
      let score = scores.score(of: step)
      if score == nil { lines.append("    %% no feeling is given") }
      var task =
        "    \(escaped(task: step.title.isEmpty ? phase.name : step.title)): \(written(score ?? scores.middle))"
      if !step.actors.isEmpty {
        let actors = step.actors.map { escaped($0).replacing(",", with: "#44;") }
        task += ": " + actors.joined(separator: ", ")
      }
      lines.append(task)
    }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// How many of the journey's steps say no feeling with a point on the scale.
package func stepsWithoutScore(_ journey: Journey) -> Int {
  let scores = Scores(of: journey)
  return journey.steps.count { scores.score(of: $0) == nil }
}

/// Feelings as Mermaid's scores.
private struct Scores {
  /// Whether the journey's own numbers are taken for such a scale again.
  let isOwn: Bool
  let middle: Double

  init(of journey: Journey) {
    let own = journey.steps.compactMap { $0.feelingScore?.score }
    let scale = FeelingScale(lowest: min(1, own.min() ?? 1), highest: max(5, own.max() ?? 5))
    isOwn = journey.feelingScale == scale
    middle = isOwn ? scale.neutral : 3
  }

  func score(of step: Step) -> Double? {
    guard let moment = step.feelingScore else { return nil }
    return isOwn ? moment.score : moment.level.map { ((3 + 2 * $0) * 100).rounded() / 100 }
  }
}

extension Step {
  /// Where the step ends on the scale: its last feeling that has a point there, one of no audience first.
  fileprivate var feelingScore: Feeling.Moment? {
    let feelings = items.filter { $0.feeling?.level != nil }
    let feeling = (feelings.last { $0.audience == nil } ?? feelings.last)?.feeling
    return feeling?.moments.last { $0.level != nil }
  }
}

/// Text in which nothing has a meaning to Mermaid.
private func escaped(_ text: String) -> String {
  var result = ""
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    switch scalar {
    case "#", ":", ";", "<": result += "#\(scalar.value);"
    case "%" where index + 1 < scalars.count && scalars[index + 1] == "%": result += "#\(scalar.value);"
    case "\n", "\r", "\t": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A task's name, which may not start like a keyword.
private func escaped(task: String) -> String {
  let keywords = ["title", "section", "acctitle", "accdescr"]
  let word = task.lowercased().prefix { $0 != " " && $0 != ":" }
  guard keywords.contains(String(word)), let first = task.unicodeScalars.first else { return escaped(task) }
  return "#\(first.value);" + escaped(String(task.dropFirst()))
}
