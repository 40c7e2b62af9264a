import Journeys

extension Rule {
  /// A phase with steps in which nobody and nothing meets the audience.
  ///
  /// Staff and messages count as contact too, and so does a reason why there is none. In a latent or
  /// exit phase silence is often right, so there it is medium: unless the phase weighs 3.
  static let phaseWithoutTouchpoint = Rule(
    id: "phase-without-touchpoint",
    .moment,
    severity: .high,
    title: LocalizedText(en: "Phase without a touchpoint", nl: "Fase zonder contactmoment"),
    looksAt: LocalizedText(
      en: "Phases with steps and no touchpoint, staff or message in any of them.",
      nl: "Fasen met stappen waarin geen contactmoment, medewerker of boodschap voorkomt."
    ),
    exceptions: LocalizedText(
      en:
        "Staff and messages count as contact, and so does a reason why there is none. In a latent or exit phase silence is often right: there it weighs medium, unless the phase weighs 3.",
      nl:
        "Medewerkers en boodschappen tellen als contact, en ook een reden waarom er geen is. In een latente of afscheidsfase is stilte vaak goed: daar weegt ze middel, tenzij de fase 3 weegt."
    ),
    why: LocalizedText(
      en: "Where nobody meets your audience, somebody else decides what they think of you.",
      nl: "Waar niemand je doelgroep ontmoet, bepaalt een ander wat zij van je vindt."
    ),
    remedy: LocalizedText(
      en:
        "Decide what the audience wants to know here, and then which touchpoint tells it; or say why there is none.",
      nl:
        "Bepaal wat de doelgroep hier wil weten, en dan welk contactmoment dat vertelt; of schrijf op waarom er geen is."
    ),
    origins: [.fivePhases, .contactMoments],
    check: phasesWithoutTouchpoint
  )
}

/// Why rules about silence skip a journey in which nothing is a contact.
let noContactAtAll = LocalizedText(
  en: "this journey doesn't describe touchpoints",
  nl: "deze reis beschrijft geen contactmomenten"
)

/// Why they skip one in which contact is the exception.
let tooLittleContact = LocalizedText(
  en: "fewer than a quarter of the steps of this journey name any contact",
  nl: "minder dan een kwart van de stappen van deze reis noemt een contact"
)

private func phasesWithoutTouchpoint(in view: JourneyView) -> RuleOutcome {
  guard view.isReached.contains(true) else { return .skipped(noContactAtAll) }
  guard view.tracksContact else { return .skipped(tooLittleContact) }
  var gaps: [Gap] = []
  for index in view.journey.phases.indices {
    let steps = view.steps(at: .phase(index))
    guard !steps.contains(where: { view.isReached[$0] }),
      steps.contains(where: { isTravelled(view.steps[$0]) })
    else { continue }
    let phase = view.journey.phases[index]
    gaps.append(
      Gap(
        place: .steps(steps, lane: .touchpoint),
        severity: severity(of: phase),
        about: [phase.id],
        title: title(phase, view.language),
        explanation: explanation(steps, view),
        remedy: view.language.choose(
          en: "Decide what they want to know here, and which touchpoint tells it.",
          nl: "Bepaal wat zij hier willen weten, en welk contactmoment dat vertelt."
        ),
        hole: view.missingContact(in: steps)
      )
    )
  }
  return .looked(gaps)
}

/// Whether the audience does or goes through something in a step. A phase that is one column may as well
/// be a section about the map (a persona, a summary): it needs a card of the audience's side.
private func isTravelled(_ step: Step) -> Bool {
  !step.isPhase || [.doing, .thinking, .need, .question, .feeling].contains(where: step.has)
}

private func severity(of phase: Phase) -> Severity {
  if phase.weight >= 3 { return .critical }
  return phase.role == .latent || phase.role == .exit ? .medium : .high
}

private func title(_ phase: Phase, _ language: Language) -> String {
  language.choose(
    en: "No touchpoint in the phase \(phase.name)",
    nl: "Geen contactmoment in de fase \(phase.name)"
  )
}

private func explanation(_ steps: Range<Int>, _ view: JourneyView) -> String {
  let count = counted(steps.count, view.language)
  let plain = view.language.choose(
    en: steps.count == 1
      ? "Nobody and nothing meets them here" : "In \(count) steps nobody and nothing meets them",
    nl: steps.count == 1
      ? "Hier komt niemand iets of iemand tegen" : "In \(count) stappen komt niemand iets of iemand tegen"
  )
  guard let voice = view.voice(in: steps) else { return plain + "." }
  return plain + view.language.choose(en: ", while \(voice).", nl: ", terwijl \(voice).")
}
