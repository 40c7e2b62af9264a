package import Journeys

/// A number that a rule goes by and that a site may set.
package enum Threshold: String, CaseIterable, Hashable, Sendable {
  case silentSteps = "silent-steps"
  case waitHours = "wait-hours"
  case evidenceDays = "evidence-days"
  case reviewDays = "review-days"
  case jobsPerTouchpoint = "jobs-per-touchpoint"
  case cliffPercent = "cliff-percent"
  case insideOutSigns = "inside-out-signs"
  case overlapPercent = "overlap-percent"

  /// What it is when nobody says.
  package var standard: Int {
    switch self {
    case .silentSteps: 3
    case .waitHours: 24
    case .evidenceDays: 365
    case .reviewDays: 180
    case .jobsPerTouchpoint: 3
    case .cliffPercent: 50
    case .insideOutSigns: 3
    case .overlapPercent: 60
    }
  }

  /// The values that make sense.
  package var range: ClosedRange<Int> {
    switch self {
    case .silentSteps: 2...100
    case .waitHours: 1...8760
    case .evidenceDays, .reviewDays: 1...3650
    case .jobsPerTouchpoint: 1...6
    case .cliffPercent, .overlapPercent: 1...100
    case .insideOutSigns: 1...6
    }
  }

  package var text: LocalizedText {
    switch self {
    case .silentSteps:
      LocalizedText(
        en: "from how many steps on silence is a gap",
        nl: "vanaf hoeveel stappen stilte een gat is"
      )
    case .waitHours:
      LocalizedText(
        en: "from how many hours on a wait without a word is a gap",
        nl: "vanaf hoeveel uur wachten zonder bericht een gat is"
      )
    case .evidenceDays:
      LocalizedText(en: "after how many days a source is old", nl: "na hoeveel dagen een bron oud is")
    case .reviewDays:
      LocalizedText(
        en: "after how many days a map is stale when neither it nor the site says",
        nl: "na hoeveel dagen een kaart verouderd is als zij en de site niets zeggen"
      )
    case .jobsPerTouchpoint:
      LocalizedText(
        en: "how many jobs one touchpoint can bear",
        nl: "hoeveel taken één contactmoment aankan"
      )
    case .cliffPercent:
      LocalizedText(
        en: "how much of the feeling scale a fall takes, in percent",
        nl: "hoeveel procent van de gevoelsschaal een val beslaat"
      )
    case .insideOutSigns:
      LocalizedText(
        en: "how many signs make a map inside-out",
        nl: "hoeveel tekenen een kaart van binnenuit maken"
      )
    case .overlapPercent:
      LocalizedText(
        en: "how many of their touchpoints two journeys share before they overlap, in percent",
        nl: "hoeveel procent van hun contactmomenten twee reizen delen voor ze overlappen"
      )
    }
  }
}

/// The numbers that rules go by: their own, unless the site says otherwise.
package struct Thresholds: Hashable, Sendable {
  private var values: [Threshold: Int] = [:]

  package init() {}

  /// As the site says; what is no threshold or no sensible number is left aside (see `ruleDiagnostics`).
  init(_ settings: [Settings.RuleSetting]) { set(settings) }

  mutating func set(_ settings: [Settings.RuleSetting]) {
    for setting in settings {
      guard let threshold = Threshold(rawValue: setting.rule), let value = Int(setting.value),
        threshold.range.contains(value)
      else { continue }
      values[threshold] = value
    }
  }

  package subscript(_ threshold: Threshold) -> Int {
    get { values[threshold] ?? threshold.standard }
    set { values[threshold] = newValue }
  }
}
