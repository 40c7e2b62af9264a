import Journeys

extension Rule {
  /// Three or more steps in a row in which the audience needs, asks or feels something and meets nobody.
  ///
  /// It is critical where it takes in a whole phase of weight 3, since it then also says what
  /// `phase-without-touchpoint` would, and medium where it stays within latent phases: before a need is
  /// felt silence is the rule.
  static let silentStretch = Rule(
    id: "silent-stretch",
    .moment,
    severity: .high,
    title: LocalizedText(en: "Silent stretch", nl: "Stilte"),
    looksAt: LocalizedText(
      en: "Three or more steps in a row with a need, a question or a feeling, and no contact in any of them.",
      nl: "Drie of meer stappen op rij met een behoefte, vraag of gevoel, en zonder enig contact."
    ),
    exceptions: LocalizedText(
      en:
        "Critical where it takes in a whole phase of weight 3; medium within latent phases, where silence is the rule.",
      nl:
        "Kritiek waar de stilte een hele fase van gewicht 3 beslaat; middel binnen latente fasen, waar stilte de regel is."
    ),
    why: LocalizedText(
      en: "Silence is filled in by whoever waits, and seldom in your favour.",
      nl: "Wie wacht vult de stilte zelf in, en zelden in je voordeel."
    ),
    remedy: LocalizedText(
      en: "Let something be heard in these steps, or say beforehand how long it stays quiet.",
      nl: "Laat in deze stappen iets horen, of zeg vooraf hoe lang het stil blijft."
    ),
    origins: [.contactMoments],
    thresholds: [.silentSteps],
    absorbs: ["phase-without-touchpoint"],
    check: silentStretches
  )
}

private func silentStretches(in view: JourneyView) -> RuleOutcome {
  guard view.isReached.contains(true) else { return .skipped(noContactAtAll) }
  guard view.tracksContact else { return .skipped(tooLittleContact) }
  var voices = [Bool](repeating: false, count: view.steps.count)
  for lane in [Lane.need, .question, .feeling] {
    for card in view.cards(in: lane) {
      for step in card.steps { voices[step] = true }
    }
  }
  let limit = view.site.thresholds[.silentSteps]
  let runs = view.runs { voices[$0] && !view.isReached[$0] }
  return .looked(
    runs.filter { $0.count >= limit }.map { steps in
      Gap(
        place: .steps(steps, lane: .touchpoint),
        severity: severity(of: steps, in: view),
        about: steps.map { view.steps[$0].id },
        title: title(steps, view),
        explanation: explanation(steps, view),
        remedy: view.language.choose(
          en: "Let something be heard in these steps, or say beforehand how long it stays quiet.",
          nl: "Laat in deze stappen iets horen, of zeg vooraf hoe lang het stil blijft."
        ),
        hole: hole(steps, view)
      )
    }
  )
}

private func severity(of steps: Range<Int>, in view: JourneyView) -> Severity {
  let takesInHeavyPhase = view.journey.phases.contains { phase in
    phase.weight >= 3 && !phase.steps.isEmpty && phase.steps.clamped(to: steps) == phase.steps
  }
  if takesInHeavyPhase { return .critical }
  return steps.allSatisfy { view.role(ofStep: $0) == .latent } ? .medium : .high
}

private func title(_ steps: Range<Int>, _ view: JourneyView) -> String {
  let count = counted(steps.count, view.language).capitalised
  let before = view.cards(in: .touchpoint).last { $0.steps.upperBound == steps.lowerBound }
  if let before {
    let name = quoted(before.item.text, to: 40)
    return view.language.choose(
      en: "\(count) steps of silence after \(name)",
      nl: "\(count) stappen stilte na \(name)"
    )
  }
  let name = quoted(view.name(ofStep: steps.lowerBound), to: 40)
  return view.language.choose(
    en: "\(count) steps of silence from \(name) on",
    nl: "\(count) stappen stilte vanaf \(name)"
  )
}

private func hole(_ steps: Range<Int>, _ view: JourneyView) -> Finding.Hole {
  let count = counted(steps.count, view.language).capitalised
  var hole = view.missingContact(in: steps)
  hole.what = view.language.choose(en: "\(count) steps of silence", nl: "\(count) stappen stilte")
  return hole
}

private func explanation(_ steps: Range<Int>, _ view: JourneyView) -> String {
  let first = quoted(view.name(ofStep: steps.lowerBound))
  let last = quoted(view.name(ofStep: steps.upperBound - 1))
  let plain = view.language.choose(
    en: "From \(first) to \(last) nobody lets anything be heard",
    nl: "Van \(first) tot en met \(last) laat niemand iets horen"
  )
  guard let voice = view.voice(in: steps) else { return plain + "." }
  return plain + view.language.choose(en: ", while \(voice).", nl: ", terwijl \(voice).")
}
