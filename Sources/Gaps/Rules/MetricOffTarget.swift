import Journeys

extension Rule {
  /// A number that is worse than it should be, and nothing is being done about it.
  ///
  /// Which way is better is said by `better` or by the target's own words (`at most 15 %`, `≥ 90`); a target
  /// that doesn't say is not judged. An opportunity in the step, or one that solves something of it, is
  /// action enough.
  static let metricOffTarget = Rule(
    id: "metric-off-target",
    .followUp,
    severity: .medium,
    title: LocalizedText(
      en: "Off target",
      nl: "Niet op streefwaarde"
    ),
    looksAt: LocalizedText(
      en: "Metrics whose value is worse than their `target`, in steps without an opportunity.",
      nl: "Meetwaarden die slechter zijn dan hun `streefwaarde`, in stappen zonder kans."
    ),
    why: LocalizedText(
      en: "A number in red that nobody acts on teaches people to stop measuring.",
      nl: "Een rood cijfer waar niemand iets mee doet, leert mensen te stoppen met meten."
    ),
    remedy: LocalizedText(
      en: "Think of one opportunity that moves this number, or change the target with a reason.",
      nl: "Bedenk één kans die dit cijfer verandert, of pas de streefwaarde aan met een reden."
    ),
    origins: [.practice],
    check: metricsOffTarget
  )
}

private func metricsOffTarget(in view: JourneyView) -> RuleOutcome {
  let judged = view.cards(in: .metric).compactMap { card in
    Measured(card.item).map { (card: card, measured: $0) }
  }
  guard !judged.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "no metric of this journey has a target that says which way is better",
        nl: "geen meetwaarde van deze reis heeft een streefwaarde die zegt welke kant beter is"
      )
    )
  }
  let hasAction = view.hasAction
  return .looked(
    judged.compactMap { card, measured in
      guard measured.isOff, !card.steps.contains(where: { hasAction[$0] }) else { return nil }
      let name = quoted(card.item.text)
      return Gap(
        place: card.place,
        about: [card.item.id],
        title: view.say(en: "Off target: \(name)", nl: "Niet op streefwaarde: \(name)"),
        explanation: view.say(
          en: "The target is \(measured.target), and no opportunity is about it.",
          nl: "De streefwaarde is \(measured.target), en geen kans gaat erover."
        ),
        remedy: view.say(
          en: "Think of one opportunity that moves this number.",
          nl: "Bedenk één kans die dit cijfer verandert."
        )
      )
    }
  )
}

/// A metric that can be judged.
private struct Measured {
  var target: String
  var isOff: Bool

  /// nil when value, target or direction can't be told, or one is a share and the other is not.
  init?(_ item: Item) {
    guard let metric = item.metric, let words = metric.target,
      let better = metric.better ?? direction(of: words),
      let value = firstNumber(in: item.text), let target = firstNumber(in: words),
      item.text.contains("%") == words.contains("%")
    else { return nil }
    self.target = words
    isOff = better == .lower ? value > target : value < target
  }
}

/// What the target's own words say.
private func direction(of target: String) -> Metric.Better? {
  let text = target.lowercased()
  let lower = ["<", "≤", "at most", "max", "hoogstens", "onder", "below", "under"]
  let higher = [">", "≥", "at least", "min", "minstens", "boven", "above", "over"]
  if lower.contains(where: text.hasPrefix) { return .lower }
  return higher.contains(where: text.hasPrefix) ? .higher : nil
}

private func firstNumber(in text: String) -> Double? {
  var digits = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "0"..."9": digits.unicodeScalars.append(scalar)
    case ".",
      "," where !digits.isEmpty && digits != "-":
      digits += "."
    case "-", "−":
      guard digits.isEmpty || digits == "-" else { return Double(digits) }
      digits = "-"
    default:
      if let value = Double(digits.hasSuffix(".") ? String(digits.dropLast()) : digits) { return value }
      digits = ""
    }
  }
  return Double(digits.hasSuffix(".") ? String(digits.dropLast()) : digits)
}
