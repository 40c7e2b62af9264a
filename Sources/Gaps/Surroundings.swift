import Journeys

/// The site as the rules for one journey see it: its settings and registers, and what all journeys together
/// make use of, but none of the other journeys.
struct Surroundings: Hashable, Sendable {
  let date: Day
  let settings: Settings
  let touchpoints: [Touchpoint]
  let sources: [EvidenceSource]
  /// The site's own, and in the view of a journey that journey's.
  var thresholds: Thresholds
  /// What the site says about rules.
  let switches: RuleSwitches
  let uses: SiteUses
  /// Words that nobody outside knows.
  let jargon: InsideWords
  let departments: InsideWords
  /// How sources found out what they say, by their ids.
  let methods: [String: MethodSet]
  private let audiencesByID: [String: Audience]
  private let touchpointsByID: [String: Touchpoint]
  private let promisesByID: [String: Promise]

  init(of atlas: Atlas, uses: SiteUses, thresholds: Thresholds) {
    date = atlas.date
    settings = atlas.settings
    touchpoints = atlas.touchpoints
    sources = atlas.sources
    self.thresholds = thresholds
    switches = RuleSwitches(atlas.settings.gaps)
    self.uses = uses
    jargon = InsideWords(atlas.settings.jargon + atlas.settings.departments)
    departments = InsideWords(atlas.settings.departments)
    methods = Dictionary(
      atlas.sources.compactMap { source in source.method.map { (source.id, MethodSet($0)) } },
      uniquingKeysWith: { first, _ in first }
    )
    audiencesByID = firsts(atlas.audiences, by: \.id)
    touchpointsByID = firsts(atlas.touchpoints, by: \.id)
    promisesByID = firsts(atlas.promises, by: \.id)
  }

  func audience(_ id: String) -> Audience? { audiencesByID[id] }
  func touchpoint(_ id: String) -> Touchpoint? { touchpointsByID[id] }
  func promise(_ id: String) -> Promise? { promisesByID[id] }
}

/// The entries by their ids; of several with one id the first.
private func firsts<Entry>(_ entries: [Entry], by id: (Entry) -> String) -> [String: Entry] {
  Dictionary(entries.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
}
