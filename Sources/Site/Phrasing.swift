import Gaps
import Journeys
import Markup

/// Words for the values of the domain.
extension Wording {
  func severity(_ severity: Severity) -> String { self[severity.phrase] }

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
  func heading(_ phrase: Phrase) -> String { self[phrase].capitalised }

  /// “223 days ago”
  func age(_ days: Int) -> String { days <= 0 ? self[.today] : count(.daysAgo, days) }

  /// A lane's name, which an author's own label goes before.
  func lane(_ lane: Lane) -> String {
    if case .own(let label) = lane { label } else { self[lane.phrase] }
  }

  /// Writes a lane's name.
  func write(_ lane: Lane, into page: inout Pieces) {
    if case .own(let label) = lane { page.write(text: label) } else { write(lane.phrase, into: &page) }
  }

  /// Why a gap was muted, and until when.
  func reason(_ mute: Mute) -> String {
    let reason = self(.mutedBecause, (.reason, mute.reason))
    guard let until = mute.until else { return reason }
    return reason + " " + self(.mutedUntil, (.date, until.inWords(language)))
  }

  /// What a phase is for.
  func role(_ role: PhaseRole) -> String { self[Phrase(rawValue: "role-" + role.rawValue) ?? .phase] }

  /// Writes where a gap is: “step 8 · The van drives by”, “steps 5–7 · Delivery”, “phase Delivery”.
  func write(_ place: Finding.Place, in journey: Journey, into page: inout Pieces) {
    switch place {
    case .item(let step, _): write(step: step, in: journey, into: &page)
    case .steps(let steps, _):
      guard steps.count != 1 else { return write(step: steps.lowerBound, in: journey, into: &page) }
      let phase = phaseName(of: steps.lowerBound, in: journey)
      write(.stepsPlace, into: &page) { name, page in
        switch name {
        case .from: page.write(integer: steps.lowerBound + 1)
        case .to: page.write(integer: steps.upperBound)
        case .name: page.write(text: phase)
        default: break
        }
      }
    case .phase(let index):
      let name = journey.phases.indices.contains(index) ? journey.phases[index].name : ""
      write(.phasePlace, .name, name, into: &page)
    case .journey: write(.wholeJourney, into: &page)
    }
  }

  private func write(step index: Int, in journey: Journey, into page: inout Pieces) {
    guard journey.steps.indices.contains(index) else { return write(.wholeJourney, into: &page) }
    guard !journey.steps[index].isPhase else {
      return write(.phasePlace, .name, phaseName(of: index, in: journey), into: &page)
    }
    let title = journey.steps[index].title
    write(.stepPlace, into: &page) { name, page in
      switch name {
      case .n: page.write(integer: index + 1)
      case .name: page.write(text: title)
      default: break
      }
    }
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

  /// Writes the same.
  func write(score: Double, on scale: FeelingScale, into page: inout Pieces) {
    let whole = score.magnitude
    guard whole < 1000, whole == whole.rounded(.down) else {
      return page.write(text: self.score(score, on: scale))
    }
    if score < 0 { page.write(static: "\u{2212}") }
    if score > 0 && scale.lowest < 0 { page.write(static: "+") }
    page.write(integer: Int(whole))
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

extension Severity {
  var phrase: Phrase {
    switch self {
    case .info: .info
    case .low: .low
    case .medium: .medium
    case .high: .high
    case .critical: .critical
    }
  }
}

extension Control {
  /// Who has a contact in hand.
  var phrase: Phrase {
    switch self {
    case .own: .own
    case .partner: .partner
    case .thirdParty: .thirdParty
    }
  }
}

extension Lane {
  /// Its name; that of a lane of the author's own is its label.
  fileprivate var phrase: Phrase {
    switch self {
    case .image: .laneImage
    case .context: .laneContext
    case .doing: .laneDoing
    case .thinking: .laneThinking
    case .need: .laneNeed
    case .question: .laneQuestion
    case .feeling: .laneFeeling
    case .touchpoint: .laneTouchpoint
    case .frontstage: .laneFrontstage
    case .message: .laneMessage
    case .promise: .lanePromise
    case .backstage: .laneBackstage
    case .support: .laneSupport
    case .pain: .lanePain
    case .opportunity: .laneOpportunity
    case .solution: .laneSolution
    case .metric: .laneMetric
    case .gap, .own: .laneGap
    }
  }
}
