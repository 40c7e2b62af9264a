import Journeys

extension Rule {
  /// A source that a journey rests on and that is more than a year old.
  ///
  /// One gap per source, at the first card that names it: the source has to be renewed, not each card.
  static let oldEvidence = Rule(
    id: "old-evidence",
    .evidence,
    severity: .low,
    title: LocalizedText(en: "Old evidence", nl: "Oud bewijs"),
    looksAt: LocalizedText(
      en: "Sources with a date more than 365 days ago that cards of the journey rest on.",
      nl: "Bronnen van meer dan 365 dagen oud waarop kaarten van de reis rusten."
    ),
    exceptions: LocalizedText(
      en: "One gap per source: the source has to be renewed, not each card.",
      nl: "Eén gat per bron: de bron moet vernieuwd, niet elke kaart."
    ),
    why: LocalizedText(
      en: "What was true when it was asked may have changed since.",
      nl: "Wat klopte toen je het vroeg, kan intussen veranderd zijn."
    ),
    remedy: LocalizedText(
      en: "Ask or measure again, or write down why the source still holds.",
      nl: "Vraag of meet het opnieuw, of schrijf op waarom de bron nog geldt."
    ),
    origins: [.fivePhases],
    thresholds: [.evidenceDays],
    check: oldSources
  )
}

private func oldSources(in view: JourneyView) -> RuleOutcome {
  let site = view.site
  var dated = site.sources.filter { $0.date != nil }
  let uses = dated.isEmpty ? [:] : uses(of: view.journey)
  dated.removeAll { uses[$0.id] == nil }
  guard !dated.isEmpty else {
    return .skipped(
      LocalizedText(
        en: "no card in this journey rests on a source with a date",
        nl: "geen kaart in deze reis rust op een bron met een datum"
      )
    )
  }
  let limit = view.site.thresholds[.evidenceDays]
  return .looked(
    dated.compactMap { source in
      guard let date = source.date, let use = uses[source.id], site.date.days(since: date) > limit
      else { return nil }
      return gap(source, from: date, use, view)
    }
  )
}

/// Where a source is named first, and on how many cards.
private struct Use {
  var first: Finding.Place
  var count: Int
}

private func uses(of journey: Journey) -> [String: Use] {
  var uses: [String: Use] = [:]
  for step in journey.steps.indices {
    let items = journey.steps[step].items
    for index in items.indices {
      let references = items[index].evidence.references
      for (position, reference) in references.enumerated() {
        guard let source = reference.source, !references[..<position].contains(where: { $0.source == source })
        else { continue }
        uses[source, default: Use(first: .item(step: step, id: items[index].id), count: 0)].count += 1
      }
    }
  }
  return uses
}

private func gap(_ source: EvidenceSource, from date: Day, _ use: Use, _ view: JourneyView) -> Gap {
  let cards = counted(use.count, view.language).capitalised
  return Gap(
    place: use.first,
    about: [source.id],
    title: view.language.choose(en: "Old evidence: ", nl: "Oud bewijs: ") + quoted(source.name),
    explanation: view.language.choose(
      en: "\(cards) \(use.count == 1 ? "card rests" : "cards rest") on this source of \(date.inWords(.en)).",
      nl:
        "\(cards) \(use.count == 1 ? "kaart rust" : "kaarten rusten") op deze bron van \(date.inWords(.nl))."
    ),
    remedy: view.language.choose(
      en: "Ask or measure again, or write down why the source still holds.",
      nl: "Vraag of meet het opnieuw, of schrijf op waarom de bron nog geldt."
    )
  )
}
