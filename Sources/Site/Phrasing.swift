import Gaps
import Journeys

/// Words for the values of the domain.
extension Wording {
  func severity(_ severity: Severity) -> String {
    switch severity {
    case .info: self[.info]
    case .low: self[.low]
    case .medium: self[.medium]
    case .high: self[.high]
    case .critical: self[.critical]
    }
  }

  func state(_ state: Journey.State) -> String {
    switch state {
    case .asIs: self[.asIs]
    case .toBe: self[.toBe]
    case .planned: self[.planned]
    case .actual: self[.actual]
    }
  }

  func status(_ status: Journey.Status) -> String {
    switch status {
    case .draft: self[.draft]
    case .inReview: self[.inReview]
    case .approved: self[.approved]
    }
  }

  func direction(_ direction: Contact.Direction) -> String {
    switch direction {
    case .inward: self[.theyStart]
    case .outward: self[.weStart]
    case .both: self[.bothStart]
    }
  }

  func job(_ job: Job) -> String {
    switch job {
    case .inform: self[.jobInform]
    case .convince: self[.jobConvince]
    case .transact: self[.jobTransact]
    case .deliver: self[.jobDeliver]
    case .serve: self[.jobServe]
    case .retain: self[.jobRetain]
    }
  }

  func better(_ better: Metric.Better) -> String {
    switch better {
    case .lower: self[.lowerIsBetter]
    case .higher: self[.higherIsBetter]
    }
  }

  func control(_ control: Control) -> String {
    switch control {
    case .own: self[.own]
    case .partner: self[.partner]
    case .thirdParty: self[.thirdParty]
    }
  }

  func event(_ event: PromiseUse.Event) -> String {
    switch event {
    case .made: self[.promiseMade]
    case .kept: self[.promiseKept]
    case .broken: self[.promiseBroken]
    }
  }

  func opportunityStatus(_ status: Opportunity.Status) -> String {
    switch status {
    case .open: self[.statusOpen]
    case .planned: self[.statusPlanned]
    case .done: self[.statusDone]
    case .dropped: self[.statusDropped]
    }
  }

  /// A phrase that elsewhere stands within a line, with a capital.
  func heading(_ phrase: Phrase) -> String { self[phrase].prefix(1).uppercased() + self[phrase].dropFirst() }

  /// “223 days ago”
  func age(_ days: Int) -> String { days <= 0 ? self[.today] : count(.daysAgo, days) }

  /// A lane's name, which an author's own label goes before.
  func lane(_ lane: Lane) -> String {
    switch lane {
    case .image: self[.laneImage]
    case .context: self[.laneContext]
    case .doing: self[.laneDoing]
    case .thinking: self[.laneThinking]
    case .need: self[.laneNeed]
    case .question: self[.laneQuestion]
    case .feeling: self[.laneFeeling]
    case .touchpoint: self[.laneTouchpoint]
    case .frontstage: self[.laneFrontstage]
    case .message: self[.laneMessage]
    case .promise: self[.lanePromise]
    case .backstage: self[.laneBackstage]
    case .support: self[.laneSupport]
    case .pain: self[.lanePain]
    case .opportunity: self[.laneOpportunity]
    case .solution: self[.laneSolution]
    case .metric: self[.laneMetric]
    case .gap: self[.laneGap]
    case .own(let label): label
    }
  }

  /// Why a gap was muted, and until when.
  func reason(_ mute: Mute) -> String {
    let reason = self(.mutedBecause, ("reason", mute.reason))
    guard let until = mute.until else { return reason }
    return reason + " " + self(.mutedUntil, ("date", until.inWords(language)))
  }

  /// What a phase is for.
  func role(_ role: PhaseRole) -> String { self[Phrase(rawValue: "role-" + role.rawValue) ?? .phase] }

  /// Where a gap is: “step 8 · The van drives by”, “steps 5–7 · Delivery”, “phase Delivery”.
  func place(_ place: Finding.Place, in journey: Journey) -> String {
    switch place {
    case .item(let step, _): stepPlace(step, in: journey)
    case .steps(let steps, _):
      steps.count == 1
        ? stepPlace(steps.lowerBound, in: journey)
        : self(
          .stepsPlace,
          ("from", "\(steps.lowerBound + 1)"),
          ("to", "\(steps.upperBound)"),
          ("name", phaseName(of: steps.lowerBound, in: journey))
        )
    case .phase(let index):
      self(.phasePlace, ("name", journey.phases.indices.contains(index) ? journey.phases[index].name : ""))
    case .journey: self[.wholeJourney]
    }
  }

  private func stepPlace(_ index: Int, in journey: Journey) -> String {
    guard journey.steps.indices.contains(index) else { return self[.wholeJourney] }
    let step = journey.steps[index]
    if step.isPhase { return self(.phasePlace, ("name", phaseName(of: index, in: journey))) }
    return self(.stepPlace, ("n", "\(index + 1)"), ("name", step.title))
  }

  private func phaseName(of step: Int, in journey: Journey) -> String {
    journey.phaseIndex(ofStep: step).map { journey.phases[$0].name } ?? ""
  }

  /// A feeling's number as people write it: a real minus, a plus where the scale has one, and a comma
  /// in Dutch; at most two decimals.
  func score(_ score: Double, on scale: FeelingScale) -> String {
    let hundredths = Int((score.magnitude * 100).rounded())
    var text = "\(hundredths / 100)"
    if hundredths % 100 > 0 {
      let rest = hundredths % 100
      text +=
        language.choose(en: ".", nl: ",")
        + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
    }
    if score < 0 && hundredths > 0 { return "\u{2212}" + text }
    return score > 0 && scale.lowest < 0 ? "+" + text : text
  }

  /// A number with its thousands apart.
  func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text += language.choose(en: ",", nl: ".") }
      text.append(digit)
    }
    return text
  }

  /// A kind of source in words; an author's own kind as it is.
  func kind(_ kind: String) -> String { Phrase(rawValue: "kind-" + kind).map { self[$0] } ?? kind }
}
