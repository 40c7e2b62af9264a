// The domain: what the content says, as values.
//
// `atlas(of:)` reads documents into journeys and registers, resolves the references between them and
// reports what it can't. Rules, pictures and pages all start from an `Atlas`; they never look at a
// document's structure again, and meaning always comes from roles and ids, never from a display name.

package import Diagnostics
package import Markdown

/// Everything the content says, read and cross-referenced.
package struct Atlas: Hashable, Sendable {
  package var settings: Settings
  /// The day the site is built on: an input, so that the same input gives the same pages.
  package var date: Day
  /// In the order of their ids.
  package var journeys: [Journey]
  package var audiences: [Audience]
  package var touchpoints: [Touchpoint]
  package var sources: [EvidenceSource]
  package var promises: [Promise]
  /// The built-in models and the site's own.
  package var phaseModels: [PhaseModel]
  package var pages: [PlainPage]
  /// Other files under `content/`, to be copied: paths relative to `content/`.
  package var attachments: [String]

  package init(settings: Settings, date: Day) {
    self.settings = settings
    self.date = date
    journeys = []
    audiences = []
    touchpoints = []
    sources = []
    promises = []
    phaseModels = []
    pages = []
    attachments = []
  }

  package func audience(_ id: String) -> Audience? { audiences.first { $0.id == id } }
  package func touchpoint(_ id: String) -> Touchpoint? { touchpoints.first { $0.id == id } }
  package func source(_ id: String) -> EvidenceSource? { sources.first { $0.id == id } }
  package func promise(_ id: String) -> Promise? { promises.first { $0.id == id } }
  package func journey(_ id: String) -> Journey? { journeys.first { $0.id == id } }
  package func phaseModel(_ id: String) -> PhaseModel? { phaseModels.first { $0.id == id } }
}

/// A plain page: any Markdown file outside the folders of the format.
package struct PlainPage: Hashable, Sendable {
  /// The address without `.html`, relative to the site's root.
  package var path: String
  package var title: String
  package var language: Language
  package var blocks: [Block]
}

/// What `journeysite.yaml` says, or its defaults.
package struct Settings: Hashable, Sendable {
  package var title: String = ""
  package var language: Language = .en
  /// Whether the site says its language; else a journey may be in the one its text is evidently in.
  package var namesLanguage = false
  package var organisation: String = ""
  /// Without a trailing slash.
  package var baseURL: String?
  /// Path of a picture under `content/`.
  package var logo: String?
  /// Names of departments: words of the inside.
  package var departments: [String] = []
  package var jargon: [String] = []
  package var defaultPhaseModel: String?
  /// Blocks of lanes of one's own, by their label.
  package var lanes: [LaneSetting] = []
  package var gaps: [RuleSetting] = []
  /// Gaps of the site as a whole, or of any journey, that are known and left.
  package var mutes: [Mute] = []
  /// After how many days a map is stale when it doesn't say so itself.
  package var reviewEvery: Int?

  package init() {}

  package struct LaneSetting: Hashable, Sendable {
    package var label: String
    package var block: LaneBlock
  }

  /// A site's or a journey's own word about a rule, or about a number that rules go by.
  package struct RuleSetting: Hashable, Sendable {
    /// The rule's id, or the threshold's name.
    package var rule: String
    /// A severity's name or `off`; for a threshold a whole number.
    package var value: String
    package var location: SourceLocation
  }
}

/// A language of the interface and of built-in words.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case en, nl

  /// The one of two wordings that fits; the other is not made.
  package func choose(en: @autoclosure () -> String, nl: @autoclosure () -> String) -> String {
    switch self {
    case .en: en()
    case .nl: nl()
    }
  }
}

/// A text in the languages it was given in.
package struct LocalizedText: Hashable, Sendable {
  package var en: String
  package var nl: String

  package init(en: String, nl: String) {
    self.en = en
    self.nl = nl
  }

  package subscript(language: Language) -> String { language.choose(en: en, nl: nl) }
}
